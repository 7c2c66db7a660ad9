namespace CinWorkflows.Letters.Layout;

/// <summary>Subject lines that a list of mails shows whole: what does not fit is counted, and is in the letter.</summary>
internal static class ShortSubject
{
    public const int Longest = 120;

    /// <summary>What a letter is about, as much of it as fits, and how much more it tells.</summary>
    /// <param name="lead">How it begins.</param>
    /// <param name="matters">What it tells, the foremost first.</param>
    public static string Of(string lead, IReadOnlyList<string> matters)
    {
        for (var shown = matters.Count; shown > 0; shown--)
        {
            var more = shown == matters.Count ? "" : $" and {matters.Count - shown} more";
            var line = $"{lead}{string.Join("; ", matters.Take(shown))}{more}";
            if (line.Length <= Longest)
            {
                return line;
            }
        }

        return Of(lead, matters[0], matters.Count == 1 ? "" : $" and {matters.Count - 1} more");
    }

    /// <summary>What a letter is about, cut where it is long; what tells it from another is cut last.</summary>
    /// <param name="lead">How it begins.</param>
    /// <param name="title">What it is about.</param>
    /// <param name="end">What tells it from another.</param>
    public static string Of(string lead, string title, string end)
    {
        var room = Math.Max(Longest - lead.Length - end.Length, Longest / 4);
        return Cut($"{lead}{Cut(title, room)}{end}", Longest);
    }

    private static string Ended(string words) => $"{words.TrimEnd(' ', ',', ';', ':', '(')}…";

    private static string Cut(string words, int room)
    {
        if (words.Length <= room)
        {
            return words;
        }

        // What is in brackets stays in them, or is left out with them.
        var close = words.EndsWith(')') ? ")" : "";
        var cut = words.LastIndexOf(' ', room - 1 - close.Length);
        var kept = words[..(cut > 0 ? cut : room - 1 - close.Length)];
        var isOpen = kept.LastIndexOf('(') > kept.LastIndexOf(')');
        return isOpen && close.Length == 0 ? Ended(kept[..kept.LastIndexOf('(')]) : $"{Ended(kept)}{(isOpen ? close : "")}";
    }
}
