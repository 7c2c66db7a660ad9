using CinWorkflows.Cases.Acts;

namespace CinWorkflows.Cases.Disclosures;

/// <summary>
/// Somebody who asked for it was given what is held about them (UK GDPR, article 15). What was taken out of it, what was given although it was marked, and
/// why, stays with whoever decided it; what was given is made again from the record.
/// </summary>
/// <param name="PersonId">About whom.</param>
/// <param name="Read">The number of the last entry that whoever decided has read.</param>
/// <param name="Decisions">What was decided about the words of the draft.</param>
/// <param name="AskedById">Who of the case asked on their behalf; null where they did themselves, or somebody who is not of the case.</param>
public sealed record SubjectAccessGiven(string PersonId, long Read, IReadOnlyList<AccessDecision> Decisions, string? AskedById = null) : Act
{
    /// <inheritdoc />
    public override bool AllowedAfterEnd => true;

    /// <inheritdoc />
    public override bool AllowedOnHold => true;

    /// <inheritdoc />
    public override IEnumerable<Refusal> Check(CaseDesk desk)
    {
        ArgumentNullException.ThrowIfNull(desk);
        return
        [
            .. CaseDesk.Id("personId", PersonId, "the person's id"),
            .. Read < 1 || Read > desk.File.Sequence ? [new Refusal("read", $"the case has entries 1 to {desk.File.Sequence}; name the last that was read.")] : Array.Empty<Refusal>(),
            .. Decisions.Index()
                .Where(one => string.IsNullOrWhiteSpace(one.Item.Reason) && (!one.Item.Removed || one.Item.EntryId is not null))
                .Select(one => new Refusal($"decisions[{one.Index}].reason", "say why: only what is marked is taken out without a reason of its own.")),
        ];
    }

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp) => file;
}
