using CinWorkflows.TransferPacks.Contents;
using CinWorkflows.TransferPacks.Papers;

namespace CinWorkflows.TransferPacks.Sheets;

/// <summary>What is in the pack and what is not, whom to call, and what the receiver does with it.</summary>
internal static class CoverSheet
{
    public static IEnumerable<Block> Blocks(PackContents contents)
    {
        (string What, bool There, string Where, string? Why)[] four =
        [
            ("Assessment", contents.Assessment.MissingReason is null, Where("03-assessment", contents.Assessment.DocumentPath), contents.Assessment.MissingReason),
            ("Child in Need plan", contents.Plan.MissingReason is null, Where("04-plan", contents.Plan.DocumentPath), contents.Plan.MissingReason),
            ("Minutes of the latest review", contents.LatestReview.MissingReason is null, Where("05-review-minutes", contents.LatestReview.DocumentPath), contents.LatestReview.MissingReason),
            ("Case summary", contents.Summary.MissingReason is null, Where("06-case-summary", contents.Summary.DocumentPath), contents.Summary.MissingReason),
        ];
        yield return new Notice(
            $"{contents.Marking}. Personal information about a child in need, for children's social care of {contents.To.Name} only.\n"
            + "If it has reached somebody else: do not read on, do not pass it on, and call one of the people below.");
        if (contents.Risk is { Level: "urgent" })
        {
            yield return new Notice("Urgent: read the risk note first and call today.");
        }

        yield return new Heading(1, "What is in this pack");
        yield return new Table(
            "The four documents of the notification",
            [new("Document", ColumnContent.RowHeader), new("In the pack"), new("Where, or why not")],
            four.Select(string[] (part) => [part.What, Words.YesNo(part.There), part.There ? part.Where : Words.Or(part.Why)]));
        foreach (var (what, _, _, why) in four.Where(part => !part.There))
        {
            yield return Words.Missing(what, why!);
        }

        yield return new Table(
            "The other papers",
            [new("Paper", ColumnContent.RowHeader), new("Where")],
            Sheet.All.Where(sheet => sheet.Name[..2] is not ("01" or "03" or "04" or "05" or "06")).Select(string[] (sheet) => [sheet.Title, Where(sheet.Name, null)]));
        yield return new Table(
            "Original documents",
            [new("Document", ColumnContent.RowHeader), new("Attached on"), new("Where")],
            contents.Documents.Select(string[] (document) => [Words.OneLine(document.Title), Words.Date(document.AttachedOn), document.Path]));

        yield return new Heading(1, "Whom to call");
        yield return new Table(
            $"People at {Words.OneLine(contents.From.Name)}",
            [new("Name", ColumnContent.RowHeader), new("Part"), new("Team"), new("E-mail")],
            contents.Callers.Select(string[] (caller) => [Words.OneLine(caller.Name), caller.Part, Words.Or(caller.Team), caller.Email]));

        yield return new Heading(1, "What to do with it");
        yield return new Bullets(
            "Acknowledge that it has arrived and that the risks are understood.",
            "Ask where anything is unclear.",
            "Say whether you accept responsibility, from which day, and who the allocated worker is.",
            "Convene a Child in Need meeting within 20 working days of the day on which the family becomes resident, and invite the former authority.",
            "Until you accept, the former authority remains responsible for this plan.");
        yield return new Heading(1, "How to check that it is whole");
        yield return new Paragraph(
            "Each paper is there to be read (PDF and HTML) and, as pack.json, for another system. manifest.json lists every part with its SHA-256; "
            + "manifest.sig, where there is one, is the sender's signature over it (ES256, a detached JWS).");
    }

    private static string Where(string name, string? document) => $"papers/{name}.pdf{(document is null ? "" : $"\n{document}")}";
}
