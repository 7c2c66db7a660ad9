using System.Collections.ObjectModel;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Timescales;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Rules.Policies;

/// <summary>Who must do something, by when, and who is told.</summary>
/// <param name="Kind">What must be done.</param>
/// <param name="Clause">The clause that asks for it.</param>
/// <param name="Owner">Whose duty it is; a worker's duty falls to the team manager while nobody is allocated (H26).</param>
/// <param name="Timescale">By when; one without a limit says that the source sets none.</param>
/// <param name="Ladder">The name of its ladder of reminders and escalations.</param>
/// <param name="Warning">A second, shorter reading of an ambiguous source, shown and reminded of but not binding (N36); null for most.</param>
/// <param name="Why">What it is for, where no source asks for it; null for most.</param>
public sealed record DutyRule(
    DutyKind Kind,
    string Clause,
    Role Owner,
    Timescale Timescale,
    string Ladder,
    Timescale? Warning = null,
    string? Why = null)
{
    /// <summary>The limits of transfers by the assessed risk, in place of the timescale's own (N49); empty for most.</summary>
    public IReadOnlyDictionary<TransferRisk, Period> ByRisk { get; init; } = ReadOnlyDictionary<TransferRisk, Period>.Empty;

    /// <summary>
    /// How soon it is due after a child protection plan where its limit passed while the plan ran and it was not owed; a limit that had not
    /// passed stands as it was (N1, N23). Null where it counts anew from the end of that plan.
    /// </summary>
    public Period? AfterHold { get; init; }

    /// <summary>True where doing it before its range begins is refused; otherwise that is only shown.</summary>
    public bool NotBefore { get; init; }
}
