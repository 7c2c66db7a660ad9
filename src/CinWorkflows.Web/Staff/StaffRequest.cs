using CinWorkflows.Domain.Cases;

namespace CinWorkflows.Web.Staff;

/// <summary>A member of staff as they are to be on the register.</summary>
/// <param name="Name">Their name.</param>
/// <param name="Email">Their address.</param>
/// <param name="TeamId">Their team.</param>
/// <param name="Roles">The roles in which they act; at least one.</param>
public sealed record StaffRequest(string Name, string Email, string TeamId, IReadOnlyList<Role> Roles);
