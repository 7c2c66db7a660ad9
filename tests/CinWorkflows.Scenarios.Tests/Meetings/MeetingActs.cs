using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;

namespace CinWorkflows.Scenarios.Tests.Meetings;

/// <summary>A first planning meeting that a worker arranges, and what they decide of it as it stands.</summary>
internal static class MeetingActs
{
    internal delegate Act Decision(Meeting meeting);

    /// <summary>Brings a case to its first planning meeting, arranged at a time of which everybody but the father can make use.</summary>
    public static async Task ArrangeFirstMeetingAsync(this CaseWorld world, bool online = false, string? room = null, bool opened = false)
    {
        await (opened ? Task.CompletedTask : world.OpenAsync());
        await world.FulfilAsync(DutyKind.StartAssessment);
        await world.FulfilAsync(DutyKind.DiscussAttendees);
        await world.DoAsync(new MeetingArranged(
            "m1",
            MeetingPurpose.FirstPlanning,
            LondonTime.At(world.Today.AddDays(3), new(16, 0)),
            LondonTime.At(world.Today.AddDays(3), new(17, 0)),
            new("Family centre", "A taxi is booked.", "The aunt looks after the baby.", "After school.", room, online),
            OrdinaryCast.Worker.Id,
            Role.SocialWorker,
            [OrdinaryCast.Child.Id, OrdinaryCast.Mother.Id, OrdinaryCast.School.Id])
        {
            LeftOutReasons = CaseWorld.LeftOut(OrdinaryCast.Father.Id),
        });
    }

    public static Act Keep(Meeting meeting) => new MeetingKept(meeting.Id, "It stays as it was agreed with the family.");

    public static Decision MoveTo(DateTimeOffset start, DateTimeOffset end, string? room = null) => meeting => new MeetingMoved(meeting.Id, start, end, "Agreed with the family.") { Room = room };
}
