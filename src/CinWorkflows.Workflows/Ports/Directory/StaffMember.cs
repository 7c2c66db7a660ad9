using CinWorkflows.Rules.Words;

namespace CinWorkflows.Workflows.Ports.Directory;

/// <summary>A member of staff.</summary>
/// <param name="Id">Their id.</param>
/// <param name="Name">Their name.</param>
/// <param name="Email">Their address.</param>
/// <param name="TeamId">Their team.</param>
/// <param name="Roles">The roles in which they act.</param>
public sealed record StaffMember(string Id, string Name, string Email, string TeamId, IReadOnlyList<Role> Roles)
{
    /// <summary>Telephone and cover, the teams that they manage besides their own, and when they leave.</summary>
    public StaffArrangements Arrangements { get; init; } = StaffArrangements.None;

    /// <summary>
    /// Whether they are the data protection officer, who judges what is done with data and so does none of it (UK GDPR, article 38(6)): whoever has a role in a
    /// case, stands in for somebody or manages a team is not, whatever else is written about them.
    /// </summary>
    public bool IsDataProtectionOfficer => Arrangements is { DataProtectionOfficer: true, OutOfHours: false } && Roles.Count == 0 && Arrangements.Covers is not [_, ..] && Arrangements.ManagedTeams is not [_, ..];

    /// <summary>Whether they work for the authority on a day (Europe/London): until the day on which they leave.</summary>
    public bool IsHere(DateOnly on) => Arrangements.LeavesOn is not { } last || on <= last;
}
