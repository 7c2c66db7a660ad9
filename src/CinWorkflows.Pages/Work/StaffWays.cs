using CinWorkflows.Rules.Words;
using CinWorkflows.Web.Access;
using CinWorkflows.Web.Doors;
using CinWorkflows.Workflows.Boards;
using CinWorkflows.Workflows.Ports.Directory;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CinWorkflows.Pages.Work;

/// <summary>Where somebody sees who they are on the pages, and leaves.</summary>
internal static class StaffWays
{
    private const string SignedIn = "/signed-in";

    /// <summary>Where somebody's work is, by their roles, and what they keep for others, by what they may.</summary>
    /// <param name="person">Who asks; null for somebody who is not on the directory.</param>
    /// <param name="permits">What they may.</param>
    public static IEnumerable<(string Address, string Words)> Of(StaffMember? person, IPagePermits permits) => [.. person is null ? [] : OfPerson(person), .. Keeping(permits)];

    /// <summary>What the service needs to work, and whoever keeps it.</summary>
    private static IEnumerable<(string Address, string Words)> Keeping(IPagePermits permits)
    {
        if (permits.May(PagePolicies.KeepStaff))
        {
            yield return ($"{StaffPages.Home}/staff", "Staff");
        }

        if (permits.May(PagePolicies.KeepTeams))
        {
            yield return ($"{StaffPages.Home}/teams", "Teams");
        }

        if (permits.May(PagePolicies.KeepTeams) || permits.May(PagePolicies.BringInHolidays))
        {
            yield return ($"{StaffPages.Home}/holidays", "Bank holidays");
        }

        if (permits.May(PagePolicies.KeepTerms))
        {
            yield return ($"{StaffPages.Home}/terms", "School terms");
        }

        if (permits.May(PagePolicies.RunDoctor))
        {
            yield return ($"{StaffPages.Home}/attention", "What is not right");
            yield return ($"{StaffPages.Home}/procedures", "Procedures");
        }
    }

    private static IEnumerable<(string Address, string Words)> OfPerson(StaffMember person)
    {
        if (person.IsDataProtectionOfficer)
        {
            yield return ($"{StaffPages.Home}/access-log", "Who looked at what");
            yield return ($"{StaffPages.Home}/retention", "How long cases are kept");
            yield return ($"{StaffPages.Home}/procedures", "Procedures");
            yield break;
        }

        yield return (StaffPages.Home, "My work");
        if (person.Roles.Any(ManagedTeams.By.Contains))
        {
            yield return ($"{StaffPages.Home}/team", "Team");
        }

        if (person.Roles.Contains(Role.ServiceManager))
        {
            yield return ($"{StaffPages.Home}/service", "Service");
        }

        if (person.Roles.Contains(Role.BusinessSupport))
        {
            yield return ($"{StaffPages.Home}/support", "Support");
        }

        yield return ($"{StaffPages.Home}/find", "Find a child");
        yield return ($"{StaffPages.Home}/open", "Open a case");
        yield return ($"{StaffPages.Home}/procedures", "Procedures");
    }

    /// <summary>Whether a page is there, or below it.</summary>
    public static bool IsAt(string? here, string address) =>
        here == address || (address != StaffPages.Home && here?.StartsWith($"{address}/", StringComparison.Ordinal) == true);

    public static string Person(HttpContext http) => HasSignIn(http) ? SignedIn : ChosenPerson.ChoiceAddress;

    public static string PersonWords(HttpContext http) => HasSignIn(http) ? "Your sign-in" : "Be somebody else";

    public static bool HasSignIn(HttpContext http) => http.RequestServices.GetService<SignInSettings>() is not null;
}
