using CinWorkflows.Web.Queries;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;

namespace CinWorkflows.Web.Access;

internal static class EndpointPermission
{
    /// <summary>
    /// Opens an endpoint to those who have the permission, refuses what it does not ask for, leaves a trace of what it shows before the answer leaves, and tells the description
    /// what others are answered.
    /// </summary>
    public static TBuilder Needs<TBuilder>(this TBuilder endpoint, Permission permission)
        where TBuilder : IEndpointConventionBuilder => endpoint
        .RequireAuthorization(permission.ToString())
        .AddEndpointFilter(KnownQuery.RefuseOthersAsync)
        .AddEndpointFilter(TraceAsync)
        .WithMetadata(
            new ProducesResponseTypeMetadata(StatusCodes.Status401Unauthorized, typeof(ProblemDetails), ["application/problem+json"]),
            new ProducesResponseTypeMetadata(StatusCodes.Status403Forbidden, typeof(ProblemDetails), ["application/problem+json"]));

    private static async ValueTask<object?> TraceAsync(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next)
    {
        var answer = await next(invocation);
        try
        {
            await invocation.HttpContext.RequestServices.GetRequiredService<AccessTrace>().LeaveAsync(invocation.HttpContext);
            return answer;
        }
        catch
        {
            if ((answer as INestedHttpResult)?.Result is FileStreamHttpResult file)
            {
                await file.FileStream.DisposeAsync();
            }

            throw;
        }
    }
}
