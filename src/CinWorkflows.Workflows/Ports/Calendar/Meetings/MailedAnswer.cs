namespace CinWorkflows.Workflows.Ports.Calendar.Meetings;

/// <summary>What somebody answered by mail to an invitation, by the button of their mail program (RFC 5546, 3.2.3).</summary>
/// <param name="Uid">The meeting's UID, as the invitation bore it.</param>
/// <param name="Sequence">The revision that is answered.</param>
/// <param name="From">The address from which they wrote; null where it is forged, or is not one alone.</param>
/// <param name="Answer">What; none where only another time is proposed.</param>
/// <param name="Letters">The Message-IDs of what is answered, where the program names them: each letter went to one reader.</param>
public sealed record MailedAnswer(string Uid, int Sequence, string? From, CalendarAnswer Answer, IReadOnlyList<string> Letters)
{
    /// <summary>Whom the answer says that it is of: anybody can write that. Null where it names nobody, or several.</summary>
    public string? Attendee { get; init; }

    /// <summary>True where not all can be told of what it says: somebody has to read it.</summary>
    public bool IsUnclear { get; init; }

    /// <summary>When they would rather meet; null where they propose nothing.</summary>
    public (DateTimeOffset StartsAt, DateTimeOffset EndsAt)? Proposed { get; init; }

    /// <summary>When it came in.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>Says nothing about the person.</summary>
    public override string ToString() => $"{Answer} to {Uid}";
}
