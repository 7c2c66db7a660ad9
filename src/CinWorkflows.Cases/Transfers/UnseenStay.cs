namespace CinWorkflows.Cases.Transfers;

/// <summary>
/// A child lives in another area, or may do so by now, and what was shared may be shared no more, while nobody has withdrawn the transfer: nobody there
/// sees the child, so what becomes of the child is decided here, as it is after a withdrawal, until there is a ground again (N47, N53).
/// </summary>
internal static class UnseenStay
{
    /// <summary>The case after any act on a day.</summary>
    public static CaseFile After(CaseFile after, CaseFile before, DateOnly today) => after.OpenTransfer is { WithdrawnOn: null } move && before.TransferOut(move.Id) is { } was
        ? (move.IsSharedNoMore, WasShared: move.Offers > 0 || was is { IsSharedNoMore: false, Sharing.Basis: not null }) switch
        {
            (true, WasShared: true) when move.StayToDecideOn is null => after.WithTransfer(move.Id, open => open with { StayToDecideOn = DayOf(open, today) }),
            (false, _) when move.StayToDecideOn is not null => after.WithTransfer(move.Id, open => open with { StayToDecideOn = null }),
            _ => after,
        }
        : after;

    /// <summary>A family that has not moved yet may do so all the same: it is looked at on the day on which it was expected there.</summary>
    public static DateOnly DayOf(TransferOut move, DateOnly on) => move.HasMoved || move.ResidentOn < on ? on : move.ResidentOn;
}
