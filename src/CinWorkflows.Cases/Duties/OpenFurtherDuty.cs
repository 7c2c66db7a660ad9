using CinWorkflows.Rules.Policies;

namespace CinWorkflows.Cases.Duties;

/// <summary>A further duty that is open on a case, and why.</summary>
/// <param name="Rule">What the pack asks for.</param>
/// <param name="Subject">Which it is: its id and what brought it about; the subject of its duty.</param>
/// <param name="Trigger">What brought it about, at the beginning of its chain.</param>
/// <param name="Previous">The duty before it in the chain; null for the first.</param>
/// <param name="Step">Which time of its schedule, from 1.</param>
public sealed record OpenFurtherDuty(FurtherDutyRule Rule, FurtherDutySubject Subject, Trigger Trigger, DoneDuty? Previous, int Step);
