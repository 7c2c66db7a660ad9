using CinWorkflows.Web.Access;
using CinWorkflows.Web.Description;
using CinWorkflows.Web.Endpoints;
using CinWorkflows.Web.Queries;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records.Messages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace CinWorkflows.Web.Outbox;

internal sealed class ListMessages : IEndpoint
{
    private static readonly IReadOnlyList<QueryField> Fields =
    [
        QueryField.Choice<DeliveryState>("state", "In this state."),
        QueryField.Text("case", "About this case."),
        QueryField.Text("recipient", "To this person, by id."),
        QueryField.Number("take", "How many at most: 1 to 500, 100 unless told."),
    ];

    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/outbox", HandleAsync)
        .Needs(Permission.WatchDelivery)
        .WithName("listMessages")
        .WithTags("Outbox")
        .WithSummary("List outgoing messages")
        .WithDescription("What is to be sent, was sent or could not be, newest first, without texts and addresses.")
        .Asks(Fields);

    private static async Task<Results<Ok<IReadOnlyList<MessageState>>, ProblemHttpResult>> HandleAsync(
        HttpRequest request,
        ReadableCases reader,
        CancellationToken cancellationToken)
    {
        var query = new QueryValues(request);
        var filter = new MessageFilter(query.Id("case"), query.Choice<DeliveryState>("state"), query.Id("recipient"), query.Number("take", 100, 1, 500));
        if (query.Problem is { } problem)
        {
            return problem;
        }

        var messages = await reader.MessagesAsync(filter, cancellationToken);
        return TypedResults.Ok<IReadOnlyList<MessageState>>([.. messages.Select(MessageState.Of)]);
    }
}
