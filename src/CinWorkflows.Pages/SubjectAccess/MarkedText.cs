using CinWorkflows.TransferPacks.SubjectAccess;

namespace CinWorkflows.Pages.SubjectAccess;

/// <summary>A passage of a draft, cut where what is marked begins and ends.</summary>
internal static class MarkedText
{
    private const int Longest = 120;

    public static IEnumerable<(string Text, RedactionMark? Mark)> Of(SubjectAccessPassage passage)
    {
        var from = 0;
        foreach (var mark in passage.Marks)
        {
            if (mark.Start > from)
            {
                yield return (passage.Text[from..mark.Start], null);
            }

            yield return (passage.Text.Substring(mark.Start, mark.Length), mark);
            from = mark.Start + mark.Length;
        }

        if (from < passage.Text.Length)
        {
            yield return (passage.Text[from..], null);
        }
    }

    /// <summary>The words of a mark, cut short where they are many.</summary>
    public static string Short(SubjectAccessPassage passage, RedactionMark mark) =>
        mark.Length <= Longest ? passage.Text.Substring(mark.Start, mark.Length) : $"{passage.Text.AsSpan(mark.Start, Longest)}…";
}
