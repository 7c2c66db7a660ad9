using CinWorkflows.Web.Access;
using CinWorkflows.Web.Endpoints;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace CinWorkflows.Web.Attention;

internal sealed class ReadAttention : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/attention", HandleAsync)
        .Needs(Permission.ReadAttention)
        .WithName("readAttention")
        .WithTags("Attention")
        .WithSummary("Read what needs somebody")
        .WithDescription("Messages that failed or came back, meetings that are not in the calendar as they are on record, calendars and mailboxes that cannot be read, workflows that stopped, notices with nobody to tell, cases whose workflow is behind, what waits for a service, messages that another authority did not get, and what is wrong with the service itself; for a data protection officer, how many ended cases are due to be destroyed.");

    private static async Task<Ok<AttentionState>> HandleAsync(AttentionReading reading, CancellationToken cancellationToken) =>
        TypedResults.Ok(await reading.ReadAsync(cancellationToken));
}
