using CinWorkflows.Cases.Acts;

namespace CinWorkflows.Cases.Disclosures;

/// <summary>
/// What another authority tells of whom it restricts, taken over here. It says all that holds there. What it does not name any more it has lifted: that
/// is so here too while that authority holds the case, and is decided here once this one does (N54).
/// </summary>
/// <param name="On">The day on which it was changed there.</param>
/// <param name="People">Everybody about whom something holds there.</param>
/// <param name="Message">The message, as the ids of what it restricts begin.</param>
internal sealed record ToldRestrictions(DateOnly On, IReadOnlyList<RestrictedPerson> People, string Message)
{
    /// <summary>The transfer whose receiving authority tells it; null where the former authority does.</summary>
    public string? TransferId { get; init; }

    /// <summary>True where this authority holds the case, so that nothing is lifted here by a message.</summary>
    public bool IsLiftedHereAlone { get; init; }

    /// <summary>The restrictions of a case with it. What this authority restricted itself stays as it is.</summary>
    public IReadOnlyList<DisclosureRestriction> With(CaseFile file, DateOnly today)
    {
        List<DisclosureRestriction> told = [.. (file.Restrictions ?? []).Where(held => held is { LiftedOn: null } && held.ById == Actor.Service.Id && held.TransferId == TransferId)];
        return
        [
            .. (file.Restrictions ?? []).Select(held => told.Contains(held) ? Again(held, today) : held),
            .. People.Where(person => !told.Exists(person.IsAs)).Select(person => new DisclosureRestriction($"{Message}-{person.PersonId}", person.PersonId, person.Limit.Topics, On)
            {
                NotWith = person.Limit.NotWith,
                Until = person.Limit.Until,
                ById = Actor.Service.Id,
                ByRole = Actor.Service.Role,
                TransferId = TransferId,
            }),
        ];
    }

    private DisclosureRestriction Again(DisclosureRestriction held, DateOnly today) =>
        People.Any(person => person.IsAs(held)) ? held with { LiftedThereOn = null }
        : IsLiftedHereAlone && held.HoldsOn(today) && !People.Any(person => person.Covers(held)) ? held with { LiftedThereOn = held.LiftedThereOn ?? On }
        : held with { LiftedOn = On };
}
