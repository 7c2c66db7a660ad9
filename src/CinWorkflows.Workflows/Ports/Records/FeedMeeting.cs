using CinWorkflows.Domain.Meetings;
using CinWorkflows.Domain.Policies;

namespace CinWorkflows.Workflows.Ports.Records;

/// <summary>A meeting for somebody's calendar feed.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Pack">The pack version that the case is pinned to.</param>
/// <param name="MeetingId">The meeting.</param>
/// <param name="Purpose">What it is for.</param>
/// <param name="State">Where it stands.</param>
/// <param name="StartsAt">When it starts.</param>
/// <param name="EndsAt">When it ends.</param>
/// <param name="ChairId">Who chairs.</param>
/// <param name="Revision">0 as first arranged, one more with each change; the SEQUENCE of its invitations.</param>
public sealed record FeedMeeting(
    string CaseId,
    PackReference Pack,
    string MeetingId,
    MeetingPurpose Purpose,
    MeetingState State,
    DateTimeOffset StartsAt,
    DateTimeOffset EndsAt,
    string ChairId,
    int Revision)
{
    /// <summary>Where it is, in the words of whoever arranged it; null where that is not on record.</summary>
    public string? Venue { get; init; }

    /// <summary>When the last act about it was done.</summary>
    public DateTimeOffset ChangedAt { get; init; }

    /// <summary>When its case ended, which withdraws what was still arranged; null while it is open.</summary>
    public DateTimeOffset? CaseEndedAt { get; init; }

    /// <summary>The child, the family and their network: nobody of them is named on a feed.</summary>
    public IReadOnlyList<PersonView> Family { get; init; } = [];

    /// <summary>Says nothing about the people.</summary>
    public override string ToString() => $"meeting {CaseId}/{MeetingId} #{Revision}";
}
