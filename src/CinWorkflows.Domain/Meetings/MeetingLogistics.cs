namespace CinWorkflows.Domain.Meetings;

/// <summary>Where a meeting is and how the family gets there (N9, H9). Kept in the record only.</summary>
/// <param name="Venue">A venue suitable for the child and the family.</param>
/// <param name="Transport">How transport was considered.</param>
/// <param name="ChildCare">How child care was considered.</param>
/// <param name="Timing">How the timing was considered.</param>
public sealed record MeetingLogistics(string Venue, string? Transport = null, string? ChildCare = null, string? Timing = null);
