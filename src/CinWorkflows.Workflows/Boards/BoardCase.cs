using CinWorkflows.Workflows.Digests;
using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Ports.Records.Duties;

namespace CinWorkflows.Workflows.Boards;

/// <summary>A case on the board of a team, without names.</summary>
/// <param name="Case">The case.</param>
/// <param name="Light">How it stands.</param>
/// <param name="Pressing">What is open and presses most; null where nothing has a date.</param>
/// <param name="Overdue">How much is past its limit, whoever has to do it.</param>
/// <param name="Drift">How it drifts though nothing of it need be late.</param>
/// <param name="Missing">What it should have by now and has not.</param>
/// <param name="Forecast">What will be late in the next two weeks, as things stand.</param>
public sealed record BoardCase(
    CaseWithDuties Case,
    BoardLight Light,
    DutyView? Pressing,
    int Overdue,
    IReadOnlyList<Drift> Drift,
    IReadOnlyList<MissingPart> Missing,
    IReadOnlyList<ForecastBreach> Forecast)
{
    /// <summary>Whether nobody holds it.</summary>
    public bool IsUnallocated => Case.File is { Ending: null, Allocation.WorkerId: null };

    /// <summary>Whether it stands still.</summary>
    public bool Drifts => Drift.Count + Missing.Count > 0;
}
