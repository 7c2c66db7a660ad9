using CinWorkflows.Workflows.Ports.Calendar.Meetings;
using CinWorkflows.Workflows.Ports.Faults;

namespace CinWorkflows.Workflows.Ports.Records.Meetings;

/// <summary>An attempt to bring a calendar in line with a meeting.</summary>
/// <param name="At">When.</param>
/// <param name="Revision">The revision that was put or withdrawn.</param>
/// <param name="Mailbox">In whose calendar; null once it stands in none.</param>
/// <param name="Receipt">What the calendar said.</param>
/// <param name="NextAttemptAt">When it is tried again; null where it is not.</param>
public sealed record CalendarAttempt(DateTimeOffset At, int Revision, string? Mailbox, CalendarReceipt Receipt, DateTimeOffset? NextAttemptAt)
{
    /// <summary>What it waits for, with everything else that waits for that calendar; null where it does not.</summary>
    public ServiceWait? WaitsFor { get; init; }

    /// <summary>The calendar that can be written to again: what waits for it goes on.</summary>
    public string? Frees { get; init; }

    /// <summary>What it tells of its line.</summary>
    public LineNews News => new(At, WaitsFor, NextAttemptAt, Receipt.Problem, Frees);

    /// <summary>The entry as it stands after it; null where it does not stand, or is not known.</summary>
    public CalendarEntry? Standing { get; init; }

    /// <summary>The addresses of whoever we have put there, after it.</summary>
    public IReadOnlyList<string> Ours { get; init; } = [];

    /// <summary>Says nothing about the people.</summary>
    public override string ToString() => $"attempt at revision {Revision}: {Receipt.State}";
}
