using Microsoft.AspNetCore.OpenApi;

namespace CinWorkflows.Web.Description;

/// <summary>The OpenAPI document.</summary>
internal static class ApiDescription
{
    public const string Document = "v1";

    public static void Configure(OpenApiOptions options) => options.AddDocumentTransformer((document, _, _) =>
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
    });
}
