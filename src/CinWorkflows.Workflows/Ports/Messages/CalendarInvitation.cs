namespace CinWorkflows.Workflows.Ports.Messages;

/// <summary>
/// A meeting as recipients' calendars see it (RFC 5545, RFC 5546). It names people: the rules of
/// <see cref="OutgoingMessage"/> hold.
/// </summary>
public sealed record CalendarInvitation
{
    private const string OfOurs = "@cinworkflows";

    /// <summary>Invites or updates, or cancels.</summary>
    public required CalendarMethod Method { get; init; }

    /// <summary>
    /// Names the meeting for its whole life: the invitation, each update and the cancellation bear the same one. Globally
    /// unique, without personal data.
    /// </summary>
    public required string Uid { get; init; }

    /// <summary>0 for the first invitation; increased with each update and again on cancelling, never reused.</summary>
    public required int Sequence { get; init; }

    /// <summary>When the meeting starts; shown as Europe/London wall time, to the second.</summary>
    public required DateTimeOffset Start { get; init; }

    /// <summary>When it ends, after <see cref="Start"/>; shown as Europe/London wall time, to the second.</summary>
    public required DateTimeOffset End { get; init; }

    /// <summary>The entry's title. Carries the case's reference, never a child's name: calendars are shared.</summary>
    public required string Summary { get; init; }

    /// <summary>What attendees need to know, or null; the rule of <see cref="Summary"/> holds.</summary>
    public required string? Description { get; init; }

    /// <summary>The venue or joining address, or null.</summary>
    public required string? Location { get; init; }

    /// <summary>The link for attending online, as an https address; null where there is none, or none is known.</summary>
    public string? OnlineLink { get; init; }

    /// <summary>How it is joined by telephone; null where it cannot be.</summary>
    public DialIn? DialIn { get; init; }

    /// <summary>Who convenes; replies go to this address.</summary>
    public required MailAddressee Organizer { get; init; }

    /// <summary>Who is invited, at least one; all of them see each other.</summary>
    public required IReadOnlyList<MailAddressee> Attendees { get; init; }

    /// <summary>When this version of the invitation was made; the same on every attempt to send it.</summary>
    public required DateTimeOffset Stamp { get; init; }

    /// <summary>The UID of a meeting: the same in its invitations, its updates and on the feeds of staff.</summary>
    /// <param name="caseId">The case.</param>
    /// <param name="meetingId">The meeting.</param>
    public static string UidOf(string caseId, string meetingId) => $"{caseId}-{meetingId}{OfOurs}";

    /// <summary>Whether a UID is one that this service gave.</summary>
    public static bool IsOurs(string uid)
    {
        ArgumentNullException.ThrowIfNull(uid);
        return uid.EndsWith(OfOurs, StringComparison.Ordinal);
    }

    /// <summary>The UID and SEQUENCE only, so that a log written by mistake identifies nobody.</summary>
    public override string ToString() => $"invitation {Uid} #{Sequence}";
}
