using CinWorkflows.Rules.Words;

namespace CinWorkflows.Workflows.Ports.Records.Cases;

/// <summary>A case in a list.</summary>
public sealed record CaseSummary
{
    /// <summary>Its id.</summary>
    public required string CaseId { get; init; }

    /// <summary>The pack version that it is pinned to.</summary>
    public required string Pack { get; init; }

    /// <summary>Where it stands.</summary>
    public required CaseStage Stage { get; init; }

    /// <summary>The responsible team.</summary>
    public required string TeamId { get; init; }

    /// <summary>The allocated worker; null where nobody is.</summary>
    public required string? WorkerId { get; init; }

    /// <summary>The child's name.</summary>
    public required string ChildName { get; init; }

    /// <summary>The referral's date.</summary>
    public required DateOnly ReferredOn { get; init; }

    /// <summary>The earliest day on which something is due.</summary>
    public required DateOnly? NextDue { get; init; }

    /// <summary>Since when a duty is open that has no date, as its source sets none or what it counts from has not come; null where all have one.</summary>
    public required DateTimeOffset? UndatedSince { get; init; }

    /// <summary>How many duties are open.</summary>
    public required int OpenDuties { get; init; }
}
