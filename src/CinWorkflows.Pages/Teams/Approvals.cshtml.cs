using CinWorkflows.Rules.Policies;
using CinWorkflows.Web.Access;
using CinWorkflows.Web.Doors;
using CinWorkflows.Workflows.Ports.Directory;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CinWorkflows.Pages.Teams;

/// <summary>The decisions that wait for a manager, less those that are not theirs to take.</summary>
[Authorize(PagePolicies.ManageTeams)]
internal sealed class ApprovalsModel(IStaffDoor door, IStaffRegister register, DecisionReading reading, TimeProvider clock) : TeamPage(door, register, clock)
{
    public IReadOnlyList<WaitingDecision> Waiting { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await FindAsync(cancellationToken))
        {
            return NotFound();
        }

        Waiting = await reading.OfAsync(Person, Team, kind => kind is not (ApprovalKind.Allocation or ApprovalKind.Breach), cancellationToken);
        return Page();
    }
}
