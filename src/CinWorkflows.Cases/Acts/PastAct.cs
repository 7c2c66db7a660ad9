using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Acts;

/// <summary>An act that is on the record of a case.</summary>
/// <param name="On">The day on which it was recorded, Europe/London.</param>
/// <param name="Act">What was done.</param>
public sealed record PastAct(DateOnly On, Act Act)
{
    /// <summary>Who did it: whoever recorded it, or the practitioner in whose name that was; null where it was not asked.</summary>
    public string? ActorId { get; init; }

    /// <summary>In which role; null where it was recorded in somebody else's name.</summary>
    public Role? ActorRole { get; init; }

    /// <summary>What the entries that it puts right said, as they were recorded.</summary>
    public IReadOnlyList<Act> PutRight { get; init; } = [];

    /// <summary>The act, behind what it puts right.</summary>
    public IEnumerable<Act> EverSaid => [.. PutRight, Act];
}
