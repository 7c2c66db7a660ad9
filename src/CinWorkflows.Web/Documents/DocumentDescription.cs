using CinWorkflows.Web.Description;
using Microsoft.AspNetCore.Builder;
using Microsoft.OpenApi;

namespace CinWorkflows.Web.Documents;

/// <summary>What the description cannot see of a request whose body is a document.</summary>
internal static class DocumentDescription
{
    public static RouteHandlerBuilder TakesDocument(this RouteHandlerBuilder endpoint) => endpoint
        .TakesFile("The document.", DocumentType.All.Select(type => type.MediaType))
        .AddOpenApiOperationTransformer((operation, _, _) =>
        {
            (operation.Parameters ??= []).Add(new OpenApiParameter
            {
                Name = DocumentRequest.TitleHeader,
                In = ParameterLocation.Header,
                Required = true,
                Description = "What it is called, 1 to 200 characters in UTF-8, percent-encoded. A header, because the address of a request may be logged.",
                Schema = new OpenApiSchema { Type = JsonSchemaType.String },
            });
            return Task.CompletedTask;
        });
}
