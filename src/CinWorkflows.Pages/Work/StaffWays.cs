using CinWorkflows.Web.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CinWorkflows.Pages.Work;

/// <summary>Where somebody sees who they are on the pages, and leaves.</summary>
internal static class StaffWays
{
    private const string SignedIn = "/signed-in";

    public static string Person(HttpContext http) => HasSignIn(http) ? SignedIn : ChosenPerson.ChoiceAddress;

    public static string PersonWords(HttpContext http) => HasSignIn(http) ? "Your sign-in" : "Be somebody else";

    public static bool HasSignIn(HttpContext http) => http.RequestServices.GetService<SignInSettings>() is not null;
}
