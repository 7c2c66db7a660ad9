using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CinWorkflows.Web.Access;

/// <summary>Lets in whom the table allows. An endpoint that names no permission is nobody's; that there is nothing at an address, every role is told.</summary>
internal sealed class SignedInHandler(SignInSettings settings) : AuthorizationHandler<Permit>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, Permit requirement)
    {
        if (context.User.Identity is { IsAuthenticated: true } && context.Resource is HttpContext http && May(requirement, SignedIn.Of(context.User, settings), http))
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }

    private static bool May(Permit requirement, SignedIn signedIn, HttpContext http) => requirement.Permission is { } permission
        ? AccessTable.Rules[permission].Allows(signedIn, http.GetRouteValue("id") as string)
        : http.GetEndpoint() is not RouteEndpoint && signedIn.Roles.Count > 0;
}
