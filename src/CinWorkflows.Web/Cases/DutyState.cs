using CinWorkflows.Domain.Calendar;
using CinWorkflows.Domain.Cases;
using CinWorkflows.Domain.Duties;
using CinWorkflows.Workflows.Ports.Records;

namespace CinWorkflows.Web.Cases;

/// <summary>Something that somebody has to do about a case, and why by then.</summary>
/// <param name="Key">Unique in the case while it is open.</param>
/// <param name="Kind">What.</param>
/// <param name="Subject">What it is about: a person, a plan version, an action.</param>
/// <param name="Owner">Whose duty it is, by role.</param>
/// <param name="OwnerId">Whose duty it is, where a person holds it.</param>
/// <param name="Clause">The clause that asks for it.</param>
/// <param name="Due">The last day on which it is in time, Europe/London; none where the source sets no timescale or its anchor has not come.</param>
/// <param name="Overdue">True where that day is past.</param>
/// <param name="Explanation">The date in words: what it follows from, the clause, every day skipped; or why there is none.</param>
/// <param name="DueClause">The clause that sets the timescale.</param>
/// <param name="Anchor">The event that it runs from.</param>
/// <param name="AnchoredOn">The day of that event.</param>
/// <param name="Within">The limit.</param>
/// <param name="Counting">Whether the anchor day could be day 1.</param>
/// <param name="Skipped">The days that did not count, each with its reason.</param>
/// <param name="Provisional">True where a bank holiday not published yet could move it.</param>
/// <param name="WarnOn">The earlier day of an ambiguous source (N36).</param>
/// <param name="WarningExplanation">That day in words.</param>
/// <param name="WaitsFor">What has to come first, by code.</param>
/// <param name="OpenedAt">When it arose.</param>
/// <param name="Changes">How its date was set and moved, by which act and whose, oldest first.</param>
/// <param name="Title">What is to be done, in the authority's words.</param>
/// <param name="ClauseText">What the clause says, shortly; null for a duty that the pack no longer has.</param>
/// <param name="DueAt">The instant, for a limit in hours.</param>
/// <param name="Target">The earlier day that is aimed at; null where the pack has none.</param>
/// <param name="ChangesWith">What would change the date.</param>
public sealed record DutyState(
    string Key,
    DutyKind Kind,
    string? Subject,
    Role Owner,
    string? OwnerId,
    string Clause,
    DateOnly? Due,
    bool Overdue,
    string Explanation,
    string? DueClause,
    string? Anchor,
    DateOnly? AnchoredOn,
    Period? Within,
    Counting? Counting,
    IReadOnlyList<NonWorkingDay> Skipped,
    bool Provisional,
    DateOnly? WarnOn,
    string? WarningExplanation,
    string? WaitsFor,
    DateTimeOffset OpenedAt,
    IReadOnlyList<DeadlineChange> Changes,
    string Title,
    string? ClauseText,
    DateTimeOffset? DueAt,
    DateOnly? Target,
    string ChangesWith);
