using CinWorkflows.Domain.Cases;

namespace CinWorkflows.Workflows.Ports.Records;

/// <summary>A case in a list.</summary>
/// <param name="CaseId">Its id.</param>
/// <param name="Pack">The pack version that it is pinned to.</param>
/// <param name="Stage">Where it stands.</param>
/// <param name="TeamId">The responsible team.</param>
/// <param name="WorkerId">The allocated worker; null where nobody is.</param>
/// <param name="ChildName">The child's name.</param>
/// <param name="ReferredOn">The referral's date.</param>
/// <param name="NextDue">The earliest day on which something is due.</param>
/// <param name="OpenDuties">How many duties are open.</param>
public sealed record CaseSummary(
    string CaseId,
    string Pack,
    CaseStage Stage,
    string TeamId,
    string? WorkerId,
    string ChildName,
    DateOnly ReferredOn,
    DateOnly? NextDue,
    int OpenDuties);
