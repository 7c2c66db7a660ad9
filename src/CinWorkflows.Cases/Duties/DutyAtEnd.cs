namespace CinWorkflows.Cases.Duties;

/// <summary>What becomes of a duty when its case ends: no end makes one vanish unseen (N25, N34, H22, H32).</summary>
/// <param name="GoesOn">True where it stays open after the end, until somebody acts.</param>
/// <param name="IsDecidedOn">True where whoever ends the case settles it first, or decides on it in the ending act.</param>
/// <param name="FallsAwayBecause">Why nobody needs it any more, where it ends with the case; null elsewhere.</param>
public sealed record DutyAtEnd(bool GoesOn, bool IsDecidedOn, string? FallsAwayBecause = null)
{
    /// <summary>It stays open after the end.</summary>
    public static DutyAtEnd StaysOpen { get; } = new(GoesOn: true, IsDecidedOn: false);

    /// <summary>It is a danger: whoever may decide on it does so at the end, else it stays open after it.</summary>
    public static DutyAtEnd StaysOpenUnlessDecidedOn { get; } = new(GoesOn: true, IsDecidedOn: true);

    /// <summary>Whoever ends the case decides on it.</summary>
    public static DutyAtEnd DecidedOn { get; } = new(GoesOn: false, IsDecidedOn: true);

    /// <summary>A step towards another authority: the case ends with the transfer done, or with the transfer withdrawn, which the other side confirms.</summary>
    public static DutyAtEnd OfTransfer { get; } = FallsAway("the transfer is done, or is withdrawn with the end, and the other authority confirms that");

    /// <summary>A step towards taking over a child: the case ends with the decision about the child, or with the withdrawal by the other authority.</summary>
    public static DutyAtEnd OfTransferIn { get; } = FallsAway("the decision about the child who moved here ended the case, or the former authority took the transfer back");

    /// <summary>It ends with the case.</summary>
    /// <param name="because">Why nobody needs it any more.</param>
    public static DutyAtEnd FallsAway(string because) => new(GoesOn: false, IsDecidedOn: false, because);
}
