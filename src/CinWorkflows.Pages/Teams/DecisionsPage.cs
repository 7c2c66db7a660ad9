using CinWorkflows.Rules.Policies;
using CinWorkflows.Web.Doors;
using CinWorkflows.Workflows.Ports.Directory;
using Microsoft.AspNetCore.Mvc;

namespace CinWorkflows.Pages.Teams;

/// <summary>A page of the decisions of some kinds that wait for a manager, less those that are not theirs to take.</summary>
internal abstract class DecisionsPage(IStaffDoor door, IStaffRegister register, DecisionReading reading, TimeProvider clock) : TeamPage(door, register, clock)
{
    public IReadOnlyList<WaitingDecision> Waiting { get; private set; } = [];

    /// <summary>Its heading, and title.</summary>
    public abstract string Heading { get; }

    /// <summary>What is not listed, and who decides that.</summary>
    public abstract string NotListed { get; }

    /// <summary>What is said where nothing waits.</summary>
    public abstract string Nothing { get; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await FindAsync(cancellationToken))
        {
            return NotFound();
        }

        Waiting = await reading.OfAsync(Person, Team, IsAsked, cancellationToken);
        return Page();
    }

    /// <summary>Whether decisions of a kind are on the page.</summary>
    protected abstract bool IsAsked(ApprovalKind kind);
}
