using CinWorkflows.Cases.Meetings;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Workflows.Ports.Records.People;

namespace CinWorkflows.Workflows.Ports.Records.Feeds;

/// <summary>A meeting for somebody's calendar feed.</summary>
public sealed record FeedMeeting
{
    /// <summary>The case.</summary>
    public required string CaseId { get; init; }

    /// <summary>The pack version that the case is pinned to.</summary>
    public required PackReference Pack { get; init; }

    /// <summary>The meeting.</summary>
    public required string MeetingId { get; init; }

    /// <summary>What it is for.</summary>
    public required MeetingPurpose Purpose { get; init; }

    /// <summary>Where it stands.</summary>
    public required MeetingState State { get; init; }

    /// <summary>When it starts.</summary>
    public required DateTimeOffset StartsAt { get; init; }

    /// <summary>When it ends.</summary>
    public required DateTimeOffset EndsAt { get; init; }

    /// <summary>Who chairs.</summary>
    public required string ChairId { get; init; }

    /// <summary>0 as first arranged, one more with each change; the SEQUENCE of its invitations.</summary>
    public required int Revision { get; init; }

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
