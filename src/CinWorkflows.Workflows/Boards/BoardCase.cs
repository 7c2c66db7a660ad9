using CinWorkflows.Cases.Duties;
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

/// <summary>How a case stands, the most pressing first.</summary>
public enum BoardLight
{
    /// <summary>Something is past its limit.</summary>
    Red,

    /// <summary>Something is past the day that is aimed at, or at its limit within five working days, or the case stands still.</summary>
    Amber,

    /// <summary>Nothing presses.</summary>
    Green,
}

/// <summary>Something that a case should have by now and has not.</summary>
/// <param name="Kind">What.</param>
/// <param name="Since">From when on it has not: the day on which a need was found, the last visit, the last review.</param>
public sealed record MissingPart(MissingKind Kind, DateOnly Since);

/// <summary>What a case may lack.</summary>
public enum MissingKind
{
    /// <summary>A plan: a need was found four weeks ago or more, and none is agreed (N16, H15).</summary>
    Plan,

    /// <summary>A visit at which the child was seen, for four weeks or more, where no visit lies ahead in time (N19, H17).</summary>
    Visit,

    /// <summary>A review, for three months or more since the last or since the plan was agreed, where none lies ahead in time (N23, H20).</summary>
    Review,
}

/// <summary>Something that will be late, as things stand.</summary>
/// <param name="View">What, with its date.</param>
/// <param name="Reason">Why it will be.</param>
public sealed record ForecastBreach(DutyView View, ForecastReason Reason)
{
    /// <summary>The day of the meeting that is arranged too late, or on which whoever holds the case leaves; null for other reasons.</summary>
    public DateOnly? On { get; init; }

    /// <summary>Whether it will be late unless something changes, and not only unless it is done.</summary>
    public bool IsCertain => Reason is ForecastReason.MeetingTooLate or ForecastReason.NobodyHolds or ForecastReason.HolderLeaves;

    /// <summary>What is to be done.</summary>
    public Duty Duty => View.Duty;
}

/// <summary>Why something will be late, the surest first.</summary>
public enum ForecastReason
{
    /// <summary>The meeting that does it is arranged after the limit.</summary>
    MeetingTooLate,

    /// <summary>Nobody holds the case.</summary>
    NobodyHolds,

    /// <summary>Whoever holds the case leaves before the limit.</summary>
    HolderLeaves,

    /// <summary>No meeting is arranged that does it.</summary>
    NoMeeting,

    /// <summary>Something has to come first.</summary>
    WaitsForStep,

    /// <summary>It is not done yet.</summary>
    NotDone,
}
