using System.Security.Claims;
using CinWorkflows.Web.Settings;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace CinWorkflows.Web.Access;

/// <summary>
/// The only way in where no sign-in is set: a request from this machine, made to this machine's own name, while the host
/// allows it. Pages of the staff ask besides who it is that one has chosen to be.
/// </summary>
internal sealed class LoopbackDevelopmentHandler(IOptionsMonitor<CinWorkflowsApiOptions> options) : AuthorizationHandler<Permit>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, Permit requirement)
    {
        if (options.CurrentValue.AllowLoopbackDevelopment && context.Resource is HttpContext http && LoopbackRequest.Is(http) && (!requirement.IsOfPage || MayAsChosen(requirement, context.User)))
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }

    private static bool MayAsChosen(Permit requirement, ClaimsPrincipal user) =>
        requirement.Permission is { } permission && ChosenPerson.Of(user) is { } chosen && AccessTable.Rules[permission].Allows(chosen, ownerId: null);
}
