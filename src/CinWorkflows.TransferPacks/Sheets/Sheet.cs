using System.Globalization;
using CinWorkflows.Cases.Reviews;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.TransferPacks.Contents;
using CinWorkflows.TransferPacks.Papers;

namespace CinWorkflows.TransferPacks.Sheets;

/// <summary>A paper of the pack: its place, what it is called, and what it says.</summary>
/// <param name="Number">Its place among the papers, with which the names of its files begin.</param>
/// <param name="Title">What it is called; names nobody.</param>
/// <param name="Blocks">What it says, besides whom it is about.</param>
internal sealed record Sheet(int Number, string Title, Func<PackContents, IEnumerable<Block>> Blocks)
{
    private static readonly Sheet AssessmentPaper = new(5, "Assessment", AssessmentSheet.Blocks);
    private static readonly Sheet PlanPaper = new(6, "Child in Need plan", PlanSheet.Blocks);
    private static readonly Sheet MinutesPaper = new(7, "Minutes of the latest review", ReviewSheet.Blocks);
    private static readonly Sheet SummaryPaper = new(8, "Case summary", SummarySheet.Blocks);

    /// <summary>All papers, in reading order.</summary>
    public static IReadOnlyList<Sheet> All { get; } =
    [
        new(1, "Cover sheet", CoverSheet.Blocks),
        new(2, "Child and household", ChildSheet.Blocks),
        new(3, "Risk note", RiskSheet.Blocks),
        new(4, "What is open, and what has changed", OpenSheet.Blocks),
        AssessmentPaper,
        PlanPaper,
        MinutesPaper,
        SummaryPaper,
        new(9, "Chronology", ChronologySheet.Blocks),
        new(10, "Family and professional network", NetworkSheet.Blocks),
        new(11, "Service gaps", GapSheet.Blocks),
        new(12, "Sharing and consent", SharingSheet.Blocks),
    ];

    /// <summary>The name of the files of one of the four documents, without ending: which it is, of which day, and nobody's name.</summary>
    public static string NameOf(PackPartKind kind, Review? latest) => kind switch
    {
        PackPartKind.Assessment => AssessmentPaper.Named(AssessmentPaper.Title),
        PackPartKind.Plan => PlanPaper.Named(PlanPaper.Title),
        PackPartKind.ReviewMinutes => MinutesName(latest?.Number, latest?.HeldOn),
        PackPartKind.CaseSummary => SummaryPaper.Named(SummaryPaper.Title),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>The name of its files, without ending.</summary>
    public string NameIn(PackContents contents) => this == MinutesPaper ? MinutesName(contents.LatestReview.Number, contents.LatestReview.HeldOn) : Named(Title);

    /// <summary>The paper, with whom it is about at its head.</summary>
    public Paper ToPaper(PackContents contents) =>
        new(Title, contents.TransferId, contents.From.Name, contents.MadeAt, [About(contents), .. Blocks(contents)]) { Marking = contents.Marking };

    /// <summary>Whom a pack is about, and between whom it goes.</summary>
    public static Facts About(PackContents contents) => new(
        new("Child", contents.Child.Name),
        Birth(contents),
        new("From", $"{contents.From.Name} ({contents.From.Code})"),
        new("To", $"{contents.To.Name} ({contents.To.Code})"),
        new("Transfer reference", contents.TransferId),
        new("True on", Words.Moment(contents.MadeAt)));

    private static string MinutesName(int? number, DateOnly? heldOn) => MinutesPaper.Named(number is { } review && heldOn is { } held
        ? string.Create(CultureInfo.InvariantCulture, $"Minutes of review {review}, {Words.Date(held)}")
        : MinutesPaper.Title);

    private string Named(string what) => string.Create(CultureInfo.InvariantCulture, $"{Number:00} {what}");

    /// <summary>The record has one day for a birth and for an expected one: a day to come is expected, one after the referral may have been.</summary>
    private static Fact Birth(PackContents contents) => contents.Child.BornOn switch
    {
        null => new("Date of birth", "Not known."),
        { } expected when expected > LondonTime.DateOf(contents.MadeAt) => new("Expected date of birth", Words.Date(expected)),
        { } either when either > contents.Case.ReferredOn => new("Date of birth, or expected date", $"{Words.Date(either)} (the child was referred before birth)"),
        { } born => new("Date of birth", Words.Date(born)),
    };
}
