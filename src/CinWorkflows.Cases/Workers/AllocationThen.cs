using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Adoption;
using CinWorkflows.Cases.Disability;
using CinWorkflows.Cases.People;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Workers;

/// <summary>
/// Who held a case on a day that is over: what was done then is judged by that day, whoever holds the case when it is told (N11, N41, H25, H26).
/// </summary>
public static class AllocationThen
{
    /// <summary>
    /// The case as it was allocated on a day, Europe/London: as it stands where that day is not over, or where the acts before are not known. On the day of a change both
    /// the one who gave it away and the one who took it over held it.
    /// </summary>
    /// <param name="file">The case as it stands.</param>
    /// <param name="past">Its acts, in order.</param>
    /// <param name="day">The day.</param>
    /// <param name="staffId">Of whom it is asked: of several allocations of that day theirs holds.</param>
    public static CaseFile On(CaseFile file, IReadOnlyList<PastAct> past, DateOnly day, string staffId)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(past);
        var known = new Allocation("", null);
        List<Allocation> ofTheDay = [];
        foreach (var act in past)
        {
            var next = After(act, known);
            if (next != known && act.On >= day)
            {
                // The first that is held by anybody began with the case itself.
                ofTheDay.Add(known.TeamId.Length == 0 ? next : known);
            }

            if (act.On > day && next != known && known.TeamId.Length > 0)
            {
                return file with { Allocation = Chosen(ofTheDay, staffId) };
            }

            known = next;
        }

        return ofTheDay.Exists(allocation => Holds(allocation, staffId)) ? file with { Allocation = Chosen(ofTheDay, staffId) } : file;
    }

    private static Allocation Chosen(List<Allocation> ofTheDay, string staffId) => ofTheDay.Find(allocation => Holds(allocation, staffId)) ?? ofTheDay[^1];

    private static bool Holds(Allocation allocation, string staffId) => allocation.WorkerId == staffId || allocation.LeadProfessionalId == staffId;

    private static Allocation After(PastAct past, Allocation before)
    {
        var after = past.Act switch
        {
            CaseOpened opened => new(opened.TeamId, opened.WorkerId),
            EpisodeAdopted adopted => new(adopted.TeamId, adopted.WorkerId),
            WorkerAssigned assigned => before with { WorkerId = assigned.WorkerId },
            WorkerUnassigned or RegimeChosen { Kind: RegimeKind.ShortBreak } => before with { WorkerId = null },
            TeamChanged changed => before with { TeamId = changed.TeamId, WorkerId = null },
            LeadProfessionalNamed named => before with { LeadProfessionalId = named.PersonId },
            ParticipantLeft left when left.PersonId == before.LeadProfessionalId => before with { LeadProfessionalId = null },
            _ => before,
        };
        return (after.WorkerId, after.UnallocatedSince) switch
        {
            (null, null) => after with { UnallocatedSince = past.On },
            (not null, not null) => after with { UnallocatedSince = null },
            _ => after,
        };
    }
}
