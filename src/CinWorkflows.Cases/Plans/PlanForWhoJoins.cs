using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Corrections;
using CinWorkflows.Cases.People;

namespace CinWorkflows.Cases.Plans;

/// <summary>
/// The plan in force went out before they came, or before it was known what they are to the child: each parent and carer, whoever has parental
/// responsibility, and whoever receives the plan is to have it all the same, and to answer it (N14, N20, H12, H18). So is an agency, or it is said why not.
/// </summary>
internal static class PlanForWhoJoins
{
    /// <summary>The case after somebody joined it: an agency is given the plan too, unless it is said why not, as when it is circulated.</summary>
    public static CaseFile After(ParticipantAdded added, CaseFile file) =>
        added.Person.ToParticipant() is var person && (IsToHaveIt(person) || (person.Kind == ParticipantKind.Agency && added.NoCopyReason is null)) ? With(file, person) : file;

    private static CaseFile With(CaseFile file, Participant person) =>
        file.CurrentPlan is { CirculatedOn: not null } plan
        && !plan.Recipients.Contains(person.Id)
        && plan.Joined?.Any(later => later.PersonId == person.Id) != true
            ? file.WithPlan(plan.Version, version => version with { Joined = [.. version.Joined ?? [], new(person.Id)] })
            : file;

    /// <summary>
    /// The case after entries were put right. No copy went to whoever is to have one only by what they say now: told anew, the circulation seems to
    /// have reached them, and did not.
    /// </summary>
    public static CaseFile ByCorrection(CaseFile file, EntriesCorrected corrected, ActStamp stamp)
    {
        var anew = from person in corrected.Corrections.Select(correction => correction.Replacement).OfType<Act>().SelectMany(EverOnTheCase.NamedBy)
                   where file.Participant(person.Id) is not null && IsToHaveIt(person) && !stamp.TakesPart.Any(before => before.Id == person.Id && IsToHaveIt(before))
                   select person;
        return anew.Aggregate(file, (so, person) => With(
            so.CurrentPlan is { CirculatedOn: not null } plan && !plan.GivenByHand.Contains(person.Id)
                ? so.WithPlan(plan.Version, version => version with { Recipients = [.. version.Recipients.Except([person.Id])] })
                : so,
            person));
    }

    private static bool IsToHaveIt(Participant person) =>
        person.Kind is ParticipantKind.Parent or ParticipantKind.Carer || person.HasParentalResponsibility || person.ReceivesPlan;
}
