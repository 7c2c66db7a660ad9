namespace CinWorkflows.Rules.Calendar;

/// <summary>
/// A bank holiday proclaimed or withdrawn after the published data was taken. A moved holiday is two changes: the old
/// day withdrawn, the new one added.
/// </summary>
/// <param name="Division">The division that it applies to; calendars of other divisions ignore it.</param>
/// <param name="Date">The day, in Europe/London.</param>
/// <param name="Title">The holiday’s name.</param>
/// <param name="Withdrawn">True when the day stops being a bank holiday, false when it becomes one.</param>
public sealed record HolidayChange(Division Division, DateOnly Date, string Title, bool Withdrawn);
