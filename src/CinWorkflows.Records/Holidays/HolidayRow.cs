using CinWorkflows.Rules.Calendar;
using CinWorkflows.Workflows.Ports.Records.Calendars;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CinWorkflows.Records.Holidays;

/// <summary>A change of a bank holiday. Rows are added and never changed.</summary>
internal sealed class HolidayRow
{
    /// <summary>1 for the first that was brought in, then counting up without gaps.</summary>
    public required int Number { get; init; }

    public required Division Division { get; init; }

    public required DateOnly Date { get; init; }

    public required string Title { get; init; }

    public required bool Withdrawn { get; init; }

    public required DateTimeOffset BroughtInAt { get; init; }

    public string? ActorId { get; init; }

    public string? Reason { get; init; }

    /// <summary>True for one that waits for a second person.</summary>
    public bool Proposed { get; init; }

    public static HolidayRow Of(HolidayEntry entry, int number) => new()
    {
        Number = number,
        Division = entry.Change.Division,
        Date = entry.Change.Date,
        Title = entry.Change.Title,
        Withdrawn = entry.Change.Withdrawn,
        BroughtInAt = entry.At,
        ActorId = entry.ActorId,
        Reason = entry.Reason,
        Proposed = entry.Proposed,
    };

    public HolidayEntry ToEntry() => new(new(Division, Date, Title, Withdrawn), BroughtInAt, ActorId, Reason) { Proposed = Proposed };

    public static void Map(EntityTypeBuilder<HolidayRow> row)
    {
        row.ToTable("holiday_changes");
        row.HasKey(change => change.Number);
        row.Property(change => change.Number).ValueGeneratedNever();
    }
}
