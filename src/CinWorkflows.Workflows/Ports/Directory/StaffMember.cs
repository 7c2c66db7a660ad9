using CinWorkflows.Rules.Words;

namespace CinWorkflows.Workflows.Ports.Directory;

/// <summary>A member of staff.</summary>
/// <param name="Id">Their id.</param>
/// <param name="Name">Their name.</param>
/// <param name="Email">Their address.</param>
/// <param name="TeamId">Their team.</param>
/// <param name="Roles">The roles in which they act.</param>
public sealed record StaffMember(string Id, string Name, string Email, string TeamId, IReadOnlyList<Role> Roles);
