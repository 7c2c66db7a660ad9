using System.Globalization;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.Transfers;

namespace CinWorkflows.Cases.Duties;

/// <summary>Somebody who is told by hand.</summary>
/// <param name="MatterId">Of what.</param>
/// <param name="Person">Who.</param>
public sealed record InformedSubject(string MatterId, string Person) : DutySubject
{
    /// <inheritdoc />
    public override string Text => $"{MatterId}/{Person}";

    /// <inheritdoc />
    public override string? PersonId => Person;

    /// <summary>Which news of a move it is; null where it is something else.</summary>
    public TransferNewsSubject? News => InformedPerson.NewsOf(MatterId);

    /// <summary>True where it is about a move: its news, what was shared although somebody refused, or what was decided about a child who came.</summary>
    public bool IsOfMove => News is not null || InformedPerson.IsSharing(MatterId) || Decision is not null;

    /// <summary>What this authority decided about a child who came, of which the former authority is told; null where it is something else.</summary>
    public TransferInDecision? Decision => InformedPerson.DecisionOf(MatterId);

    /// <summary>The meeting of whose invitation, change or cancellation it is; null where it is something else.</summary>
    /// <param name="file">The case.</param>
    public Meeting? MeetingIn(CaseFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return InformedPerson.MeetingOf(MatterId) is { } id ? file.Meeting(id) : null;
    }

    /// <summary>When the meeting is before which it has to be told; null where it is of none.</summary>
    /// <param name="file">The case.</param>
    internal DateTimeOffset? MeetsAt(CaseFile file) => MeetingIn(file)?.StartsAt;

    /// <inheritdoc />
    public override IEnumerable<string> InWords(CaseFile file, string plan) =>
    [
        .. MeetingIn(file) is { } meeting ? new[] { MeetingInWords.NewsOf(meeting) } : [],
        .. file.Meetings.Where(meeting => meeting.HeldOn is not null && MatterId == InformedPerson.Note(meeting.Id)).Select(meeting => $"The chair's note of the meeting of {Written(meeting.HeldOn ?? default)}"),
        .. file.Reviews.Where(review => MatterId == InformedPerson.Record(review.Number)).Select(review => string.Create(CultureInfo.InvariantCulture, $"The record of review number {review.Number}")),
        .. Enumerable.Range(1, file.Reviews.Count + 1).Where(review => MatterId == InformedPerson.Views(review)).Select(review => string.Create(CultureInfo.InvariantCulture, $"The question for views before review number {review}")),
        .. file.TransfersOut.Where(move => MatterId == InformedPerson.Sharing(move.Label)).Select(_ => "That information was shared with the other authority though this person refused, and why"),
        .. file.Plans.Where(plan => MatterId == InformedPerson.Plan(plan.Version)).Select(plan => string.Create(CultureInfo.InvariantCulture, $"The plan, version {plan.Version}")),
        .. (file.RestrictedElsewhere ?? []).Where(found => found.PersonId == Person && MatterId == InformedPerson.Elsewhere(found.CaseId)).Take(1).Select(found => $"Something is restricted about this person on {found.InWords().Case}: {found.InWords().Ask}"),
        .. (file.Restrictions ?? []).Where(held => MatterId == InformedPerson.LiftedThere(held.Id) && held.LiftedThereOn is not null).Select(held => $"The other authority told on {Written(held.LiftedThereOn ?? default)} that what it had restricted about this person holds there no more. Nothing goes to them before you decide: ask its worker why; then a manager lifts it here too, or record why it stays"),
        .. file.Undelivered.Where(message => MatterId == InformedPerson.Message(message.MessageId)).Select(message => $"Message {message.MessageId}, withheld on {Written(message.Since)}"),
        .. file.Ending is { } ending && MatterId == InformedPerson.Ended(ending.On) ? new[] { $"The case has ended on {Written(ending.On)}: {ending.InWords}" } : [],
        .. UnassessedMove.Of(file) is { } move && MatterId == InformedPerson.Transfer(move.Label, TransferStage.Moving) ? new[] { "The move is not assessed, and nothing leaves to the family by itself: tell this person, with whom the child lives, in person, and nobody else" } : [],
        .. News is { } news ? new[] { InWords(news.Stage) } : [],
        .. file.TransfersOut.Where(move => move.Label == News?.Label && JoinedSinceAssessment.Undecided(file, move).Contains(Person)).Select(_ => "This person joined the case after the move was assessed, and nobody has said yet whether they may know of it"),
        .. Decision is { } decision ? new[] { InWords(decision) } : [],
    ];

    /// <summary>Reads it back.</summary>
    public static DutySubject Read(string text)
    {
        var (matter, person) = Halves("somebody to be told", text);
        return new InformedSubject(matter, person);
    }

    private static string InWords(TransferInDecision decision) => decision switch
    {
        TransferInDecision.Refuse => "This authority has refused to take the child over",
        TransferInDecision.NoFurtherAction => "This authority has taken the child over and decided that no support is needed at the moment",
        _ => "This authority has taken the child over",
    };

    private static string InWords(TransferStage stage) => stage switch
    {
        TransferStage.Moving => "What the move means, and who is responsible meanwhile",
        TransferStage.Notified => "The other authority is notified of the move",
        TransferStage.Passes => "The other authority has accepted, and from when it is responsible",
        TransferStage.Remains => "The transfer has ended, and this authority remains responsible",
        TransferStage.Taken => "This authority takes over after the move",
        TransferStage.NoFurtherAction => "This authority has decided that no support is needed at the moment",
        TransferStage.Refused => "The other authority has refused, and this authority goes on holding the case",
        TransferStage.CaseEnded => "The case has ended here, and does not pass to the other authority",
        _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, "Not a stage of a move."),
    };
}
