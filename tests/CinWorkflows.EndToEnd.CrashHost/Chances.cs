using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.ChildProtection;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.Safeguarding;
using CinWorkflows.Cases.Workers;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.EndToEnd.CrashHost;

/// <summary>What chance brings into some of the cases: another worker, a concern, a child protection plan, a meeting that falls through.</summary>
internal static class Chances
{
    private const int Span = 60;

    public static IEnumerable<(string Matter, Actor Actor, Act Act)> Of(TownCase known, CaseFile file, DateTimeOffset now, DateOnly today)
    {
        if (On(known, "worker", 5) <= today)
        {
            yield return ("worker", known.Manager, new WorkerAssigned(known.TeamId == Town.Northern ? "sw-2" : "sw-4", "The worker leaves the team."));
        }

        if (On(known, "concern", 6) <= today && file.Hold is null)
        {
            yield return ("concern", Worker(file), new SafeguardingConcernRaised("concern-1", today, "A neighbour has reported shouting at night."));
        }

        if (On(known, "protection", 9) <= today)
        {
            yield return ("protection", known.Manager, new ChildProtectionPlanStarted(today));
        }

        if (known.Chance("cancel", 4) == 0 && file.Hold is null && file.Meetings is [{ State: MeetingState.Arranged } meeting] && meeting.StartsAt > now)
        {
            yield return ("cancel", Worker(file), new MeetingCancelled(meeting.Id, "The family cannot come."));
        }
    }

    /// <summary>The days on which it brings something.</summary>
    public static IEnumerable<DateOnly> Days(TownCase known) =>
        new[] { On(known, "worker", 5), On(known, "concern", 6), On(known, "protection", 9) }.OfType<DateOnly>();

    private static DateOnly? On(TownCase known, string matter, int oneIn) => known.Chance(matter, oneIn) == 0
        ? LondonTime.DateOf(known.OpensAt).AddDays(3 + known.Chance(matter + " day", Span))
        : null;

    private static Actor Worker(CaseFile file) => new(file.Allocation.WorkerId!, Role.SocialWorker);
}
