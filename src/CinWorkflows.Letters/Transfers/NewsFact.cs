using CinWorkflows.Cases;
using CinWorkflows.Cases.Transfers;

namespace CinWorkflows.Letters.Transfers;

/// <summary>
/// What a letter about a move states, asked of the file as the letter leaves: between the evening on which it was queued and the morning an entry
/// may have been put right, or more may have happened.
/// </summary>
internal static class NewsFact
{
    public static bool Holds(CaseFile file, TransferNewsSubject news, DateOnly today)
    {
        var move = file.TransfersOut.FirstOrDefault(transfer => transfer.Label == news.Label);
        return news.Stage switch
        {
            TransferStage.Moving => file is { Ending: null or { Reason: EndingReason.Transferred } } && move is { WithdrawnOn: null, Outcome: null or TransferOutcome.Transferred },
            TransferStage.Notified => IsGoingOn(file, move, today) && move is { Offers: > 0 },
            TransferStage.Refused => IsGoingOn(file, move, today) && move is { RefusedOn: not null, Dispute.IsOpen: true, IsTaken: false },
            TransferStage.Passes => move is { IsTaken: true, WithdrawnOn: null, Outcome: null or TransferOutcome.Transferred },
            TransferStage.Remains => file is { Ending: null, OpenTransfer: null } && move is { OvertakenBy: null, Outcome: TransferOutcome.Withdrawn or TransferOutcome.Remained },
            TransferStage.CaseEnded => file is { Ending.Reason: not (EndingReason.Transferred or EndingReason.Died or EndingReason.OpenedInError) } && move is { WithdrawnOn: not null, OvertakenBy: null },
            TransferStage.Taken => file is { Ending: null, TransferIn: { Decision: TransferInDecision.Accept or TransferInDecision.Reassess, WithdrawnOn: null } },
            TransferStage.NoFurtherAction => file.TransferIn is { Decision: TransferInDecision.NoFurtherAction },
            _ => throw new ArgumentOutOfRangeException(nameof(news), news.Stage, "Not a stage of a move."),
        };
    }

    /// <summary>The family moves, and this authority goes on supporting it until another takes over.</summary>
    private static bool IsGoingOn(CaseFile file, TransferOut? move, DateOnly today) =>
        file.Ending is null && move is { IsOpen: true, WithdrawnOn: null } && !(move.PassesOn <= today);
}
