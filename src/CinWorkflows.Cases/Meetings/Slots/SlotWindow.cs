namespace CinWorkflows.Cases.Meetings.Slots;

/// <summary>Between when a meeting can be. All days are in Europe/London.</summary>
/// <param name="Opens">Nothing before this is looked at.</param>
/// <param name="From">The earliest start that is allowed; between the opening and it, times are too soon for people to come.</param>
/// <param name="Until">When the meeting has to have ended.</param>
/// <param name="Closes">Nothing after this is looked at; between the end and it, times are too late.</param>
public sealed record SlotWindow(DateTimeOffset Opens, DateTimeOffset From, DateTimeOffset Until, DateTimeOffset Closes)
{
    /// <summary>The last day on which the meeting is in time; null where the source sets no timescale.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>True where that day has passed.</summary>
    public bool Overdue { get; init; }

    /// <summary>The earlier day that is aimed at; null where the source names none.</summary>
    public DateOnly? Target { get; init; }

    /// <summary>The beginning of the range that the source gives; null where it gives none.</summary>
    public DateOnly? RangeFrom { get; init; }

    /// <summary>True where an earlier day than that is refused.</summary>
    public bool RangeBinds { get; init; }

    /// <summary>True for what recurs: much sooner than its deadline is not better, as the next one counts from it.</summary>
    public bool Recurs { get; init; }

    /// <summary>How many working days' notice people are given.</summary>
    public int NoticeDays { get; init; }

    /// <summary>The clause that sets the deadline; null where there is none.</summary>
    public string? Clause { get; init; }
}
