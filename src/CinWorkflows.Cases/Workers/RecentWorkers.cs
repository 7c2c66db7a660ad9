using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Adoption;
using CinWorkflows.Cases.Corrections;
using CinWorkflows.Cases.Disability;
using CinWorkflows.Cases.People;
using CinWorkflows.Cases.Reviews;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Workers;

/// <summary>Who held a case before: whoever gives it away for a while is no other than whoever holds it (N23, N30, N32, H28, H30).</summary>
internal static class RecentWorkers
{
    /// <summary>Refuses an exception of which whoever held the case lately is to be the judge: as long as reviews may be apart.</summary>
    /// <param name="desk">The case, and who agrees.</param>
    /// <param name="clause">The clause that allows the exception.</param>
    public static IEnumerable<Refusal> RefuseException(CaseDesk desk, string clause)
    {
        var interval = ReviewLimit.Of(desk.File, desk.Pack);
        if (desk.Pack.ClocksStartWithAnchor && HeldUntil(desk.Actor.Id, desk) is { } until && desk.Calendar.Add(until, interval).Date >= desk.Today)
        {
            yield return new("actor.id", $"'{desk.Actor.Id}' held this case until {until:yyyy-MM-dd}: an exception is agreed by a manager who has not held it in the last {interval}.", clause);
        }
    }

    /// <summary>
    /// The last day on which somebody held the case, as its worker or as who leads, and gave it up; null where they never did, or where the acts before are
    /// not known at the desk.
    /// </summary>
    /// <param name="staffId">Who.</param>
    /// <param name="desk">The case and its acts.</param>
    public static DateOnly? HeldUntil(string staffId, CaseDesk desk)
    {
        DateOnly? until = null;
        string? worker = null, lead = null;
        foreach (var past in desk.Past)
        {
            var held = worker == staffId || lead == staffId;
            (worker, lead) = past.Act switch
            {
                WorkerUnassigned or TeamChanged or RegimeChosen { Kind: RegimeKind.ShortBreak } => (null, lead),
                ParticipantLeft left when left.PersonId == lead => (worker, null),
                LeadProfessionalNamed named => (worker, named.PersonId),
                _ => (GivenTo(past.Act) ?? worker, lead),
            };
            until = (held && worker != staffId && lead != staffId) || IsTakenBack(past, staffId) ? past.On : until;
        }

        return until;
    }

    /// <summary>That it was put right to whom the case was given does not say that they did not hold it until then.</summary>
    private static bool IsTakenBack(PastAct past, string staffId) => past.Act is EntriesCorrected corrected && past.PutRight
        .Zip(corrected.Corrections.OrderBy(correction => correction.Sequence))
        .Any(put => GivenTo(put.First) == staffId && GivenTo(put.Second.Replacement) != staffId);

    private static string? GivenTo(Act? act) => act switch
    {
        CaseOpened opened => opened.WorkerId,
        EpisodeAdopted adopted => adopted.WorkerId,
        WorkerAssigned assigned => assigned.WorkerId,
        LeadProfessionalNamed named => named.PersonId,
        _ => null,
    };
}
