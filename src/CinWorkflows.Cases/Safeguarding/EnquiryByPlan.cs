using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.ChildProtection;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Safeguarding;

/// <summary>
/// A child protection plan ends the enquiries that led to it, where one who may conclude them records it (N34, H32). Reported by the worker alone it is the ground on which
/// that person ends them; a plan that began before an enquiry is not what came of it.
/// </summary>
internal static class EnquiryByPlan
{
    /// <summary>The case after an act that may tell of a plan.</summary>
    public static CaseFile After(CaseFile after, Act act, PolicyPack pack, ActStamp stamp) =>
        act is ChildProtectionPlanStarted { On: var started } && stamp.AwaitsWordOf is null && pack.Approvals.GetValueOrDefault(ApprovalKind.StrategyDiscussion)?.Roles.Contains(stamp.Actor.Role) == true
            ? after.WithOpenEnquiries(enquiry => enquiry.Since <= started, enquiry => enquiry.Ended(Section47Outcome.Conference, started, planFollowed: true))
            : after;
}
