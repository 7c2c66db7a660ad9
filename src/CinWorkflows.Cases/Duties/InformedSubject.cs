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

    /// <inheritdoc />
    public override IEnumerable<string> InWords(CaseFile file, string plan) =>
    [
        .. file.Meetings.Where(meeting => MatterId.StartsWith(InformedPerson.Invitation(meeting.Id, 0)[..^1], StringComparison.Ordinal)).Take(1).Select(MeetingInWords.NewsOf),
        .. file.Reviews.Where(review => MatterId == InformedPerson.Record(review.Number)).Select(review => string.Create(CultureInfo.InvariantCulture, $"The record of review number {review.Number}")),
        .. file.TransfersOut.Where(move => MatterId == InformedPerson.Sharing(move.Label)).Select(_ => "That information was shared with the other authority though this person refused, and why"),
        .. file.Plans.Where(plan => MatterId == InformedPerson.Plan(plan.Version)).Select(plan => string.Create(CultureInfo.InvariantCulture, $"The plan, version {plan.Version}")),
        .. file.Undelivered.Where(message => MatterId == InformedPerson.Message(message.MessageId)).Select(message => $"Message {message.MessageId}, withheld on {Written(message.Since)}"),
        .. Enum.GetValues<TransferStage>().Where(stage => MatterId.StartsWith("transfer-", StringComparison.Ordinal) && MatterId.EndsWith($"-{stage}", StringComparison.Ordinal)).Select(NewsOf),
    ];

    /// <summary>Reads it back.</summary>
    public static DutySubject Read(string text)
    {
        var (matter, person) = Halves("somebody to be told", text);
        return new InformedSubject(matter, person);
    }

    private static string NewsOf(TransferStage stage) => stage switch
    {
        TransferStage.Moving => "What the move means, and who is responsible meanwhile",
        TransferStage.Notified => "The other authority is notified of the move",
        TransferStage.Passes => "The other authority has accepted, and from when it is responsible",
        TransferStage.Remains => "The transfer has ended, and this authority remains responsible",
        _ => "This authority takes over after the move",
    };
}
