using CinWorkflows.Web.Access;
using CinWorkflows.Web.Endpoints;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.SignIns;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CinWorkflows.Web.SignIn;

/// <summary>Signing in with a browser, seeing for how long, and signing out. They are there where the settings have such a sign-in.</summary>
internal sealed class SignInPages : IEndpoint
{
    public const string Home = "/signed-in";
    public const string StayAddress = "/signed-in/stay";
    public const string EndingAddress = "/signed-in/ending";
    public const string EverywhereAddress = $"{BrowserSessions.SignOutAddress}/everywhere";

    private const string SignedOutEverywhereAddress = $"{BrowserSessions.SignedOutAddress}?everywhere=true";

    public static void Map(IEndpointRouteBuilder api)
    {
        if (api.ServiceProvider.GetService<SignInSettings>() is not { Browsers: not null })
        {
            return;
        }

        var pages = api.MapGroup("").ExcludeFromDescription().AddEndpointFilter(SignInEdge.PassAsync);
        pages.MapGet(BrowserSessions.SignInAddress, BeginAsync).AllowAnonymous();
        pages.MapGet(ProviderSignIn.RefusedAddress, () => new PageAnswer(SignInWords.Refused)).AllowAnonymous();
        pages.MapGet(BrowserSessions.EndedAddress, (string? unsent) => new PageAnswer(SignInWords.Ended(unsent == "true"))).AllowAnonymous();
        pages.MapGet(BrowserSessions.SignedOutAddress, SignedOutAsync).AllowAnonymous();

        var own = pages.MapGroup("").RequireAuthorization(BrowserSessions.Policy);
        own.MapGet(Home, ShowAsync);
        own.MapGet(EndingAddress, ShowEnding).WithMetadata(new WatchesSession());
        var changes = own.MapGroup("").AddEndpointFilter(OnlyOwnFormsAsync);
        changes.MapPost(StayAddress, () => new SeeOther(Home));
        changes.MapPost(BrowserSessions.SignOutAddress, (Delegate)SignOutAsync);
        changes.MapPost(EverywhereAddress, SignOutEverywhereAsync);
    }

    private static async Task<IResult> BeginAsync(HttpContext http, string? returnUrl, MessageSettings messages, ProviderDescription provider, CancellationToken cancellationToken)
    {
        // Cookies for https alone would not come back, and the sign-in would go round in circles.
        if (!http.Request.IsHttps)
        {
            return new PageAnswer(SignInWords.NotSecure(messages.BaseAddress));
        }

        if (await provider.ReadAsync(cancellationToken) is null)
        {
            return new PageAnswer(SignInWords.ProviderAway);
        }

        await http.ChallengeAsync(ProviderSignIn.Scheme, new() { RedirectUri = RedirectHttpResult.IsLocalUrl(returnUrl) && returnUrl!.StartsWith('/') ? returnUrl : Home });
        return TypedResults.Empty;
    }

    private static async Task<IResult> ShowAsync(HttpContext http, SignInSettings settings, SessionTickets tickets, IStaffDirectory staff, IAntiforgery antiforgery, TimeProvider clock, CancellationToken cancellationToken)
    {
        var person = SignedIn.Of(http.User, settings);
        var left = Left(http, tickets, clock);
        left.ShowInTime(http.Response);
        var team = person.StaffId is { } id && await staff.FindAsync(id, cancellationToken) is { } member ? await staff.FindTeamAsync(member.TeamId, cancellationToken) : null;
        return new PageAnswer(SignedInPage.Of(
            http.User.Identity?.Name ?? "",
            person,
            team?.Name,
            Session(http),
            left,
            settings.Browsers!.Idle,
            antiforgery.GetAndStoreTokens(http)));
    }

    private static PageAnswer ShowEnding(HttpContext http, SessionTickets tickets, IAntiforgery antiforgery, TimeProvider clock)
    {
        var left = Left(http, tickets, clock);
        left.ShowInTime(http.Response);
        return new(SignedInPage.Ending(left, antiforgery.GetAndStoreTokens(http)));
    }

    private static async Task<IResult> SignOutAsync(HttpContext http)
    {
        await http.SignOutAsync(BrowserSessions.Scheme);
        return new SeeOther(BrowserSessions.SignedOutAddress);
    }

    private static async Task<IResult> SignOutEverywhereAsync(HttpContext http, ISignInBook book, ILogger<EndSignIns> log, CancellationToken cancellationToken)
    {
        await EndSignIns.EndAsync(Session(http).StaffId, book, log, cancellationToken);
        await http.SignOutAsync(BrowserSessions.Scheme);
        return new SeeOther(SignedOutEverywhereAddress);
    }

    // Whoever has signed out is told so, whether or not the tenant answers.
    private static async Task<IResult> SignedOutAsync(string? everywhere, ProviderDescription provider, CancellationToken cancellationToken) =>
        new PageAnswer(SignInWords.SignedOut(everywhere == "true", await provider.ReadAsync(cancellationToken) is { EndSessionEndpoint: { Length: > 0 } address } ? address : null));

    private static async ValueTask<object?> OnlyOwnFormsAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        return http.Request.Headers["Sec-Fetch-Site"].ToString() is "" or "same-origin" && await http.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(http)
            ? await next(context)
            : new PageAnswer(SignInWords.NotOurs);
    }

    private static SignInSession Session(HttpContext http) => http.Features.GetRequiredFeature<SignInSession>();

    private static SessionLeft Left(HttpContext http, SessionTickets tickets, TimeProvider clock)
    {
        var session = Session(http);
        var end = tickets.EndOf(session);
        return new(end - clock.GetUtcNow(), end, end < session.EndsAt);
    }
}
