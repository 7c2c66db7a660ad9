namespace CinWorkflows.Cases.Disclosures;

/// <summary>Somebody of whom another authority says what they must not be told and whom they must not meet.</summary>
/// <param name="PersonId">Who, by the id that both authorities use.</param>
/// <param name="Limit">All that holds about them.</param>
public sealed record RestrictedPerson(string PersonId, DisclosureLimit Limit)
{
    /// <summary>Everybody of a case about whom something holds on a day, in the order in which it was first recorded.</summary>
    /// <param name="file">The case.</param>
    /// <param name="today">The day, Europe/London.</param>
    public static IReadOnlyList<RestrictedPerson> Of(CaseFile file, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(file);
        return
        [
            .. from id in (file.Restrictions ?? []).Select(restriction => restriction.PersonId).Distinct()
               let limit = Disclosure.LimitOf(file, id, today)
               where limit is not null
               select new RestrictedPerson(id, limit),
        ];
    }

    internal bool IsAs(DisclosureRestriction held) =>
        held.PersonId == PersonId
        && held.Until == Limit.Until
        && held.Topics.ToHashSet().SetEquals(Limit.Topics)
        && (held.NotWith ?? []).ToHashSet().SetEquals(Limit.NotWith ?? []);
}
