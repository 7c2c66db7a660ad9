namespace CinWorkflows.Workflows.Ports.Records.Retention;

/// <summary>The destruction of cases whose time is over: proposed by one person, confirmed by another. Once it is done it is its own certificate.</summary>
public sealed record Destruction
{
    /// <summary>Its number, from 1.</summary>
    public long Number { get; init; }

    /// <summary>The authority, by its pack's id.</summary>
    public required string Authority { get; init; }

    /// <summary>How far it has come.</summary>
    public required DestructionState State { get; init; }

    /// <summary>Why, in the words of who proposed it.</summary>
    public required string Reason { get; init; }

    /// <summary>Who proposed it, by their id in the staff directory.</summary>
    public required string ProposedBy { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset ProposedAt { get; init; }

    /// <summary>Who confirmed it; null before somebody did.</summary>
    public string? ConfirmedBy { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset? ConfirmedAt { get; init; }

    /// <summary>Who gave it up; null where nobody did.</summary>
    public string? WithdrawnBy { get; init; }

    /// <summary>When the last of it was done.</summary>
    public DateTimeOffset? FinishedAt { get; init; }

    /// <summary>The cases.</summary>
    public required IReadOnlyList<DestructionCase> Cases { get; init; }

    /// <summary>What this service cannot reach, in sentences; said once it is done.</summary>
    public IReadOnlyList<string> BeyondReach { get; init; } = [];

    /// <summary>The seal by the record's key, with the key's id before it.</summary>
    public string? Seal { get; init; }
}
