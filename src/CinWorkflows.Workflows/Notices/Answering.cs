using CinWorkflows.Cases;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Readers;

namespace CinWorkflows.Workflows.Notices;

/// <summary>Who may answer what waits for a manager: in a role to which the pack gives it, neither holding the case nor being the one whom it is about.</summary>
internal static class Answering
{
    /// <summary>Whether somebody may; null where it waits for no manager.</summary>
    /// <param name="duty">The duty.</param>
    /// <param name="openedBy">Who did what brought it about, by id: nobody discusses or answers that with themselves.</param>
    /// <param name="file">The case.</param>
    /// <param name="pack">Its pack.</param>
    public static Func<StaffMember, bool>? Of(Duty duty, string? openedBy, CaseFile file, PolicyPack pack)
    {
        if (!StaffPositions.Managers.Contains(duty.Owner))
        {
            return null;
        }

        var breach = duty.Kind == DutyKind.AnswerBreach ? file.Breach((duty.Subject as NamedSubject)?.Id) : null;
        var roles = breach?.ForServiceManager == true ? [Role.ServiceManager] : ApprovalOf(duty.Kind) is { } decision && pack.Approvals.GetValueOrDefault(decision) is { } approval ? approval.Roles : StaffPositions.Managers;
        List<string?> barred =
        [
            file.Allocation.WorkerId,
            file.Allocation.LeadProfessionalId,
            .. duty.Kind switch
            {
                DutyKind.AnswerBreach => [breach?.AnswerableId],
                DutyKind.DiscussSafeguardingConcern => new[] { openedBy },
                _ => [],
            },
        ];
        return member => member.Roles.Any(roles.Contains) && !barred.Contains(member.Id);
    }

    private static ApprovalKind? ApprovalOf(DutyKind kind) => kind switch
    {
        DutyKind.DiscussSafeguardingConcern or DutyKind.DecideOnRestriction => ApprovalKind.SafeguardingResponse,
        DutyKind.HoldStrategyDiscussion or DutyKind.ConcludeSection47Enquiry => ApprovalKind.StrategyDiscussion,
        DutyKind.AnswerBreach => ApprovalKind.Breach,
        DutyKind.DecideClosure => ApprovalKind.Closure,
        _ => null,
    };
}
