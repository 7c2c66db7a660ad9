namespace CinWorkflows.Integrations.Tests.Calendar.Reader;

/// <summary>A calendar as the independent parser understood it.</summary>
internal sealed record ReadCalendar(string? Version, string? Method, string? Name, string? RefreshEvery, IReadOnlyList<string> Zones, IReadOnlyList<ReadEvent> Events);
