using System.Globalization;
using CinWorkflows.Cases.Duties;

namespace CinWorkflows.Cases.Meetings;

/// <summary>A meeting that has to be arranged again.</summary>
/// <param name="Purpose">What for.</param>
/// <param name="Review">Which review; null for other meetings.</param>
public sealed record MeetingAgainSubject(MeetingPurpose Purpose, int? Review = null) : DutySubject
{
    private const string FirstPlanning = "firstPlanningMeeting";
    private const string Transfer = "transferMeeting";
    private const string OfReview = "review";

    /// <inheritdoc />
    public override string Text => Purpose switch
    {
        MeetingPurpose.FirstPlanning => FirstPlanning,
        MeetingPurpose.TransferIn => Transfer,
        _ => string.Create(CultureInfo.InvariantCulture, $"{OfReview}{Review}"),
    };

    /// <inheritdoc />
    public override IEnumerable<string> InWords(CaseFile file, string plan) => Purpose switch
    {
        MeetingPurpose.FirstPlanning => ["The first planning meeting"],
        MeetingPurpose.TransferIn => ["The meeting after the move"],
        _ => [string.Create(CultureInfo.InvariantCulture, $"Review number {Review}")],
    };

    /// <summary>Reads it back.</summary>
    public static DutySubject Read(string text) => text switch
    {
        FirstPlanning => new MeetingAgainSubject(MeetingPurpose.FirstPlanning),
        Transfer => new MeetingAgainSubject(MeetingPurpose.TransferIn),
        _ when text.StartsWith(OfReview, StringComparison.Ordinal) => new MeetingAgainSubject(MeetingPurpose.Review, NumberOf("a meeting", text[OfReview.Length..])),
        _ => throw NotOf("a meeting to be arranged again", text),
    };
}
