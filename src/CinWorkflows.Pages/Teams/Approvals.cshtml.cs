using CinWorkflows.Rules.Policies;
using CinWorkflows.Web.Access;
using CinWorkflows.Web.Doors;
using CinWorkflows.Workflows.Ports.Directory;
using Microsoft.AspNetCore.Authorization;

namespace CinWorkflows.Pages.Teams;

/// <summary>The decisions that wait for a manager, less those that are not theirs to take.</summary>
[Authorize(PagePolicies.ManageTeams)]
internal sealed class ApprovalsModel(IStaffDoor door, IStaffRegister register, DecisionReading reading, TimeProvider clock) : DecisionsPage(door, register, reading, clock)
{
    public override string Heading => "Approvals";

    public override string NotListed => "Your own cases, and what you recommended yourself, are decided by another manager and are not listed.";

    public override string Nothing => "Nothing waits for your decision.";

    protected override bool IsAsked(ApprovalKind kind) => kind is not (ApprovalKind.Allocation or ApprovalKind.Breach);
}
