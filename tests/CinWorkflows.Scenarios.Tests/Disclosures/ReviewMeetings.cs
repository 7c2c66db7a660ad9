using CinWorkflows.Cases.Meetings;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Scenarios.Tests.Disclosures;

/// <summary>A review two weeks ahead, chaired by the worker, to which some are invited who must not know.</summary>
internal static class ReviewMeetings
{
    public static MeetingArranged Arranged(CaseWorld world, string id, params IReadOnlyList<string> attendees)
    {
        var startsAt = LondonTime.At(world.WorkingDayIn(14), new(16, 0));
        return new(id, MeetingPurpose.Review, startsAt, startsAt.AddHours(1), new($"Venue of {id}", "By bus.", "Not needed.", "After school."), "sw-1", Role.SocialWorker, attendees);
    }
}
