using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Meetings;

namespace CinWorkflows.Scenarios.Tests.Meetings;

/// <summary>What a worker decides of a meeting as it stands.</summary>
internal static class MeetingActs
{
    internal delegate Act Decision(Meeting meeting);

    public static Act Keep(Meeting meeting) => new MeetingKept(meeting.Id, "It stays as it was agreed with the family.");

    public static Decision MoveTo(DateTimeOffset start, DateTimeOffset end, string? room = null) => meeting => new MeetingMoved(meeting.Id, start, end, "Agreed with the family.") { Room = room };
}
