namespace CinWorkflows.Integrations.Tests.Calendar.Reader;

/// <summary>A person of an event as the independent parser understood them.</summary>
internal sealed record ReadPerson(string Address, string? Name, string? Role, string? Status, bool Asked);
