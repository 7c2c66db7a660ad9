using CinWorkflows.Workflows.Ports.Calendar.Meetings;

namespace CinWorkflows.Integrations.Email.Returned;

/// <summary>What somebody answered by mail to an invitation (RFC 5546, 3.2.3).</summary>
/// <param name="Uid">Of the meeting.</param>
/// <param name="Sequence">Of the invitation that is answered.</param>
/// <param name="Addresses">Who, the likeliest first: as they were invited, and from where they wrote.</param>
/// <param name="Answer">What.</param>
/// <param name="AnsweredMessages">The Message-IDs that the answer names.</param>
internal sealed record InvitationReply(string Uid, int Sequence, IReadOnlyList<string> Addresses, CalendarAnswer Answer, IReadOnlyList<string> AnsweredMessages)
{
    /// <summary>Says nothing about the person.</summary>
    public override string ToString() => $"{Answer} to {Uid}";
}
