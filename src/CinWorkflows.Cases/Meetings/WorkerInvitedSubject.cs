using System.Globalization;
using CinWorkflows.Cases.Duties;

namespace CinWorkflows.Cases.Meetings;

/// <summary>The invitation of the worker who holds the case to a meeting that somebody else chairs (N12, H11).</summary>
/// <param name="MeetingId">The meeting.</param>
/// <param name="Revision">How often it was changed before.</param>
/// <param name="WorkerId">The worker.</param>
public sealed record WorkerInvitedSubject(string MeetingId, int Revision, string WorkerId) : DutySubject
{
    private const string Worker = "worker";

    /// <inheritdoc />
    public override string Text => string.Create(CultureInfo.InvariantCulture, $"{MeetingId}/{Revision}/{Worker}/{WorkerId}");

    /// <summary>Reads it back; null where the text is about something else.</summary>
    public static WorkerInvitedSubject? Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Split('/') is [var meeting, var revision, Worker, var worker] ? new(meeting, NumberOf("the invitation of a worker", revision), worker) : null;
    }
}
