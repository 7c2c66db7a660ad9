using System.Text.Json.Serialization;

namespace CinWorkflows.Cases.Transfers;

/// <summary>A dispute or delay, which the team manager brings to the service manager, who decides (N60).</summary>
/// <param name="About">What about.</param>
/// <param name="RaisedOn">The day on which it arose.</param>
public sealed record Dispute(DisputeAbout About, DateOnly RaisedOn)
{
    /// <summary>The day on which the service manager was notified.</summary>
    public DateOnly? NotifiedOn { get; init; }

    /// <summary>The decision; null while it is due.</summary>
    public DisputeDecision? Decision { get; init; }

    /// <summary>The day of the decision.</summary>
    public DateOnly? DecidedOn { get; init; }

    /// <summary>True while a decision is due.</summary>
    [JsonIgnore]
    public bool IsOpen => Decision is null;
}
