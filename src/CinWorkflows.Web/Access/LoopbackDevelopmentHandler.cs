using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace CinWorkflows.Web.Access;

internal sealed class LoopbackDevelopmentHandler(IOptionsMonitor<CinWorkflowsApiOptions> options) : AuthorizationHandler<LoopbackDevelopment>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, LoopbackDevelopment requirement)
    {
        if (options.CurrentValue.AllowLoopbackDevelopment && context.Resource is HttpContext http && LoopbackRequest.Is(http))
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }
}
