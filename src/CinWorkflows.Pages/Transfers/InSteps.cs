using CinWorkflows.Cases.Transfers;
using CinWorkflows.Pages.Cases;
using CinWorkflows.Pages.Tasks;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Wording;

namespace CinWorkflows.Pages.Transfers;

/// <summary>The steps of a child's move into this area, in the procedure's order.</summary>
/// <param name="shown">The case.</param>
/// <param name="duties">What is open of it.</param>
/// <param name="came">The move.</param>
/// <param name="from">The former authority, by name.</param>
internal sealed class InSteps(ShownCase shown, MoveDuties duties, TransferIn came, string from)
{
    private string? Ended => came.WithdrawnOn is { } on ? $"{from} withdrew the move on {Day(on)}." : null;

    public IEnumerable<MoveStep> All() =>
    [
        new("Notice of the move", MoveStepState.Done, $"It came on {Day(came.NoticedOn)}. The risk: {MoveWords.Of(came.Risk).ToLowerInvariant()}."),
        duties.Step(
            new("Read the notice and acknowledge it") { Done = came.AcknowledgedOn is { } read ? $"Acknowledged on {Day(read)}." : null, NotNeeded = Ended, Early = "arrival-acknowledge" },
            DutyKind.AcknowledgeTransfer),
        duties.Step(
            new("Record since when the family lives here")
            {
                Done = came.ResidentOn is { } since ? $"It lives here since {Day(since)}." : null,
                Again = "arrival-since",
                NotNeeded = Ended,
                NotYet = came.ExpectedOn is { } expected ? $"It is expected on {Day(expected)}." : "It is not known yet.",
                Early = "arrival-since",
            },
            DutyKind.RecordResidence,
            DutyKind.SettleResidence),
        .. came.Questions.Index().Select(asked => asked.Item.AnsweredOn is { } answered
            ? new MoveStep($"Question {asked.Index + 1} to {from}", MoveStepState.Done, $"Answered on {Day(answered)}.")
            : new MoveStep($"Question {asked.Index + 1} to {from}", MoveStepState.NotYet, $"Asked on {Day(asked.Item.AskedOn)}. They have not answered.") { Task = duties.Page("arrival-question-answer", asked.Item.Id) }),
        duties.Step(
            new("Decide about the child")
            {
                Done = came is { Decision: { } decision, DecidedOn: { } decided } ? $"{MoveWords.Of(decision)}, on {Day(decided)}{(came.ResponsibleFrom is { } responsible ? $"; responsible from {Day(responsible)}" : "")}." : null,
                Again = came.Decision == TransferInDecision.Refuse && Ended is null ? "arrival-decide" : null,
                NotNeeded = Ended,
                Early = "arrival-decide",
            },
            DutyKind.DecideTransferIn,
            DutyKind.AnswerAssertion,
            DutyKind.SettleRefusedTransfer),
        duties.Family(came.Decision is null && Ended is null ? "It is decided about the child first." : null),
        duties.Step(
            new("Hold the meeting after the move")
            {
                Done = shown.File.TransferMeeting?.HeldOn is { } held ? $"Held on {Day(held)}." : null,
                NotNeeded = Ended ?? (came.Decision is TransferInDecision.Refuse ? "The child was refused." : came.Decision is TransferInDecision.NoFurtherAction ? "The child is no longer in need." : null),
                NotYet = "It is due within 20 working days of the day on which the family lives here.",
            },
            DutyKind.HoldTransferMeeting),
        .. came.CrossedWithdrawalOn is not null ? [duties.Step(new("Find out where the family is"), DutyKind.SettleCrossedWithdrawal)] : Array.Empty<MoveStep>(),
    ];

    /// <summary>What may be recorded besides.</summary>
    public IEnumerable<PageTask> Others() => [duties.Page("arrival-question"), duties.Page("arrival-told")];

    private static string Day(DateOnly day) => PlainWords.ShortDate(day);
}
