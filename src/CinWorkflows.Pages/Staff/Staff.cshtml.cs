using CinWorkflows.Pages.Forms;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Web.Access;
using CinWorkflows.Web.Doors;
using CinWorkflows.Workflows.Ports.Directory;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CinWorkflows.Pages.Staff;

/// <summary>The staff directory, team by team. No case is shown. A name is looked for by a form that is sent, so that none stands in an address.</summary>
[Authorize(PagePolicies.KeepStaff)]
internal sealed class StaffModel(IDirectoryDoor door, TimeProvider clock) : StaffPage
{
    private IReadOnlyDictionary<string, string> _names = new Dictionary<string, string>();

    private IReadOnlyDictionary<string, string> _teams = new Dictionary<string, string>();

    /// <summary>True once an entry was saved just now.</summary>
    [FromQuery(Name = "saved")]
    public bool IsSaved { get; set; }

    public bool MayAdd => door.GivesRoles;

    public IReadOnlyList<(Team Team, IReadOnlyList<StaffMember> Members)> Teams { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancellationToken) => ReadAsync("", cancellationToken);

    public async Task OnPostAsync(CancellationToken cancellationToken)
    {
        Form = PageForm.Of(await Request.ReadFormAsync(cancellationToken));
        IsSaved = false;
        await ReadAsync(Form["name"], cancellationToken);
    }

    /// <summary>What is arranged about somebody, a line each.</summary>
    public IEnumerable<string> Arranged(StaffMember member) =>
        StaffWords.Arranged(member, LondonTime.Today(clock), id => _names.GetValueOrDefault(id, id), id => _teams.GetValueOrDefault(id, id));

    private async Task ReadAsync(string part, CancellationToken cancellationToken)
    {
        var (staff, teams) = (await door.StaffAsync(cancellationToken), await door.TeamsAsync(cancellationToken));
        (_names, _teams) = (staff.ToDictionary(member => member.Id, member => member.Name), teams.ToDictionary(team => team.Id, team => team.Name));
        var found = staff.Where(member => member.Name.Contains(part, StringComparison.OrdinalIgnoreCase)).ToLookup(member => member.TeamId);
        Teams = [.. teams.Select(team => (team, (IReadOnlyList<StaffMember>)[.. found[team.Id].OrderBy(member => member.Name, StringComparer.Ordinal)])).Where(entry => entry.Item2.Count > 0)];
    }
}
