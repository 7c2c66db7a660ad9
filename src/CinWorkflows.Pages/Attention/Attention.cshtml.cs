using CinWorkflows.Pages.Forms;
using CinWorkflows.Web.Access;
using CinWorkflows.Web.Doors;
using CinWorkflows.Workflows.Ports.Health;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CinWorkflows.Pages.Attention;

/// <summary>What is not right, what stops the service first, with what puts it right; and where this host has a doctor, what IT has to do, in order. Cases stand by their numbers.</summary>
[Authorize(PagePolicies.ReadAttention)]
internal sealed class AttentionModel(IAttentionDoor door, IPagePermits permits) : StaffPage
{
    public IReadOnlyList<AttentionGroup> Groups { get; private set; } = [];

    public bool MayTry => door.HasDoctor && permits.May(PagePolicies.RunDoctor);

    /// <summary>What was tried; null before it was.</summary>
    public IReadOnlyList<TriedService>? Tried { get; private set; }

    /// <summary>What follows from it for IT.</summary>
    public ItWork? Work { get; private set; }

    public int Wrong => Tried?.Count(one => !one.Finding.Ok) ?? 0;

    public async Task OnGetAsync(CancellationToken cancellationToken) => Groups = AttentionGroup.Of(await door.ReadAsync(cancellationToken));

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!MayTry)
        {
            return Forbid();
        }

        Groups = AttentionGroup.Of(await door.ReadAsync(cancellationToken));
        Tried = await door.TryAsync(cancellationToken);
        Work = ItWork.Of(Tried);
        return Page();
    }
}
