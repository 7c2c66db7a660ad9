using CinWorkflows.TransferPacks.Contents;
using CinWorkflows.TransferPacks.Papers;
using CinWorkflows.Workflows.Wording;

namespace CinWorkflows.TransferPacks.Sheets;

/// <summary>Who must not be told, whom to ring now and what to do; then what is in the pack and what is not.</summary>
internal static class CoverSheet
{
    private const string NoNumber = "No number is recorded.";

    public static IEnumerable<Block> Blocks(PackContents contents) =>
    [
        .. First(contents),
        new Heading(1, "What is in this pack"),
        .. FourDocuments(contents),
        new Table(
            "The other papers",
            [new("Paper", ColumnContent.RowHeader), new("Where")],
            Sheet.All.Except([Sheet.Cover, Sheet.Assessment, Sheet.Plan, Sheet.Minutes, Sheet.Summary]).Select(string[] (sheet) => [sheet.Title, PathOf(sheet.NameIn(contents))])
                .Prepend([WholePaper.Title, PathOf(WholePaper.Name)])),
        new Table(
            "Original documents",
            [new("Document", ColumnContent.RowHeader), new("Attached on"), new("Where")],
            contents.Documents.Select(string[] (document) => [Words.OneLine(document.Title), Words.Date(document.AttachedOn), document.Path])),
        new Heading(1, "How to check that it is whole"),
        new Paragraph(
            "Each paper is there to be read (PDF and HTML) and, as pack.json, for another system. manifest.json lists every part with its SHA-256; "
            + "manifest.sig, where there is one, is the sender's signature over it (ES256, a detached JWS)."),
    ];

    /// <summary>What somebody has to know before they do anything.</summary>
    public static IEnumerable<Block> First(PackContents contents)
    {
        yield return new Notice(
            $"{contents.Marking}. For children's social care of {contents.To.Name} only.\n"
            + "If it has reached somebody else: do not read on, do not pass it on, and ring one of the people below.");
        if (contents.Risk is { Level: "urgent" })
        {
            yield return new Notice("Urgent: read the risk note first and ring today.");
        }

        yield return new Notice(string.Join('\n', Restrictions.Box(contents)));
        yield return new Heading(1, "Whom to ring now");
        yield return new Table(
            $"People at {Words.OneLine(contents.From.Name)}",
            [new("Name", ColumnContent.RowHeader), new("Part"), new("Telephone"), new("Team"), new("E-mail")],
            contents.Callers.Select(string[] (caller) => [Words.OneLine(caller.Name), caller.Part, caller.Telephone ?? NoNumber, Team(caller), caller.Email]));
        yield return new Heading(1, "What to do with it");
        yield return new Bullets(
            "Acknowledge that it has arrived and that the risks are understood.",
            "Ask where anything is unclear.",
            "Say whether you accept responsibility, from which day, and who the allocated worker is.",
            "Convene a Child in Need meeting within 20 working days of the day on which the family becomes resident, and invite the former authority.",
            Responsible(contents).WhereTheChildLives,
            Responsible(contents).WhoHoldsTheCase);
        if (HandoverFields.NotRecorded(contents.Child.Particulars, contents.Callers) is { Count: > 0 } missing)
        {
            yield return new Paragraph($"Ask when you ring, because it is not recorded here: {string.Join(", ", missing)}.");
        }
    }

    /// <summary>The four documents of the notification, and why one is missing.</summary>
    public static IEnumerable<Block> FourDocuments(PackContents contents)
    {
        (Sheet Sheet, string? Document, string? Why)[] four =
        [
            (Sheet.Assessment, contents.Assessment.DocumentPath, contents.Assessment.MissingReason),
            (Sheet.Plan, contents.Plan.DocumentPath, contents.Plan.MissingReason),
            (Sheet.Minutes, contents.LatestReview.DocumentPath, contents.LatestReview.MissingReason),
            (Sheet.Summary, contents.Summary.DocumentPath, contents.Summary.MissingReason),
        ];
        return
        [
            new Table(
                "The four documents of the notification",
                [new("Document", ColumnContent.RowHeader), new("In the pack"), new("Where, or why not")],
                four.Select(string[] (part) => [part.Sheet.Title, Words.YesNo(part.Why is null), part.Why is null ? Where(part.Sheet, part.Document, contents) : Words.Or(part.Why)])),
            .. four.Where(part => part.Why is not null).Select(part => Words.Missing(part.Sheet.Title, part.Why!)),
        ];
    }

    private static WhoIsResponsible Responsible(PackContents contents) =>
        new(Words.OneLine(contents.From.Name), contents.Move.ResidentOn, contents.Move.HasMoved);

    private static string Where(Sheet sheet, string? document, PackContents contents) =>
        $"{PathOf(sheet.NameIn(contents))}{(document is null ? "" : $"\n{document}")}";

    private static string PathOf(string name) => $"papers/{name}.pdf";

    private static string Team(PackCaller caller) => caller.TeamTelephone is { } number ? $"{Words.Or(caller.Team)}\n{number}" : Words.Or(caller.Team);
}
