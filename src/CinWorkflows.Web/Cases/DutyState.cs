using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Ports.Records.Duties;

namespace CinWorkflows.Web.Cases;

/// <summary>Something that somebody has to do about a case, and why by then.</summary>
public sealed record DutyState
{
    /// <summary>Unique in the case while it is open.</summary>
    public required string Key { get; init; }

    /// <summary>What.</summary>
    public required DutyKind Kind { get; init; }

    /// <summary>What it is about: a person, a plan version, an action.</summary>
    public required string? Subject { get; init; }

    /// <summary>That in words: whom, which rule that was not kept and what it asks for, which review or version.</summary>
    public required IReadOnlyList<string> About { get; init; }

    /// <summary>Where the letter is that somebody is handed, to print; none where nothing is handed over.</summary>
    public string? Paper { get; init; }

    /// <summary>Whose duty it is, by role.</summary>
    public required Role Owner { get; init; }

    /// <summary>Whose duty it is, where a person holds it.</summary>
    public required string? OwnerId { get; init; }

    /// <summary>The clause that asks for it.</summary>
    public required string Clause { get; init; }

    /// <summary>The last day on which it is in time, Europe/London; none where the source sets no timescale or its anchor has not come.</summary>
    public required DateOnly? Due { get; init; }

    /// <summary>The last working day before a limit that falls on another; none where it falls on a working day.</summary>
    public DateOnly? LastWorkingDay { get; init; }

    /// <summary>True where that day is past.</summary>
    public required bool Overdue { get; init; }

    /// <summary>The date in words: what it follows from, the clause, every day skipped; or why there is none.</summary>
    public required string Explanation { get; init; }

    /// <summary>The clause that sets the timescale.</summary>
    public required string? DueClause { get; init; }

    /// <summary>The event that it runs from.</summary>
    public required string? Anchor { get; init; }

    /// <summary>The day of that event.</summary>
    public required DateOnly? AnchoredOn { get; init; }

    /// <summary>The limit.</summary>
    public required Period? Within { get; init; }

    /// <summary>Whether the anchor day could be day 1.</summary>
    public required Counting? Counting { get; init; }

    /// <summary>The days that did not count, each with its reason.</summary>
    public required IReadOnlyList<NonWorkingDay> Skipped { get; init; }

    /// <summary>True where a bank holiday not published yet could move it.</summary>
    public required bool Provisional { get; init; }

    /// <summary>The earlier day of an ambiguous source (N36).</summary>
    public required DateOnly? WarnOn { get; init; }

    /// <summary>That day in words.</summary>
    public required string? WarningExplanation { get; init; }

    /// <summary>What has to come first, by code.</summary>
    public required string? WaitsFor { get; init; }

    /// <summary>When it arose.</summary>
    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>How its date was set and moved, by which act and whose, oldest first.</summary>
    public required IReadOnlyList<DeadlineChange> Changes { get; init; }

    /// <summary>What is to be done, in the authority's words.</summary>
    public required string Title { get; init; }

    /// <summary>What the clause says, shortly; null for a duty that the pack no longer has.</summary>
    public required string? ClauseText { get; init; }

    /// <summary>The instant, for a limit in hours.</summary>
    public required DateTimeOffset? DueAt { get; init; }

    /// <summary>The earlier day that is aimed at; null where the pack has none.</summary>
    public required DateOnly? Target { get; init; }

    /// <summary>What would change the date.</summary>
    public required string ChangesWith { get; init; }
}
