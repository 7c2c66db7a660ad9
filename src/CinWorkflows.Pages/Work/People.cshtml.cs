using CinWorkflows.Pages.Forms;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;
using CinWorkflows.Web.Access;
using CinWorkflows.Workflows.Ports.Directory;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace CinWorkflows.Pages.Work;

/// <summary>Where nobody signs in: who of the directory one is to be. With a sign-in there is no such page.</summary>
[AllowAnonymous]
internal sealed class PeopleModel(IStaffRegister register, TimeProvider clock) : StaffPage
{
    /// <summary>Where one wanted to go.</summary>
    [FromQuery(Name = "returnUrl")]
    public string? ReturnTo { get; set; }

    public IReadOnlyList<(Team Team, IReadOnlyList<StaffMember> Staff)> Teams { get; private set; } = [];

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (StaffWays.HasSignIn(HttpContext))
        {
            context.Result = NotFound();
        }
    }

    public async Task OnGetAsync(CancellationToken cancellationToken) => await ReadAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(string? person, bool administrator, CancellationToken cancellationToken)
    {
        if (administrator)
        {
            await ChosenPerson.ChooseAdministratorAsync(HttpContext);
            return LocalRedirect($"{StaffPages.Home}/attention");
        }

        await ReadAsync(cancellationToken);
        if (Teams.SelectMany(team => team.Staff).All(member => member.Id != person))
        {
            return NotFound();
        }

        await ChosenPerson.ChooseAsync(HttpContext, person!);
        var isOfficer = Teams.SelectMany(team => team.Staff).Single(member => member.Id == person).IsDataProtectionOfficer;
        return LocalRedirect(isOfficer ? $"{StaffPages.Home}/access-log" : Url.IsLocalUrl(ReturnTo) ? ReturnTo! : StaffPages.Home);
    }

    public static string RolesOf(StaffMember member) => member.IsDataProtectionOfficer ? "data protection officer" : string.Join(", ", member.Roles.Select(RoleWords.Of));

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        var today = LondonTime.Today(clock);
        var staff = (await register.StaffAsync(cancellationToken)).Where(member => member.IsHere(today) && (member.IsDataProtectionOfficer || member.Roles.Any(role => role != Role.Integration))).ToLookup(member => member.TeamId);
        Teams = [.. (await register.TeamsAsync(cancellationToken)).Select(team => (team, (IReadOnlyList<StaffMember>)[.. staff[team.Id].OrderBy(member => member.Name, StringComparer.Ordinal)])).Where(entry => entry.Item2.Count > 0)];
    }
}
