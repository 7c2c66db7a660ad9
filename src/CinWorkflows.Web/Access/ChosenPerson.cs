using System.Security.Claims;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Ports.Directory;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CinWorkflows.Web.Access;

/// <summary>
/// Where nobody signs in, whoever is at this machine chooses on the pages who of the staff directory they are, and sees and does what that person may.
/// The API does not know of it: there each request says who acts.
/// </summary>
public static class ChosenPerson
{
    /// <summary>The scheme by which the pages know them.</summary>
    public const string Scheme = "cin-chosen-person";

    /// <summary>Where one chooses.</summary>
    public const string ChoiceAddress = "/casework/people";

    private const string StaffId = "staff";

    /// <summary>Stands in the access log for whoever keeps the service running and is not on the directory.</summary>
    private const string AdministratorId = "administrator";

    /// <summary>Has this browser be somebody.</summary>
    /// <param name="http">The request.</param>
    /// <param name="staffId">Whom, by the id in the directory.</param>
    public static Task ChooseAsync(HttpContext http, string staffId) => http.SignInAsync(Scheme, Principal(staffId, []));

    /// <summary>Has this browser be whoever keeps the service running; the directory knows no role for it.</summary>
    /// <param name="http">The request.</param>
    public static Task ChooseAdministratorAsync(HttpContext http) => http.SignInAsync(Scheme, Administrator());

    internal static void AddChosenPerson(this IServiceCollection services)
    {
        services.AddRecordedKeys(browsers: null);
        services.AddAuthentication().AddCookie(Scheme, options =>
        {
            options.Cookie.Name = "cin-person";
            options.Cookie.HttpOnly = true;
            options.Cookie.IsEssential = true;
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.LoginPath = ChoiceAddress;
            options.ReturnUrlParameter = BrowserSessions.ReturnParameter;
            options.Events.OnValidatePrincipal = LookAsync;
            options.Events.OnRedirectToAccessDenied = RefuseAsync;
        });
    }

    /// <summary>Whom somebody has chosen to be, in the roles of the directory; null where nobody was chosen.</summary>
    internal static SignedIn? Of(ClaimsPrincipal user) => user.Identities.FirstOrDefault(identity => identity.AuthenticationType == Scheme) is { } chosen
        ? new(chosen.FindFirst(StaffId)?.Value, Enum.GetValues<AccessRole>().Where(role => chosen.HasClaim(SignedIn.RolesClaim, role.ToString())).ToHashSet())
        : null;

    /// <summary>They have the roles of today; whoever is not on the directory any more has to be chosen anew.</summary>
    private static async Task LookAsync(CookieValidatePrincipalContext context)
    {
        var http = context.HttpContext;
        if (IsPage(http) && context.Principal?.HasClaim(SignedIn.ObjectId, AdministratorId) == true)
        {
            return;
        }

        if (!IsPage(http)
            || context.Principal?.FindFirst(StaffId)?.Value is not { } id
            || await http.RequestServices.GetRequiredService<IStaffDirectory>().FindAsync(id, http.RequestAborted) is not { } member
            || !member.IsHere(LondonTime.Today(http.RequestServices.GetRequiredService<TimeProvider>())))
        {
            context.RejectPrincipal();
            return;
        }

        context.ReplacePrincipal(Principal(id, [.. member.Roles.Where(role => role != Role.Integration).Select(OwnName.Needed).Distinct(), .. member.IsDataProtectionOfficer ? [AccessRole.DataProtectionOfficer] : Array.Empty<AccessRole>()]));
    }

    private static Task RefuseAsync(RedirectContext<CookieAuthenticationOptions> context)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    private static bool IsPage(HttpContext http) =>
        http.GetEndpoint()?.Metadata.GetOrderedMetadata<IAuthorizeData>().Any(asked => PagePolicies.Is(asked.Policy)) == true;

    private static ClaimsPrincipal Administrator() =>
        new(new ClaimsIdentity([new(SignedIn.ObjectId, AdministratorId), new(SignedIn.RolesClaim, nameof(AccessRole.Administrator))], Scheme));

    private static ClaimsPrincipal Principal(string staffId, IEnumerable<AccessRole> roles) =>
        new(new ClaimsIdentity([new(StaffId, staffId), .. roles.Select(role => new Claim(SignedIn.RolesClaim, role.ToString()))], Scheme));
}
