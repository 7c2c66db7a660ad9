using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Corrections;
using CinWorkflows.Cases.People;
using CinWorkflows.Cases.Transfers;

namespace CinWorkflows.Cases.Disclosures;

/// <summary>Acts after which it may be another who must not be told what: whoever knows of the family already has to hear of it (N54, N57).</summary>
public static class RestrictionNews
{
    /// <summary>Whether an act is such news. A withdrawn entry may be a restriction: what is said then says all that holds.</summary>
    /// <param name="act">The act.</param>
    public static bool Is(Act act) => Restricts(act) || (act is EntriesCorrected corrected && corrected.Corrections.Any(entry => entry.Replacement is null || Restricts(entry.Replacement)));

    /// <summary>Whether an act itself restricts something, or lifts a restriction; also one that another authority told.</summary>
    /// <param name="act">The act.</param>
    public static bool Restricts(Act act) =>
        act is DisclosureRestricted or DisclosureRestrictionLifted or TransferInRestricted or TransferCautioned or ParticipantAdded { Person.Restriction: not null } or MoveAssessed { MayKnow.Restricts: true };
}
