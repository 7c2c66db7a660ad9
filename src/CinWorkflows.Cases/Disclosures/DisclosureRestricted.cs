using CinWorkflows.Cases.Acts;

namespace CinWorkflows.Cases.Disclosures;

/// <summary>
/// Somebody on the case must not be told of something, or must not meet somebody. Anybody on the case may record it, and it holds at once,
/// because it protects; only a manager lifts it.
/// </summary>
/// <param name="PersonId">Whom it is about.</param>
/// <param name="Topics">Of what they must not be told.</param>
/// <param name="Reason">Why; kept in the record only.</param>
/// <param name="NotWith">The participants whom they must not meet.</param>
/// <param name="Until">The last day on which it holds; null until a manager lifts it.</param>
public sealed record DisclosureRestricted(
    string PersonId,
    IReadOnlyList<DisclosureTopic> Topics,
    string Reason,
    IReadOnlyList<string>? NotWith = null,
    DateOnly? Until = null) : Act, IGivesReasons
{
    /// <inheritdoc />
    string? IGivesReasons.ReasonsGiven => Reason;

    /// <inheritdoc />
    public override bool AllowedAfterEnd => true;

    /// <inheritdoc />
    public override bool AllowedOnHold => true;

    private DisclosureLimit Limit => new(Topics, Reason, NotWith, Until);

    /// <inheritdoc />
    public override IEnumerable<Refusal> Check(CaseDesk desk)
    {
        ArgumentNullException.ThrowIfNull(desk);
        return
        [
            .. desk.Participant("personId", PersonId),
            .. Limit.Check("", PersonId),
            .. (NotWith ?? []).SelectMany((id, index) => desk.Participant($"notWith[{index}]", id)),
            .. Until < desk.Today ? [new Refusal("until", $"{Until:yyyy-MM-dd} is over; leave it out where it holds until a manager lifts it.")] : Array.Empty<Refusal>(),
        ];
    }

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp) => Limit.Set(file, PersonId, stamp);
}
