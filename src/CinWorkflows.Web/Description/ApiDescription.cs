using System.Text.Json.Serialization.Metadata;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Web.Problems;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace CinWorkflows.Web.Description;

/// <summary>The OpenAPI document.</summary>
internal static class ApiDescription
{
    public const string Document = "v1";

    private const string SignIn = "signIn";

    public static void Configure(OpenApiOptions options) => options
        .AddDocumentTransformer(DescribeDocument)
        .AddSchemaTransformer(DescribeProblems)
        .AddSchemaTransformer(GiveTypes);

    private static Task DescribeDocument(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info = new()
        {
            Title = "CinWorkflows",
            Version = Document,
            Description = "The procedure of a Child in Need case: record what was done, read what is due and why by then.",
        };

        // Where no sign-in is set, a token does no harm.
        (document.Components ??= new()).SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            [SignIn] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", BearerFormat = "JWT", Description = "An access token of the authority's tenant in Microsoft Entra ID." },
        };
        document.Security = [new() { [new OpenApiSecuritySchemeReference(SignIn, document)] = [] }];

        // The address by which the document was asked for says nothing about where the service is.
        document.Servers?.Clear();
        return Task.CompletedTask;
    }

    /// <summary>What is written as a word has the type of one: the words of a choice say none by themselves, nor does what is written in a way of its own.</summary>
    private static async Task GiveTypes(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        var type = context.JsonTypeInfo.Type;
        if (schema.Type is null && context.JsonTypeInfo is { Kind: JsonTypeInfoKind.Enumerable, ElementType: { } element })
        {
            // The second list of the same kind within a type is described by where the first one stands, which is lost.
            schema.Type = context.JsonPropertyInfo is { IsRequired: true } ? JsonSchemaType.Array : JsonSchemaType.Array | JsonSchemaType.Null;
            schema.Items = await context.GetOrCreateSchemaAsync(element, null, cancellationToken);
        }

        if (schema.Type is null && (schema.Enum is { Count: > 0 } || type.IsSubclassOf(typeof(DutySubject))))
        {
            schema.Type = Nullable.GetUnderlyingType(type) is null ? JsonSchemaType.String : JsonSchemaType.String | JsonSchemaType.Null;
        }
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
