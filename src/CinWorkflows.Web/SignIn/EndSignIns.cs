using CinWorkflows.Web.Access;
using CinWorkflows.Web.Endpoints;
using CinWorkflows.Workflows.Ports.SignIns;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace CinWorkflows.Web.SignIn;

/// <summary>Asks for no register: somebody who has left can be signed out too.</summary>
internal sealed partial class EndSignIns : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapDelete("/staff/{id}/sign-ins", HandleAsync)
        .Needs(Permission.EndSignIns)
        .WithName("endSignIns")
        .WithTags("Staff")
        .WithSummary("Sign somebody out in every browser")
        .WithDescription("At once. They can sign in again unless the tenant refuses them; tokens of programs are not touched. Where they are signed in nowhere, nothing changes.");

    private static async Task<NoContent> HandleAsync(string id, ISignInBook book, ILogger<EndSignIns> log, CancellationToken cancellationToken)
    {
        await EndAsync(id, book, log, cancellationToken);
        return TypedResults.NoContent();
    }

    /// <summary>Ends them, and has it known afterwards too: somebody asks for it because a device was lost, or a person has left.</summary>
    internal static async Task EndAsync(string staffId, ISignInBook book, ILogger<EndSignIns> log, CancellationToken cancellationToken)
    {
        // Where there were none, nobody may be of that id, which is then whatever was written in the address.
        if (await book.EndAllAsync(staffId, cancellationToken) is > 0 and var count)
        {
            LogEnded(log, count, staffId);
        }
    }

    [LoggerMessage(1, LogLevel.Information, "SignInsEnded: {Count} browser(s) in which {StaffId} was signed in were signed out")]
    private static partial void LogEnded(ILogger log, int count, string staffId);
}
