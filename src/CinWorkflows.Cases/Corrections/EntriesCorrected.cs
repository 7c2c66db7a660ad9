using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.People;

namespace CinWorkflows.Cases.Corrections;

/// <summary>
/// What was wrongly recorded is put right: entries are replaced or withdrawn, several together where one leans on another. The case is
/// then what its entries make of it as they now stand, each at its original place; numbers of reviews and versions of the plan stay. The
/// record keeps the wrong entry and the right one; what was sent stays sent, and whoever was misinformed is told.
/// </summary>
/// <param name="Corrections">The entries, each once.</param>
/// <param name="Reason">How the mistake came about.</param>
public sealed record EntriesCorrected(IReadOnlyList<EntryCorrection> Corrections, string Reason) : Act
{
    /// <summary>Why the child has this case beside another that is open; null where there is none.</summary>
    public string? DuplicateReason { get; init; }

    /// <inheritdoc />
    public override bool AllowedAfterEnd => true;

    /// <inheritdoc />
    public override bool AllowedOnHold => true;

    /// <inheritdoc />
    public override IEnumerable<StaffReference> StaffNamed => Corrections.SelectMany((correction, index) =>
        (correction.Replacement?.StaffNamed ?? []).Select(named => named with { Field = $"corrections[{index}].replacement.{named.Field}" }));

    /// <inheritdoc />
    public override IEnumerable<CaseReference> CasesNamed => Corrections.SelectMany((correction, index) =>
        (correction.Replacement?.CasesNamed ?? []).Select(named => named with { Field = $"corrections[{index}].replacement.{named.Field}" }));

    /// <inheritdoc />
    public override IEnumerable<OutsiderNamed> OutsidersNamed => Corrections.SelectMany((correction, index) =>
        (correction.Replacement?.OutsidersNamed ?? []).Select(named => named with { Field = $"corrections[{index}].replacement.{named.Field}" }));

    /// <summary>What can be said without the history of the case; whether each entry may be put right so, its history says.</summary>
    public override IEnumerable<Refusal> Check(CaseDesk desk)
    {
        var none = Corrections.Count == 0 ? new Refusal[] { new("corrections", "name the entry that is wrong.") } : [];
        var twice = Corrections.GroupBy(correction => correction.Sequence).Where(group => group.Count() > 1)
            .Select(group => new Refusal("corrections", $"entry {group.Key} is corrected twice; name it once."));
        return [.. none, .. twice, .. CaseDesk.Reason("reason", Reason, "how the mistake came about")];
    }

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp) => file with
    {
        Corrections =
        [
            .. file.Corrections ?? [],
            new(stamp.Sequence, stamp.On)
            {
                MayHaveMisinformed = stamp.MayHaveMisinformed,
                NeedTakenBackById = stamp.TakesBackNeed ? stamp.Actor.Id : null,
                BirthChangedById = stamp.ChangesBirth ? stamp.Actor.Id : null,
            },
        ],
        FormerIds = stamp.PutUnder.Count == 0 ? file.FormerIds : [.. (file.FormerIds ?? []).Union(stamp.PutUnder)],
    };
}
