using CinWorkflows.Cases.Meetings;

namespace CinWorkflows.Cases.Disclosures;

/// <summary>
/// Of whom something is restricted on a brother's or sister's case while nobody has decided what holds here: by a machine they are told nothing of
/// a move and of an address meanwhile (N54, N61).
/// </summary>
public static class UndecidedElsewhere
{
    /// <summary>Each person and case about which nobody has decided.</summary>
    /// <param name="file">The case.</param>
    public static IEnumerable<RestrictedElsewhere> Of(CaseFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return (file.RestrictedElsewhere ?? [])
            .DistinctBy(found => (found.PersonId, found.CaseId))
            .Where(found => !IsRestrictedHere(file, found) && !Disclosure.IsDecided(file, InformedPerson.Elsewhere(found.CaseId), found.PersonId));
    }

    /// <summary>Whether something was restricted about them here since it was found.</summary>
    /// <param name="file">The case.</param>
    /// <param name="found">What was found.</param>
    public static bool IsRestrictedHere(CaseFile file, RestrictedElsewhere found)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(found);
        return file.Restrictions?.Any(held => held.PersonId == found.PersonId && held.LiftedOn is null && held.SetOn >= found.On) == true;
    }
}
