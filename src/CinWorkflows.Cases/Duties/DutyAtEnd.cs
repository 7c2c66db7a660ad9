namespace CinWorkflows.Cases.Duties;

/// <summary>What becomes of a duty when its case ends: no end makes one vanish unseen (N25, N34, H22, H32).</summary>
/// <param name="GoesOn">True where it stays open after the end, until somebody acts.</param>
/// <param name="IsDecidedOn">True where whoever ends the case settles it first, or decides on it in the ending act.</param>
/// <param name="FallsAwayBecause">Why nobody needs it any more, where it ends with the case; null elsewhere.</param>
public sealed record DutyAtEnd(bool GoesOn, bool IsDecidedOn, string? FallsAwayBecause = null)
{
    /// <summary>As which open items whoever ends the case decides on it; none where it is not decided on.</summary>
    public IReadOnlyList<string> Items { get; private init; } = [];

    /// <summary>It stays open after the end, as far as it is about what the end leaves to be done: a person is told of what has happened, and not asked for a review that is not held.</summary>
    public static DutyAtEnd StaysOpen { get; } = new(GoesOn: true, IsDecidedOn: false);

    /// <summary>It is a danger: whoever may decide on it does so at the end, else it stays open after it.</summary>
    /// <param name="items">As which open items it is decided on, for example <see cref="Closure.OpenItemId.Concern"/>.</param>
    public static DutyAtEnd StaysOpenUnlessDecidedOn(params IReadOnlyList<string> items) => new(GoesOn: true, IsDecidedOn: true) { Items = items };

    /// <summary>Whoever ends the case decides on it.</summary>
    /// <param name="items">As which open items it is decided on, for example <see cref="Closure.OpenItemId.Review"/>.</param>
    public static DutyAtEnd DecidedOn(params IReadOnlyList<string> items) => new(GoesOn: false, IsDecidedOn: true) { Items = items };

    /// <summary>A step towards another authority: the case ends with the transfer done, or with the transfer withdrawn, which the other side confirms.</summary>
    public static DutyAtEnd OfTransfer { get; } = FallsAway("the transfer is done, or is withdrawn with the end, and the other authority confirms that");

    /// <summary>A step towards taking over a child: the case ends with the decision about the child, or with the withdrawal by the other authority.</summary>
    public static DutyAtEnd OfTransferIn { get; } = FallsAway("the decision about the child who moved here ended the case, or the former authority took the transfer back");

    /// <summary>It ends with the case.</summary>
    /// <param name="because">Why nobody needs it any more.</param>
    public static DutyAtEnd FallsAway(string because) => new(GoesOn: false, IsDecidedOn: false, because);
}
