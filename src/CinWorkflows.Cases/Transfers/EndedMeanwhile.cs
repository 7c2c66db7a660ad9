namespace CinWorkflows.Cases.Transfers;

/// <summary>
/// A case that ends otherwise while a child moves: the child has died, is looked after, has a child protection plan or has turned 18. That has happened and is
/// recorded; whoever in another authority waits for the child hears of it (N44, N47, N61).
/// </summary>
internal static class EndedMeanwhile
{
    /// <summary>It takes an open transfer with it; the receiving authority confirms that it has not accepted.</summary>
    /// <param name="file">The case after the act.</param>
    /// <param name="before">The case before it.</param>
    public static CaseFile WithoutTransfer(CaseFile file, CaseFile before) => before.Ending is null && file is { Ending: { } ending, OpenTransfer: { WithdrawnOn: null, IsPassing: false } open }
        ? file.WithTransfer(open.Id, transfer => transfer with
        {
            WithdrawnOn = ending.On,
            WithdrawnSequence = file.Sequence,
            StaysThere = true,
            Outcome = transfer.Offers == 0 ? TransferOutcome.Withdrawn : null,
        })
        : file;

    /// <summary>
    /// Whether another authority is left without a word that no message takes to it: one that has taken the child over, one that was told of a stay for a while, or
    /// the former one, which waits for the decision here.
    /// </summary>
    /// <param name="file">The case after the act.</param>
    /// <param name="before">The case before it.</param>
    public static bool LeavesSomebodyUntold(CaseFile file, CaseFile before) =>
        before.Ending is null
        && file is { Ending.Reason: not (EndingReason.Transferred or EndingReason.TransferWithdrawn) }
        && (before.OpenTransfer is { IsPassing: true } or { WithdrawnOn: null, Offers: 0, StayNotifiedUntil: not null }
            || file.TransferIn is { Decision: null, WithdrawnOn: null });
}
