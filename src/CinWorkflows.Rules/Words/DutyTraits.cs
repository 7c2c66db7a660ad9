namespace CinWorkflows.Rules.Words;

/// <summary>What a pack may say of a duty, by what the duty is.</summary>
public sealed record DutyTraits
{
    /// <summary>The side of a transfer on which it arises; a pack has it where it has rules for transfers.</summary>
    public required TransferSide Side { get; init; }

    /// <summary>The edition of packs from which on they name it; one of an earlier edition may leave it out, and never asks for it then.</summary>
    public int FromEdition { get; init; } = 1;

    /// <summary>The one event that it counts from, where each case sets its day; null where the pack names the event.</summary>
    public string? DaySetBy { get; init; }

    /// <summary>Whether how often it falls due is agreed or set for each case.</summary>
    public bool HasAgreedInterval { get; init; }

    /// <summary>Whether it comes again and again, so that a pack may give it a series.</summary>
    public bool Recurs { get; init; }

    /// <summary>Whether a pack may leave its length to the plan of each child.</summary>
    public bool MayBeSetByPlan { get; init; }

    /// <summary>Whether a pack may have it refused before its range begins; elsewhere an early one is only shown.</summary>
    public bool MayBeTooEarly { get; init; }

    /// <summary>The step of the case with which it arises: what comes by then has its day.</summary>
    public CaseStep Arises { get; init; } = CaseStep.ReviewOutcome;

    /// <summary>The step to which the case comes by its being done; null where it is none.</summary>
    public CaseStep? Ends { get; init; }

    /// <summary>The events that come only by its being done, the first of which it cannot count from.</summary>
    public IReadOnlyList<string> Brings { get; init; } = [];

    /// <summary>Whether an authority may leave it out altogether: no step of the procedure hangs on it.</summary>
    public bool MayBeLeftOut { get; init; }

    /// <summary>Whether an answer of the person whom it is about is awaited, who may be reminded.</summary>
    public bool AwaitsPerson { get; init; }
}
