using CinWorkflows.Cases.Duties;

namespace CinWorkflows.Cases.Meetings;

/// <summary>The invitation of somebody who has left the case since: it is withdrawn from them alone.</summary>
/// <param name="MeetingId">The meeting.</param>
/// <param name="Person">Who has left.</param>
public sealed record DepartureSubject(string MeetingId, string Person) : DutySubject
{
    private const string Left = "left";

    /// <inheritdoc />
    public override string Text => $"{MeetingId}/{Left}/{Person}";

    /// <summary>Reads it back; null where the text is about something else.</summary>
    public static DepartureSubject? Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Split('/') is [var meeting, Left, var person] ? new(meeting, person) : null;
    }
}
