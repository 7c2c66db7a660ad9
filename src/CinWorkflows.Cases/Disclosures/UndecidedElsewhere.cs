using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.People;
using CinWorkflows.Rules.Policies;

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
            .GroupBy(found => (found.PersonId, found.CaseId), (_, same) => same.Last())
            .Where(found => !IsRestrictedHere(file, found) && !Disclosure.IsDecided(file, InformedPerson.Elsewhere(found.CaseId), found.PersonId));
    }

    /// <summary>Whether something was restricted about them here after it was found.</summary>
    private static bool IsRestrictedHere(CaseFile file, RestrictedElsewhere found) => (file.Restrictions ?? [])
        .Skip(found.RestrictionsBefore ?? 0)
        .Any(held => held.PersonId == found.PersonId && held.LiftedOn is null && held.SetOn >= found.On);

    /// <summary>Refuses to hand on a case while it is undecided of somebody of the family: an authority that takes it over writes to whoever nothing is restricted about.</summary>
    internal static IEnumerable<Refusal> Refuse(CaseDesk desk) => Of(desk.File)
        .Where(found => desk.File.Participant(found.PersonId) is { Kind: not ParticipantKind.Agency } && Disclosure.MayBeTold(desk.File, found.PersonId, DisclosureTopic.Moves, desk.Today))
        .Select(found => new Refusal(
            "type",
            $"something is restricted about '{found.PersonId}' on {found.InWords().Case}, and nobody has decided what holds here: the other authority would write to them. First {found.InWords().Ask}, then restrict it here too ('disclosureRestricted') or record why not ('disclosureDecided').",
            desk.ClauseOf(TransferRuleKind.RiskOverPermission)));
}
