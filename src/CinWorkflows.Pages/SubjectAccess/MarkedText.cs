using CinWorkflows.TransferPacks.SubjectAccess;
using Microsoft.AspNetCore.Html;

namespace CinWorkflows.Pages.SubjectAccess;

/// <summary>A passage of a draft as a page shows it.</summary>
internal static class MarkedText
{
    private const int Longest = 120;

    /// <summary>The passage, with what is marked shown as such.</summary>
    public static IHtmlContent Shown(SubjectAccessPassage passage)
    {
        var (shown, from) = (new HtmlContentBuilder(), 0);
        foreach (var mark in passage.Marks)
        {
            shown.Append(passage.Text[from..mark.Start]).AppendHtml("<mark>").Append(passage.Text.Substring(mark.Start, mark.Length)).AppendHtml("</mark>");
            from = mark.Start + mark.Length;
        }

        return shown.Append(passage.Text[from..]);
    }

    /// <summary>The words of a mark, cut short where they are many.</summary>
    public static string Short(SubjectAccessPassage passage, RedactionMark mark) =>
        mark.Length <= Longest ? passage.Text.Substring(mark.Start, mark.Length) : $"{passage.Text.AsSpan(mark.Start, Longest)}…";
}
