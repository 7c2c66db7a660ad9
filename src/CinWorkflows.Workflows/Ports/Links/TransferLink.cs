namespace CinWorkflows.Workflows.Ports.Links;

/// <summary>
/// A link by which an authority without a system reads a transfer and answers it. Neither its secret address nor its code is kept:
/// both are derived from the installation's key. A transfer has one link that works at most, the last one issued.
/// </summary>
/// <param name="Id">Names the link; it is no secret, and names nobody.</param>
/// <param name="CaseId">The case.</param>
/// <param name="TransferId">The transfer.</param>
/// <param name="Edition">1 for the first link of the transfer, one more for each that was issued anew.</param>
/// <param name="ToAuthority">The authority that it is for, by its code.</param>
/// <param name="IssuedAt">When it was issued.</param>
/// <param name="IssuedBy">Who issued it, by id.</param>
/// <param name="ExpiresAt">From when it opens nothing any more.</param>
public sealed record TransferLink(
    string Id,
    string CaseId,
    string TransferId,
    int Edition,
    string ToAuthority,
    DateTimeOffset IssuedAt,
    string IssuedBy,
    DateTimeOffset ExpiresAt)
{
    /// <summary>How many wrong codes in a row lock a link.</summary>
    public const int MostWrongCodes = 5;

    /// <summary>When it was revoked, by a person or by a newer link; null where it was not.</summary>
    public DateTimeOffset? RevokedAt { get; init; }

    /// <summary>When it was first opened with its code; null where it was not.</summary>
    public DateTimeOffset? OpenedAt { get; init; }

    /// <summary>When too many wrong codes locked it; null where they did not.</summary>
    public DateTimeOffset? LockedAt { get; init; }

    /// <summary>How many wrong codes were given since the last right one.</summary>
    public int WrongCodes { get; init; }

    /// <summary>When its code was shown to a member of staff, which happens once; null where it was not.</summary>
    public DateTimeOffset? CodeShownAt { get; init; }

    /// <summary>The one browser in which it is open; null where there is none.</summary>
    public LinkSession? Session { get; init; }

    /// <summary>What the link is worth at a moment.</summary>
    public LinkState StateAt(DateTimeOffset now) => this switch
    {
        { RevokedAt: not null } => LinkState.Revoked,
        { LockedAt: not null } => LinkState.Locked,
        _ when now >= ExpiresAt => LinkState.Expired,
        { OpenedAt: not null } => LinkState.Opened,
        _ => LinkState.Issued,
    };

    /// <summary>Whether it opens anything at a moment.</summary>
    public bool WorksAt(DateTimeOffset now) => StateAt(now) is LinkState.Issued or LinkState.Opened;

    /// <summary>The id only.</summary>
    public override string ToString() => $"transfer link {Id}";
}
