using System.Globalization;
using CinWorkflows.Cases.Assessments;
using CinWorkflows.Cases.Contacts;
using CinWorkflows.Cases.Disclosures;
using CinWorkflows.Cases.People;
using CinWorkflows.Cases.Reviews;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.TransferPacks.Papers;

namespace CinWorkflows.TransferPacks.Sheets;

/// <summary>Dates and codes in the words of somebody who has never seen this system.</summary>
internal static class Words
{
    public const string NotRecorded = "Not recorded.";

    public static string Date(DateOnly date) => date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    public static string Date(DateOnly? date) => date is { } day ? Date(day) : NotRecorded;

    public static string Moment(DateTimeOffset instant) =>
        TimeZoneInfo.ConvertTime(instant, LondonTime.Zone).ToString("d MMMM yyyy, HH:mm", CultureInfo.InvariantCulture);

    public static string YesNo(bool yes) => yes ? "Yes" : "No";

    public static string Or(string? text, string otherwise = NotRecorded) => string.IsNullOrWhiteSpace(text) ? otherwise : text.Trim();

    public static string OneLine(string? text, string otherwise = NotRecorded) => string.Join(' ', Or(text, otherwise).Split((char[])['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    /// <summary>A text under a heading.</summary>
    public static IEnumerable<Block> Passage(int level, string heading, string? text) =>
        [new Heading(level, heading), .. Paragraph.Each(Or(text))];

    /// <summary>That a part is missing, and why.</summary>
    public static Notice Missing(string what, string reason) => new($"Missing: {what} is not in this pack.\nReason: {Or(reason)}");

    public static string Of(AssessmentOutcome outcome) => outcome switch
    {
        AssessmentOutcome.Section17Support => "Child in need: a package of family support under section 17",
        AssessmentOutcome.NoFurtherAction => "No further action",
        AssessmentOutcome.EarlyHelp => "Support by early help",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, null),
    };

    public static string Of(ReviewOutcome outcome) => outcome switch
    {
        ReviewOutcome.NoLongerInNeed => "No longer in need",
        ReviewOutcome.RemainsInNeed => "Remains in need",
        ReviewOutcome.RiskOfSignificantHarm => "Appears to be at risk of significant harm",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, null),
    };

    public static string Of(ProgressRating rating) => rating switch
    {
        ProgressRating.Achieved => "Achieved",
        ProgressRating.OnTrack => "On track",
        ProgressRating.Delayed => "Delayed",
        ProgressRating.NoProgress => "No progress",
        _ => throw new ArgumentOutOfRangeException(nameof(rating), rating, null),
    };

    public static string Of(ParticipantKind kind) => kind switch
    {
        ParticipantKind.Child => "Child",
        ParticipantKind.Parent => "Parent",
        ParticipantKind.Carer => "Carer",
        ParticipantKind.Agency => "Professional",
        ParticipantKind.Other => "Family or network",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    public static string Of(Medium medium) => medium switch
    {
        Medium.Email => "e-mail",
        Medium.Text => "text message",
        Medium.Letter => "letter",
        Medium.ByHand => "in person or by telephone",
        _ => throw new ArgumentOutOfRangeException(nameof(medium), medium, null),
    };

    public static string Of(DisclosureTopic topic) => topic switch
    {
        DisclosureTopic.Moves => "moves and who is responsible after them",
        DisclosureTopic.Addresses => "where the child and the family live",
        DisclosureTopic.Meetings => "meetings",
        DisclosureTopic.Plan => "the plan and its reviews",
        _ => throw new ArgumentOutOfRangeException(nameof(topic), topic, null),
    };

    public static string OfRisk(string level) => level switch
    {
        "urgent" => "URGENT: somebody has to act at once",
        "raised" => "Raised",
        _ => "Standard",
    };

    public static string OfBasis(string basis) => basis switch
    {
        "consent" => "Consent",
        "riskOfHarm" => "Without consent: a child is at risk of harm",
        "askingRaisesRisk" => "Without asking: asking would raise the risk",
        _ => "Advice",
    };

    public static string OfReply(string reply) => reply switch
    {
        "signed" => "Signed",
        "disagrees" => "Disagrees",
        "declined" => "Declined to sign",
        "noReply" => "No reply, although asked again",
        _ => "No reply yet",
    };

    public static string OfAdviser(string adviser) => adviser == "caldicottGuardian" ? "Caldicott Guardian" : "Legal services";
}
