namespace CinWorkflows.Rules.Words;

/// <summary>
/// What a pack may name of a case, as data: its events, its acts and its duties. The rules know no case; who keeps cases says
/// what there is.
/// </summary>
public sealed record CaseVocabulary
{
    /// <summary>The recorded events that timescales may count from.</summary>
    public required IReadOnlyList<string> Events { get; init; }

    /// <summary>When each of them comes.</summary>
    public required IReadOnlyDictionary<string, EventTraits> EventTraits { get; init; }

    /// <summary>The types of acts.</summary>
    public required IReadOnlyList<string> Acts { get; init; }

    /// <summary>The types of acts that a further duty may wait for.</summary>
    public required IReadOnlyList<string> ActsAwaited { get; init; }

    /// <summary>The types of acts by which nobody does a duty: a further duty that waits for one is never done.</summary>
    public required IReadOnlySet<string> ActsOfNoDuty { get; init; }

    /// <summary>The types of acts about moves between authorities, which are recorded where a pack has rules for them.</summary>
    public required IReadOnlySet<string> ActsOfTransfers { get; init; }

    /// <summary>The ways in which a case may end.</summary>
    public required IReadOnlyList<string> Endings { get; init; }

    /// <summary>What packs may say of each duty.</summary>
    public required IReadOnlyDictionary<DutyKind, DutyTraits> Duties { get; init; }
}
