namespace CinWorkflows.Cases.Meetings.Slots;

/// <summary>A time at which a person or a room is not free.</summary>
/// <param name="From">Its start.</param>
/// <param name="To">Its end, which belongs to it no longer.</param>
/// <param name="Tentative">True where it may be given up: it costs rank and rules nothing out.</param>
/// <param name="Elsewhere">True where they are somewhere else: the way takes time.</param>
public sealed record BusySpan(DateTimeOffset From, DateTimeOffset To, bool Tentative = false, bool Elsewhere = false);
