using CinWorkflows.Cases.Meetings;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;

namespace CinWorkflows.Scenarios.Tests.Breaches;

/// <summary>What a worker tells afterwards, and a case in which the review and the visit are overdue when they do.</summary>
internal static class ToldAfterwards
{
    public static MeetingHeld HeldReview(string id, DateOnly on) => HeldMeeting(id, on, MeetingPurpose.Review);

    /// <summary>A meeting at 16:00 that nobody had arranged, under the worker.</summary>
    public static MeetingHeld HeldMeeting(string id, DateOnly on, MeetingPurpose purpose)
    {
        var startsAt = LondonTime.At(on, new(16, 0));
        return new(id, on, ["mother-1", "father-1", "child-1", "school-1"], "What helps was gone through with all of them.", "sw-1", Role.SocialWorker, new(purpose, startsAt, startsAt.AddHours(1)));
    }

    public static async Task<CaseWorld> OverdueAsync(string pack)
    {
        var world = await CaseWorld.InAsync(pack, "2026-01-05");
        await world.ReachReviewAsync();
        await world.GoToAsync("2026-08-03");
        return world;
    }
}
