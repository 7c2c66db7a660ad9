using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace CinWorkflows.Web.Access;

/// <summary>A policy for each permission; what names none is closed. There is one way in: the sign-in, or without its settings loopback development.</summary>
internal static class AccessPolicies
{
    public static void AddAccess(this IServiceCollection services, SignInSettings? signIn)
    {
        var unnamed = Needing(null, signIn);
        var policies = services.AddAuthorizationBuilder().SetDefaultPolicy(unnamed).SetFallbackPolicy(unnamed);
        foreach (var permission in AccessTable.Rules.Keys)
        {
            policies.AddPolicy(permission.ToString(), Needing(permission, signIn));
            policies.AddPolicy(PagePolicies.Of(permission), new AuthorizationPolicy([new Permit(permission, IsOfPage: true)], [signIn is null ? ChosenPerson.Scheme : BrowserSessions.Scheme]));
        }

        services.AddSingleton(new OwnName(signIn));
        if (signIn is null)
        {
            services.AddChosenPerson();
            services.AddSingleton<IAuthorizationHandler, LoopbackDevelopmentHandler>();
            services.AddSingleton<IAuthorizationMiddlewareResultHandler, AccessRefused>();
            services.AddSingleton<IStartupFilter, OnlyThisMachine>();
        }
        else
        {
            services.AddSingleton<IAuthorizationHandler>(new SignedInHandler(signIn));
            services.AddSingleton(signIn);
            services.AddBearerTokens(signIn);
            services.AddBrowserSignIn(signIn);
        }
    }

    // With its scheme named, a policy reads the token itself: no host can forget the middleware for it.
    private static AuthorizationPolicy Needing(Permission? permission, SignInSettings? signIn) =>
        new([new Permit(permission)], signIn is null ? [] : [BearerTokens.Scheme]);
}
