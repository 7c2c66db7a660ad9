namespace CinWorkflows.Workflows.Ports.Calendar.Meetings;

/// <summary>A meeting that is to be in the calendar as it stands at a revision, or not any more.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="MeetingId">The meeting.</param>
/// <param name="Authority">The authority, by the id of its pack.</param>
/// <param name="Revision">The revision.</param>
/// <param name="Withdrawn">True where it is to be taken out of the calendar.</param>
/// <param name="EndsAt">When the meeting ends, or ends where it was seen in the calendar, whichever is later.</param>
public sealed record CalendarOrder(string CaseId, string MeetingId, string Authority, int Revision, bool Withdrawn, DateTimeOffset EndsAt)
{
    /// <summary>Unique for ever: the entry in the calendar carries it.</summary>
    public string Key => $"{CaseId}/{MeetingId}";
}
