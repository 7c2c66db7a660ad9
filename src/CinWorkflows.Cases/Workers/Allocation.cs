using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Workers;

/// <summary>Who holds a case.</summary>
/// <param name="TeamId">The responsible team, which administers reviews (N27).</param>
/// <param name="WorkerId">The allocated social worker; null while the case is not allocated (H26, N43).</param>
/// <param name="LeadProfessionalId">The lead professional where somebody else leads (H15).</param>
public sealed record Allocation(string TeamId, string? WorkerId, string? LeadProfessionalId = null)
{
    /// <summary>The day since which nobody is allocated; null while somebody is.</summary>
    public DateOnly? UnallocatedSince { get; init; }

    /// <summary>Since when this team is responsible, where another was before; null where it always was.</summary>
    public DateTimeOffset? TeamSince { get; init; }

    /// <summary>The last day on which the allocated worker holds it, where they leave or work elsewhere then; null where they stay.</summary>
    public DateOnly? WorkerLeavesOn { get; init; }

    /// <summary>The roles of which one is needed to hold a case: practitioners and their managers, no clerk and no other system.</summary>
    public static IReadOnlyList<Role> HeldBy { get; } =
        [Role.SocialWorker, Role.LeadProfessional, Role.SeniorSocialWorker, Role.PracticeManager, Role.AssistantTeamManager, Role.TeamManager, Role.ServiceManager];
}
