using CinWorkflows.Web.Access;
using CinWorkflows.Web.Description;
using CinWorkflows.Web.Endpoints;
using CinWorkflows.Web.Json;
using CinWorkflows.Workflows.Ports.Records.Messages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace CinWorkflows.Web.Outbox;

internal sealed class ReadMessage : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/outbox/{messageId}", HandleAsync)
        .Needs(Permission.WatchDelivery)
        .WithName("readMessage")
        .WithTags("Outbox")
        .WithSummary("Read the evidence of a message")
        .WithDescription("Where an outgoing message stands, which ways were tried when, and what proves that it arrived.")
        .Refuses(404);

    private static async Task<Results<Ok<MessageEvidence>, ProblemHttpResult>> HandleAsync(
        string messageId,
        ReadableCases reader,
        CancellationToken cancellationToken) =>
        await reader.MessageAsync(messageId, cancellationToken) is { } history
            ? TypedResults.Ok(new MessageEvidence(MessageState.Of(history.Message), history.Steps))
            : Problems.Problem.NotFound("messageId", $"there is no message {Suggestion.Quote(messageId)}.");
}

/// <summary>A message with the evidence of its way.</summary>
/// <param name="Message">The message as it stands.</param>
/// <param name="Steps">What was tried, in order, and what proves it.</param>
public sealed record MessageEvidence(MessageState Message, IReadOnlyList<DeliveryStep> Steps);
