using CinWorkflows.Web.Problems;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Http;

namespace CinWorkflows.Web.Access;

/// <summary>Says no with a problem where no sign-in is set: no scheme exists that could challenge. Other policies are left to the framework.</summary>
internal sealed class AccessRefused : IAuthorizationMiddlewareResultHandler
{
    private readonly AuthorizationMiddlewareResultHandler _framework = new();

    public Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult) =>
        !authorizeResult.Succeeded && policy.Requirements.OfType<Permit>().Any(permit => !permit.IsOfPage)
            ? Problem.AccessRefused().ExecuteAsync(context)
            : _framework.HandleAsync(next, context, policy, authorizeResult);
}
