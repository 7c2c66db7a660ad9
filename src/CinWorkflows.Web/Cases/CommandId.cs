using CinWorkflows.Web.Problems;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.OpenApi;

namespace CinWorkflows.Web.Cases;

/// <summary>A command's own id: from the body, or from the <c>Idempotency-Key</c> header.</summary>
internal static class CommandId
{
    public const string Header = "Idempotency-Key";

    public static (Guid? Id, ProblemHttpResult? Problem) Of(HttpRequest request, Guid? inBody)
    {
        if (!request.Headers.TryGetValue(Header, out var values))
        {
            return (inBody, null);
        }

        if (values is not [{ } text] || !Guid.TryParse(text.Trim().Trim('"'), out var inHeader))
        {
            return (null, Wrong("one GUID is expected, such as '0198f6c2-4d5e-7a31-9c0b-2f6d1e8a7b45'."));
        }

        return inBody is null || inBody == inHeader
            ? (inHeader, null)
            : (null, Wrong("it is not the 'id' in the body; give one of them, or the same."));
    }

    public static RouteHandlerBuilder TakesCommandId(this RouteHandlerBuilder endpoint) => endpoint.AddOpenApiOperationTransformer((operation, _, _) =>
    {
        (operation.Parameters ??= []).Add(new OpenApiParameter
        {
            Name = Header,
            In = ParameterLocation.Header,
            Description = "The command's own id, where the body has none.",
            Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = "uuid" },
        });
        return Task.CompletedTask;
    });

    private static ProblemHttpResult Wrong(string reason) => Problem.Invalid([new(Header, reason)]);
}
