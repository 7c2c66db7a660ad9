using System.Text;
using CinWorkflows.TransferPacks.Papers;
using CinWorkflows.TransferPacks.Sheets;

namespace CinWorkflows.TransferPacks.SubjectAccess;

/// <summary>The answer as a paper: for the person who asked, in the order in which things happened.</summary>
internal static class SubjectAccessPaper
{
    /// <summary>The paper.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="isDraft">Whether it is for whoever decides on the marks.</param>
    public static Paper Of(SubjectAccessAnswer answer, bool isDraft) => new(
        isDraft ? "What we hold about a person: draft" : "What we hold about you",
        answer.CaseId,
        answer.Authority,
        answer.MadeAt,
        [
            new Facts(new("Name", Words.OneLine(answer.Name)), new("Held by", answer.Authority), new("True on", Words.Moment(answer.MadeAt))),
            .. isDraft ? Draft(answer) : Given(),
            .. answer.Entries.SelectMany(entry => Entry(entry, isDraft)),
        ])
    {
        Marking = isDraft ? "Official-sensitive – DRAFT, NOT TO BE GIVEN" : "Official-sensitive: personal",
    };

    /// <summary>Why words were taken out, as it stands in their place.</summary>
    public static string Removed(RedactionMark mark) => mark.Reasons.Contains(RedactionReason.MayHarm) || mark.Reasons.Contains(RedactionReason.Restricted) ? "removed: the law allows us not to give this"
        : mark.Reasons.Contains(RedactionReason.DocumentToRead) ? "removed: a document that is not given"
        : "removed: about somebody else";

    private static IEnumerable<Block> Draft(SubjectAccessAnswer answer)
    {
        yield return new Notice("Draft. Read each passage between «marks» and decide whether it is removed. Names that are written another way, and what a passage tells without a name, are not found by the service: read everything.");
        yield return new Paragraph($"It ends with entry {answer.Sequence}; give that number with what is decided.");
        if (answer.NotAbout.Count > 0)
        {
            yield return new Paragraph($"Entries of the case that do not name this person, or tell of an answer that was given before, and are left out: {string.Join(", ", answer.NotAbout)}.");
        }
    }

    private static IEnumerable<Block> Given() =>
    [
        new Paragraph("You asked what we hold about you. This is everything on the record of this case that is about you, in the order in which it happened, but for what the law allows us not to give. Where words were taken out of a text, it says so and why."),
        new Paragraph("If something is wrong, tell us and we put it right. If you are not content with this answer, you may complain to us, or to the Information Commissioner: ico.org.uk, telephone 0303 123 1113."),
    ];

    private static IEnumerable<Block> Entry(SubjectAccessEntry entry, bool isDraft) =>
    [
        new Heading(1, $"{Words.Moment(entry.At)}: {entry.What}"),
        .. entry.By is { } role ? [new Paragraph($"Recorded by: {role}.{(isDraft ? $" Entry {entry.Id}." : "")}")] : Array.Empty<Block>(),
        .. entry.Passages.Where(passage => !string.IsNullOrWhiteSpace(passage.Text)).ToList() is { Count: > 0 } told
            ? [new Facts([.. told.Select(passage => new Fact(passage.Label, isDraft ? Marked(passage) : passage.Text))])]
            : Array.Empty<Block>(),
    ];

    private static string Marked(SubjectAccessPassage passage)
    {
        var shown = new StringBuilder();
        var from = 0;
        foreach (var mark in passage.Marks)
        {
            shown.Append(passage.Text, from, mark.Start - from).Append('«').Append(passage.Text, mark.Start, mark.Length).Append("» (").Append(mark.Id).Append(": ").Append(Why(mark)).Append(')');
            from = mark.Start + mark.Length;
        }

        return shown.Append(passage.Text, from, passage.Text.Length - from).ToString();
    }

    private static string Why(RedactionMark mark) => string.Join(", ", mark.Reasons.Select(reason => reason switch
    {
        RedactionReason.AboutSomebodyElse => "about somebody else",
        RedactionReason.Restricted => "restricted",
        RedactionReason.MayHarm => "may do serious harm",
        RedactionReason.DocumentToRead => "document to be read first",
        _ => throw new ArgumentOutOfRangeException(nameof(mark), reason, null),
    }));
}
