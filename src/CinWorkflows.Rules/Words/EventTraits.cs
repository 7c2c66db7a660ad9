using System.Collections.Frozen;

namespace CinWorkflows.Rules.Words;

/// <summary>When an event comes that a pack may count from: without it a pack could count from what never has a day.</summary>
public sealed record EventTraits
{
    /// <summary>It in words that follow "the day of": "the start of the assessment".</summary>
    public required string InWords { get; init; }

    /// <summary>What has to happen first, in words that follow "until": "a meeting is arranged".</summary>
    public string Until { get => field ?? InWords; init; }

    /// <summary>The step with which every case has it; null where only some cases ever do.</summary>
    public CaseStep? Step { get; init; }

    /// <summary>The duties that are each about one such event; others never have one. Empty where the event is the case's own.</summary>
    public IReadOnlySet<DutyKind> OnlyOf { get; init; } = FrozenSet<DutyKind>.Empty;

    /// <summary>The duties that arise with it, and so always have it.</summary>
    public IReadOnlySet<DutyKind> ArisesWith { get; init; } = FrozenSet<DutyKind>.Empty;

    /// <summary>What brings further duties about that always have it.</summary>
    public IReadOnlySet<TriggerKind> After { get; init; } = FrozenSet<TriggerKind>.Empty;

    /// <summary>Whether it is the day of whichever meeting comes next: a duty that arises once counts to one of them only.</summary>
    public bool OfTheNextMeeting { get; init; }

    /// <summary>The side of a transfer on which it comes.</summary>
    public TransferSide Side { get; init; }
}
