using CinWorkflows.Pages.Cases;
using CinWorkflows.Pages.Forms;
using CinWorkflows.Rules.Words;
using CinWorkflows.Web.Access;
using CinWorkflows.Web.Doors;
using CinWorkflows.Workflows.Ports.Directory;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CinWorkflows.Pages.Staff;

/// <summary>A team, or a new one.</summary>
[Authorize(PagePolicies.KeepTeams)]
internal sealed class TeamEntryModel(IDirectoryDoor door) : FormPage
{
    private IReadOnlyList<Team> _teams = [];

    /// <summary>The team as it stands; null for a new one.</summary>
    public Team? Team { get; private set; }

    /// <summary>How many open cases it has, in words.</summary>
    public string Cases { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string? teamId, CancellationToken cancellationToken)
    {
        if (!await FindAsync(teamId, cancellationToken))
        {
            return NotFound();
        }

        Form.Set("name", Team?.Name ?? "");
        Form.Set("telephone", Team?.Telephone ?? "");
        Form.Set("packId", Team?.PackId ?? (door.Authorities is [var only] ? only : ""));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? teamId, CancellationToken cancellationToken)
    {
        if (!await FindAsync(teamId, cancellationToken))
        {
            return NotFound();
        }

        Form = PageForm.Of(await Request.ReadFormAsync(cancellationToken));
        var id = Team?.Id ?? Form.Text("id", "Enter the reference");
        if (Team is null && _teams.Any(other => other.Id == id))
        {
            Form.Fault("id", "A team has this reference already. Give each team its own");
        }

        var (name, packId) = (Form.Text("name", "Enter the name of the team"), Form.Text("packId", "Choose the authority"));
        foreach (var refusal in Form.IsFine ? await door.SaveTeamAsync(id, new(name, packId, Form.Optional("telephone")), cancellationToken) : [])
        {
            Form.Fault(refusal.Field, PlainReason.Of(refusal.Reason));
        }

        if (Form.IsFine)
        {
            return LocalRedirect($"{StaffPages.Home}/teams?saved=true");
        }

        return Page();
    }

    private async Task<bool> FindAsync(string? teamId, CancellationToken cancellationToken)
    {
        _teams = await door.TeamsAsync(cancellationToken);
        Team = _teams.FirstOrDefault(team => team.Id == teamId);
        Cases = Team is null ? "" : CountWords.Of(await door.CasesOfTeamAsync(Team.Id, cancellationToken), "open case", "open cases");
        Fields =
        [
            .. Team is null ? [new LineField("id", "Reference", "It is in logs and addresses, and does not change.", Width: 20)] : Array.Empty<Field>(),
            new LineField("name", "Name"),
            new LineField("telephone", "Telephone of the duty desk", "Families and other authorities ring it in working hours. It stands in letters where the worker has no number.", Width: 20),
            new ChoiceField("packId", "Authority", [.. door.Authorities.Select(authority => new Choice(authority, authority))], "A team stays with its authority as long as it has open cases."),
        ];
        return Team is not null || teamId is null;
    }
}
