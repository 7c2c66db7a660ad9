using CinWorkflows.Workflows.Ports.Records.Retention;

namespace CinWorkflows.Workflows.Retention;

/// <summary>For how long a case that has ended is kept: ids, dates and codes.</summary>
public sealed record RetainedCase
{
    /// <summary>The case.</summary>
    public required string CaseId { get; init; }

    /// <summary>The day on which it ended.</summary>
    public required DateOnly EndedOn { get; init; }

    /// <summary>The version of the pack whose schedule is used; null where the authority has none in force.</summary>
    public string? Schedule { get; init; }

    /// <summary>The line of the schedule, by its id; null where there is no schedule.</summary>
    public string? Line { get; init; }

    /// <summary>Where that line comes from.</summary>
    public string? Source { get; init; }

    /// <summary>The last day on which it has to be kept; null where that cannot be told.</summary>
    public DateOnly? KeptUntil { get; init; }

    /// <summary>Why it cannot be told, in words; null where it can.</summary>
    public string? Missing { get; init; }

    /// <summary>The legal hold that stands; null where none does.</summary>
    public LegalHold? Hold { get; init; }

    /// <summary>Whether its time is over and no legal hold stands.</summary>
    public required bool IsDue { get; init; }

    /// <summary>Whether its time is over on a day, whatever holds it.</summary>
    internal bool IsOverOn(DateOnly day) => KeptUntil < day;
}
