using CinWorkflows.Rules.Calendar;
using CinWorkflows.TransferPacks.Contents;
using CinWorkflows.TransferPacks.Papers;

namespace CinWorkflows.TransferPacks.Sheets;

/// <summary>A paper of the pack: where it is, what it is called, and what it says.</summary>
/// <param name="Name">The name of its files, without ending.</param>
/// <param name="Title">What it is called; names nobody.</param>
/// <param name="Blocks">What it says, besides whom it is about.</param>
internal sealed record Sheet(string Name, string Title, Func<PackContents, IEnumerable<Block>> Blocks)
{
    /// <summary>All papers, in reading order.</summary>
    public static IReadOnlyList<Sheet> All { get; } =
    [
        new("01-cover-sheet", "Cover sheet", CoverSheet.Blocks),
        new("02-risk-note", "Risk note", RiskSheet.Blocks),
        new("03-assessment", "Assessment", AssessmentSheet.Blocks),
        new("04-plan", "Child in Need plan", PlanSheet.Blocks),
        new("05-review-minutes", "Minutes of the latest review", ReviewSheet.Blocks),
        new("06-case-summary", "Case summary", SummarySheet.Blocks),
        new("07-chronology", "Chronology", ChronologySheet.Blocks),
        new("08-network", "Family and professional network", NetworkSheet.Blocks),
        new("09-service-gaps", "Service gaps", GapSheet.Blocks),
        new("10-sharing", "Sharing and consent", SharingSheet.Blocks),
    ];

    /// <summary>The paper, with whom it is about at its head.</summary>
    public Paper ToPaper(PackContents contents) =>
        new(Title, contents.TransferId, contents.From.Name, contents.MadeAt, [About(contents), .. Blocks(contents)]) { Marking = contents.Marking };

    /// <summary>All papers as one, for reading them through.</summary>
    public static Paper Together(string title, PackContents contents) => new(
        title,
        contents.TransferId,
        contents.From.Name,
        contents.MadeAt,
        [
            About(contents),
            .. All.SelectMany(sheet => sheet.Blocks(contents).Select(Lowered).Prepend(new Heading(1, sheet.Title)).Prepend<Block>(new PageBreak())),
        ])
    { Marking = contents.Marking };

    private static Facts About(PackContents contents) => new(
        new("Child", contents.Child.Name),
        Birth(contents),
        new("From", $"{contents.From.Name} ({contents.From.Code})"),
        new("To", $"{contents.To.Name} ({contents.To.Code})"),
        new("Transfer reference", contents.TransferId),
        new("True on", Words.Moment(contents.MadeAt)));

    /// <summary>The record has one day for a birth and for an expected one: a day to come is expected, one after the referral may have been.</summary>
    private static Fact Birth(PackContents contents) => contents.Child.BornOn switch
    {
        null => new("Date of birth", "Not known."),
        { } expected when expected > LondonTime.DateOf(contents.MadeAt) => new("Expected date of birth", Words.Date(expected)),
        { } either when either > contents.Case.ReferredOn => new("Date of birth, or expected date", $"{Words.Date(either)} (the child was referred before birth)"),
        { } born => new("Date of birth", Words.Date(born)),
    };

    private static Block Lowered(Block block) => block is Heading heading ? new Heading(heading.Level + 1, heading.Text) : block;
}
