using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace CinWorkflows.Web.Access;

/// <summary>Adds the sign-in with a browser, where the settings have one. Its schemes are named wherever they are meant: none is the default.</summary>
internal static class BrowserSignInRegistration
{
    private const string FormField = "__form-token";

    public static void AddBrowserSignIn(this IServiceCollection services, SignInSettings settings)
    {
        if (settings.Browsers is not { } browsers)
        {
            return;
        }

        services.AddRecordedKeys(browsers);
        services.AddAntiforgery(Configure);
        services.TryAddSingleton<SessionTickets>();
        services.TryAddSingleton<DirectoryRoles>();
        services.TryAddSingleton<ProviderDescription>();
        services.AddOptions<CookieAuthenticationOptions>(BrowserSessions.Scheme).Configure<SessionTickets>((options, tickets) => options.SessionStore = tickets);

        // Not AddOpenIdConnect: it reads a second set of settings (Authentication:Schemes).
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IPostConfigureOptions<OpenIdConnectOptions>, OpenIdConnectPostConfigureOptions>());
        new AuthenticationBuilder(services)
            .AddCookie(BrowserSessions.Scheme, options => BrowserSessions.Configure(options, browsers))
            .AddRemoteScheme<OpenIdConnectOptions, OpenIdConnectHandler>(ProviderSignIn.Scheme, null, options => ProviderSignIn.Configure(options, settings, browsers));
        services.AddAuthorizationBuilder().AddPolicy(
            BrowserSessions.Policy,
            new AuthorizationPolicyBuilder(BrowserSessions.Scheme).RequireAuthenticatedUser().Build());
        services.AddSingleton<IStartupFilter, ReturnsFromProvider>();
    }

    private static void Configure(AntiforgeryOptions options)
    {
        options.Cookie.Name = "__Host-cin-form";
        options.Cookie.Path = "/";
        options.Cookie.HttpOnly = true;
        options.Cookie.IsEssential = true;
        options.Cookie.SecurePolicy = CookieSecurePolicy.Always;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.FormFieldName = FormField;
        options.HeaderName = null;
        options.SuppressXFrameOptionsHeader = true;
    }

    /// <summary>Lets the scheme take what the provider sends back, in whichever host.</summary>
    private sealed class ReturnsFromProvider : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.UseAuthentication();
            next(app);
        };
    }
}
