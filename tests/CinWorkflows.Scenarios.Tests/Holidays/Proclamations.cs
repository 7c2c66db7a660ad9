using CinWorkflows.Rules.Calendar;
using CinWorkflows.Workflows.Ports.Calendar.Holidays;

namespace CinWorkflows.Scenarios.Tests.Holidays;

/// <summary>Bank holidays that are proclaimed or withdrawn while a case lives.</summary>
internal sealed class Proclamations : IHolidayChanges
{
    public IReadOnlyList<HolidayChange> Current { get; private set; } = [];

    public void Change(string day, bool withdrawn) =>
        Current = [.. Current, new(Division.EnglandAndWales, DateOnly.Parse(day), "State funeral", withdrawn)];
}
