using CinWorkflows.Workflows.Ports.Messages;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;
using Microsoft.IdentityModel.Validators;

namespace CinWorkflows.Web.Access;

/// <summary>
/// Signing in at the tenant: the code flow with PKCE, state and nonce. The browser comes back by a request of its own (not by a form of
/// the provider's), so that no cookie has to be sent from another site.
/// </summary>
internal static partial class ProviderSignIn
{
    public const string Scheme = "cin-provider";
    public const string ReturnAddress = "/sign-in/return";

    /// <summary>Where the browser is led when it could not be signed in.</summary>
    public const string RefusedAddress = "/sign-in/refused";

    public static void Configure(OpenIdConnectOptions options, SignInSettings settings, BrowserSignIn browsers)
    {
        options.SignInScheme = BrowserSessions.Scheme;
        options.Authority = settings.Authority;
        options.RequireHttpsMetadata = settings.Instance.Scheme == Uri.UriSchemeHttps;
        options.ClientId = browsers.ClientId;
        options.ClientSecret = browsers.ClientSecret;
        options.ResponseType = OpenIdConnectResponseType.Code;
        options.ResponseMode = OpenIdConnectResponseMode.Query;
        options.UsePkce = true;
        options.CallbackPath = ReturnAddress;

        // A page of another site could sign somebody out by an address for that.
        options.RemoteSignOutPath = default;
        options.SignedOutCallbackPath = default;
        options.Scope.Clear();
        options.Scope.Add("openid");
        options.Scope.Add("profile");
        options.MapInboundClaims = false;
        options.SaveTokens = false;
        options.GetClaimsFromUserInfoEndpoint = false;
        options.DisableTelemetry = true;
        options.TokenValidationParameters = new()
        {
            ValidIssuer = settings.Authority,
            ValidAudience = browsers.ClientId,
            ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
            ValidateIssuerSigningKey = true,
            NameClaimType = PersonIdentity.Name,
            RoleClaimType = SignedIn.RolesClaim,
        };
        options.TokenValidationParameters.EnableAadSigningKeyIssuerValidation();
        Keep(options.CorrelationCookie, "__Host-cin-correlation.");
        Keep(options.NonceCookie, "__Host-cin-nonce.");
        options.Events = new()
        {
            OnRedirectToIdentityProvider = SendBackHere,
            OnTokenValidated = context =>
            {
                if (PersonIdentity.Of(context.Principal!, settings) is { } person)
                {
                    context.Principal = person;
                }
                else
                {
                    context.Fail("The token is of another tenant, or does not name one member of staff.");
                }

                return Task.CompletedTask;
            },
            OnTicketReceived = ReceiveAsync,
            OnRemoteFailure = RefuseAsync,
        };
    }

    private static void Keep(CookieBuilder cookie, string name)
    {
        cookie.Name = name;
        cookie.Path = "/";
        cookie.HttpOnly = true;
        cookie.IsEssential = true;
        cookie.SecurePolicy = CookieSecurePolicy.Always;
        cookie.SameSite = SameSiteMode.Lax;
    }

    // By the name that the settings give the service: the one that a request bears could be anybody's.
    private static Task SendBackHere(RedirectContext context)
    {
        var here = context.HttpContext.RequestServices.GetRequiredService<MessageSettings>().BaseAddress;
        context.ProtocolMessage.RedirectUri = $"{here.TrimEnd('/')}{ReturnAddress}";
        if (AccountChoice.IsDue(context.HttpContext))
        {
            context.ProtocolMessage.Prompt = AccountChoice.Prompt;
        }

        return Task.CompletedTask;
    }

    private static Task RefuseAsync(RemoteFailureContext context)
    {
        var code = context.Failure?.Data["error"] is string { Length: <= 40 } error && error.All(sign => char.IsAsciiLetterLower(sign) || sign == '_') ? error : "none";
        LogRefused(context.HttpContext.RequestServices.GetRequiredService<ILogger<SignInSettings>>(), context.Failure?.GetType().Name ?? "none", code);
        context.HandleResponse();
        context.Response.Redirect(RefusedAddress);
        return Task.CompletedTask;
    }

    /// <summary>The session that the browser had, of this person or another, ends: the new cookie takes the place of its own.</summary>
    private static async Task ReceiveAsync(TicketReceivedContext context)
    {
        AccountChoice.NoteSignIn(context.HttpContext);
        var services = context.HttpContext.RequestServices;
        var cookies = services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(BrowserSessions.Scheme);
        if (context.Request.Cookies[BrowserSessions.CookieName] is { Length: > 0 } cookie
            && cookies.TicketDataFormat.Unprotect(cookie)?.Principal.Claims.FirstOrDefault()?.Value is { } secret)
        {
            await services.GetRequiredService<SessionTickets>().RemoveAsync(secret);
        }
    }

    [LoggerMessage(2, LogLevel.Warning, "A sign-in was refused: {ErrorType}, code of the provider: {Problem}. If it happens to everybody, check SignIn:ClientId, SignIn:ClientSecret and the redirect address of the app registration")]
    private static partial void LogRefused(ILogger log, string errorType, string problem);
}
