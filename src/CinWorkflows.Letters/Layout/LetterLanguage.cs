namespace CinWorkflows.Letters.Layout;

/// <summary>Languages by their tags, such as <c>cy</c>, <c>pl</c> or <c>ur-Latn</c>.</summary>
internal static class LetterLanguage
{
    /// <summary>That of the default letters.</summary>
    public const string English = "en";

    /// <summary>What the tag of a template in easy words ends with: "en-easy", "pl-easy".</summary>
    public const string Easy = "-easy";

    private static readonly string[] FromRightToLeft = ["ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"];

    /// <summary>The tags of the templates to look for, the best first: easy words fall back to the language before it falls back to English.</summary>
    public static IEnumerable<string> Tried(string? tag)
    {
        string[] tags = tag is null ? [English]
            : IsEasy(tag) ? [tag, $"{Base(tag)}{Easy}", tag[..^Easy.Length], Base(tag), $"{English}{Easy}", English]
            : [tag, Base(tag), English];
        return tags.Distinct();
    }

    /// <summary>The language itself, without its region or script: "pl" for "pl-PL".</summary>
    public static string Base(string tag) => tag.Split('-')[0];

    /// <summary>Whether it is of easy words.</summary>
    public static bool IsEasy(string tag) => tag.EndsWith(Easy, StringComparison.Ordinal);

    public static bool IsEnglish(string tag) => Base(tag) == English;

    /// <summary>The tag as a page names it: the English of these letters is that of Britain.</summary>
    public static string InPages(string tag)
    {
        var language = IsEasy(tag) ? tag[..^Easy.Length] : tag;
        return language == English ? "en-GB" : language;
    }

    public static bool RunsFromRightToLeft(string tag) => FromRightToLeft.Contains(Base(tag)) && !tag.Contains("-Latn", StringComparison.OrdinalIgnoreCase);
}
