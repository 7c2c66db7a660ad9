using CinWorkflows.Workflows.Ports.Faults;

namespace CinWorkflows.Web.Attention;

/// <summary>What waits for one cause, on one line: it goes on by itself once that is put right.</summary>
public sealed record ServiceWaitState
{
    /// <summary>The authority whose service it is, by the id of its pack.</summary>
    public required string Authority { get; init; }

    /// <summary>How many wait.</summary>
    public required int Count { get; init; }

    /// <summary>Why.</summary>
    public required FaultCause Cause { get; init; }

    /// <summary>True where IT has to put it right.</summary>
    public required bool ForIt { get; init; }

    /// <summary>Since when the oldest of them is to go out.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>When one of them tries again.</summary>
    public required DateTimeOffset NextTryAt { get; init; }

    /// <summary>When the last of them leaves, where they wait their turn and that can be told.</summary>
    public required DateTimeOffset? LastLeavesAt { get; init; }

    /// <summary>What the service said, in a code.</summary>
    public required string? Reason { get; init; }

    /// <summary>How many wait, and why, in a sentence.</summary>
    public required string Summary { get; init; }

    /// <summary>What puts it right, and who does that.</summary>
    public required string WhatToDo { get; init; }
}
