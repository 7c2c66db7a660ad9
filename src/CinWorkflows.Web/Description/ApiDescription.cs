using CinWorkflows.Web.Problems;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace CinWorkflows.Web.Description;

/// <summary>The OpenAPI document.</summary>
internal static class ApiDescription
{
    public const string Document = "v1";

    public static void Configure(OpenApiOptions options) => options
        .AddDocumentTransformer(DescribeDocument)
        .AddSchemaTransformer(DescribeProblems);

    private static Task DescribeDocument(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info = new()
        {
            Title = "CinWorkflows",
            Version = Document,
            Description = "The procedure of a Child in Need case: record what was done, read what is due and why by then.",
        };

        // The address by which the document was asked for says nothing about where the service is.
        document.Servers?.Clear();
        return Task.CompletedTask;
    }

    private static async Task DescribeProblems(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        if (context.JsonTypeInfo.Type == typeof(ProblemDetails))
        {
            schema.Description = "What is wrong (RFC 9457).";
            schema.AdditionalPropertiesAllowed = true;
            (schema.Properties ??= new Dictionary<string, IOpenApiSchema>())["errors"] =
                await context.GetOrCreateSchemaAsync(typeof(IReadOnlyList<FieldError>), null, cancellationToken);
        }
    }
}
