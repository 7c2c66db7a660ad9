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
    /// <summary>The first page.</summary>
    public static readonly Sheet Cover = new(1, "Cover sheet", CoverSheet.Blocks);

    /// <summary>The first of the four documents of the notification (N52).</summary>
    public static readonly Sheet Assessment = new(5, "Assessment", AssessmentSheet.Blocks);

    /// <summary>The second.</summary>
    public static readonly Sheet Plan = new(6, "Child in Need plan", PlanSheet.Blocks);

    /// <summary>The third.</summary>
    public static readonly Sheet Minutes = new(7, "Minutes of the latest review", ReviewSheet.Blocks);

    /// <summary>The fourth.</summary>
    public static readonly Sheet Summary = new(8, "Case summary", SummarySheet.Blocks);

    /// <summary>All papers, in reading order.</summary>
    public static IReadOnlyList<Sheet> All { get; } =
    [
        Cover,
        new(2, "Child and household", ChildSheet.Blocks),
        new(3, "Risk note", RiskSheet.Blocks),
        new(4, "What is open, and what has changed", OpenSheet.Blocks),
        Assessment,
        Plan,
        Minutes,
        Summary,
        new(9, "Chronology", ChronologySheet.Blocks),
        new(10, "Family and professional network", NetworkSheet.Blocks),
        new(11, "Service gaps", GapSheet.Blocks),
        new(12, "Sharing and consent", SharingSheet.Blocks),
    ];

    /// <summary>The name of the files of one of the four documents, without ending: which it is, of which day, and nobody's name.</summary>
    public static string NameOf(PackPartKind kind, Review? latest) => kind switch
    {
        PackPartKind.Assessment => Assessment.Named(Assessment.Title),
        PackPartKind.Plan => Plan.Named(Plan.Title),
        PackPartKind.ReviewMinutes => MinutesName(latest?.Number, latest?.HeldOn),
        PackPartKind.CaseSummary => Summary.Named(Summary.Title),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>The name of its files, without ending.</summary>
    public string NameIn(PackContents contents) => this == Minutes ? MinutesName(contents.LatestReview.Number, contents.LatestReview.HeldOn) : Named(Title);

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

    private static string MinutesName(int? number, DateOnly? heldOn) => Minutes.Named(number is { } review && heldOn is { } held
        ? string.Create(CultureInfo.InvariantCulture, $"Minutes of review {review}, {Words.Date(held)}")
        : Minutes.Title);

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
