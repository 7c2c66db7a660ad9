using System.Text.Json;
using System.Text.Json.Nodes;
using CinWorkflows.Web.Json;
using CinWorkflows.Web.Queries;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.OpenApi;

namespace CinWorkflows.Web.Description;

/// <summary>What the description cannot see of endpoints that read bodies and queries with messages of their own.</summary>
internal static class EndpointDescription
{
    public static RouteHandlerBuilder TakesJson<T>(this RouteHandlerBuilder endpoint, T example)
        where T : notnull => endpoint.TakesJson<T>(new Dictionary<string, JsonNode> { ["example"] = JsonSerializer.SerializeToNode(example, ApiJson.Options)! });

    public static RouteHandlerBuilder TakesJson<T>(this RouteHandlerBuilder endpoint, IReadOnlyDictionary<string, JsonNode> examples)
        where T : notnull => endpoint
        .Refuses(400, 413, 415)
        .Accepts<T>("application/json")
        .AddOpenApiOperationTransformer((operation, _, _) =>
        {
            operation.RequestBody!.Content!["application/json"].Examples =
                examples.ToDictionary(example => example.Key, IOpenApiExample (example) => new OpenApiExample { Value = example.Value.DeepClone() });
            return Task.CompletedTask;
        });

    /// <summary>Parameters of the query that the framework reads; it describes them.</summary>
    public static RouteHandlerBuilder AsksFor(this RouteHandlerBuilder endpoint, params IReadOnlyList<string> names) => endpoint
        .Refuses(400)
        .WithMetadata(new KnownQuery(names));

    public static RouteHandlerBuilder Asks(this RouteHandlerBuilder endpoint, IReadOnlyList<QueryField> fields) => endpoint
        .AsksFor([.. fields.Select(field => field.Name)])
        .AddOpenApiOperationTransformer((operation, _, _) =>
        {
            operation.Parameters = [.. operation.Parameters ?? [], .. fields.Select(field => field.Describe())];
            return Task.CompletedTask;
        });

    /// <summary>A body that is a file. Routing is told nothing of its types: it would answer 415 before it is known who asks.</summary>
    public static RouteHandlerBuilder TakesFile(this RouteHandlerBuilder endpoint, string description, params IEnumerable<string> mediaTypes) => endpoint.AddOpenApiOperationTransformer((operation, _, _) =>
    {
        operation.RequestBody = new OpenApiRequestBody
        {
            Required = true,
            Description = description,
            Content = mediaTypes.ToDictionary(type => type, _ => new OpenApiMediaType { Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" } }),
        };
        return Task.CompletedTask;
    });

    public static RouteHandlerBuilder Refuses(this RouteHandlerBuilder endpoint, params ReadOnlySpan<int> statuses)
    {
        foreach (var status in statuses)
        {
            endpoint.ProducesProblem(status);
        }

        return endpoint;
    }
}
