using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.Reviews;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;

namespace CinWorkflows.Scenarios.Tests.Meetings;

/// <summary>The meetings that people try to walk around, and the cases in which they do.</summary>
internal static class WalkAroundMeetings
{
    public static async Task<CaseWorld> ReviewOfAsync(string pack)
    {
        var world = await CaseWorld.InAsync(pack, "2026-01-05");
        await world.ReachReviewAsync();
        return world;
    }

    public static async Task<CaseWorld> DiscussedAsync(string pack)
    {
        var world = await CaseWorld.InAsync(pack, "2026-01-05");
        await world.OpenAsync();
        foreach (var kind in (DutyKind[])[DutyKind.StartAssessment, DutyKind.ConcludeAssessment, DutyKind.DiscussAttendees])
        {
            await world.FulfilAsync(kind);
        }

        return world;
    }

    /// <summary>A review that the worker is to chair, as was agreed where that is needed; the clock stands after it unless told otherwise.</summary>
    public static async Task<DateTimeOffset> ArrangeAgreedAsync(CaseWorld world, bool hold = true)
    {
        var role = world.Pack.Id == "hillingdon" ? Role.LeadProfessional : Role.SocialWorker;
        if (world.Pack.Id == "hillingdon")
        {
            await world.DoAsync(new ReviewChairAgreed(role, "sw-1"), OrdinaryCast.Manager);
        }

        var meeting = ReviewMeeting(world, "r1", "sw-1", role);
        await world.DoAsync(meeting);
        if (hold)
        {
            await world.Host.AdvanceToAsync(meeting.StartsAt.AddHours(2));
        }

        return meeting.StartsAt;
    }

    public static MeetingArranged ReviewMeeting(CaseWorld world, string id, string chairId, Role role, DateTimeOffset? at = null)
    {
        var startsAt = at ?? LondonTime.At(world.WorkingDayIn(4), new(16, 0));
        return new(id, MeetingPurpose.Review, startsAt, startsAt.AddHours(1), new("Family centre", "A taxi is booked", "The crèche is open", "After school"), chairId, role, ["mother-1", "school-1"]);
    }

    public static MeetingArranged FirstMeeting(CaseWorld world)
    {
        var startsAt = LondonTime.At(world.WorkingDayIn(2), new(16, 0));
        var manager = world.Pack.Id == "hillingdon";
        return new(
            "m1",
            MeetingPurpose.FirstPlanning,
            startsAt,
            startsAt.AddHours(1),
            new("Family centre", "A taxi is booked", "The crèche is open", "After school"),
            manager ? "tm-1" : "sw-1",
            manager ? Role.TeamManager : Role.SocialWorker,
            ["child-1", "mother-1", "father-1", "school-1"]);
    }

    public static DateTimeOffset At(string day, string time) => LondonTime.At(CaseWorld.Day(day), TimeOnly.Parse(time));
}
