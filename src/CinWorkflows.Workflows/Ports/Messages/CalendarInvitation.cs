namespace CinWorkflows.Workflows.Ports.Messages;

/// <summary>
/// A meeting as recipients' calendars see it (RFC 5545, RFC 5546). It names people: the rules of
/// <see cref="OutgoingMessage"/> hold.
/// </summary>
/// <param name="Method">Invites or updates, or cancels.</param>
/// <param name="Uid">
/// Names the meeting for its whole life: the invitation, each update and the cancellation bear the same one. Globally
/// unique, without personal data.
/// </param>
/// <param name="Sequence">0 for the first invitation; increased with each update and again on cancelling, never reused.</param>
/// <param name="Start">When the meeting starts; shown as Europe/London wall time, to the second.</param>
/// <param name="End">When it ends, after <paramref name="Start"/>; shown as Europe/London wall time, to the second.</param>
/// <param name="Summary">The entry's title. Carries the case's reference, never a child's name: calendars are shared.</param>
/// <param name="Description">What attendees need to know, or null; the rule of <paramref name="Summary"/> holds.</param>
/// <param name="Location">The venue or joining address, or null.</param>
/// <param name="Organizer">Who convenes; replies go to this address.</param>
/// <param name="Attendees">Who is invited, at least one; all of them see each other.</param>
/// <param name="Stamp">When this version of the invitation was made; the same on every attempt to send it.</param>
public sealed record CalendarInvitation(
    CalendarMethod Method,
    string Uid,
    int Sequence,
    DateTimeOffset Start,
    DateTimeOffset End,
    string Summary,
    string? Description,
    string? Location,
    MailAddressee Organizer,
    IReadOnlyList<MailAddressee> Attendees,
    DateTimeOffset Stamp)
{
    /// <summary>The UID of a meeting: the same in its invitations, its updates and on the feeds of staff.</summary>
    /// <param name="caseId">The case.</param>
    /// <param name="meetingId">The meeting.</param>
    public static string UidOf(string caseId, string meetingId) => $"{caseId}-{meetingId}@cinworkflows";

    /// <summary>The UID and SEQUENCE only, so that a log written by mistake identifies nobody.</summary>
    public override string ToString() => $"invitation {Uid} #{Sequence}";
}
