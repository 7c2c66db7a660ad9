namespace CinWorkflows.Workflows.Ports.Records.People;

/// <summary>Somebody to whom a message goes. Names and addresses are looked up when it is written.</summary>
/// <param name="Id">The staff member's or participant's id.</param>
/// <param name="IsStaff">True for staff, false for a participant of the case.</param>
public sealed record Recipient(string Id, bool IsStaff);
