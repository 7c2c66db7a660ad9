using CinWorkflows.Rules.Policies;
using CinWorkflows.Web.Access;
using CinWorkflows.Web.Doors;
using CinWorkflows.Workflows.Ports.Directory;
using Microsoft.AspNetCore.Authorization;

namespace CinWorkflows.Pages.Teams;

/// <summary>The rules that were not kept and that a manager answers, less those that they answer for themselves.</summary>
[Authorize(PagePolicies.ManageTeams)]
internal sealed class BreachesModel(IStaffDoor door, IStaffRegister register, DecisionReading reading, TimeProvider clock) : DecisionsPage(door, register, reading, clock)
{
    public override string Heading => "Rules not kept";

    public override string NotListed => "What you answer for yourself is answered by another manager and is not listed.";

    public override string Nothing => "Every rule that was not kept has its answer.";

    protected override bool IsAsked(ApprovalKind kind) => kind == ApprovalKind.Breach;
}
