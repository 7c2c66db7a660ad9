using System.Text.Json;
using System.Text.Unicode;
using CinWorkflows.Web.Problems;
using CinWorkflows.Web.Settings;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace CinWorkflows.Web.Json;

/// <summary>Reads a request's body as JSON, never more of it than is allowed, and says what is wrong with it.</summary>
internal static class JsonBody
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>The body as a <typeparamref name="T"/>, or the problem with it.</summary>
    public static async Task<(T? Value, ProblemHttpResult? Problem)> ReadAsync<T>(HttpContext http)
        where T : class
    {
        if (!IsJson(http.Request.ContentType))
        {
            return (null, Problem.WrongMediaType());
        }

        var limit = http.RequestServices.GetRequiredService<IOptions<CinWorkflowsApiOptions>>().Value.LargestBody;
        return await TakeAsync(http.Request, limit, http.RequestAborted) is { } bytes
            ? Parse<T>(bytes)
            : (null, Problem.TooLarge(limit));
    }

    // A browser sends any other type to another site without asking first.
    private static bool IsJson(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type)
        && type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
        && (!type.Charset.HasValue || type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase) || type.Charset.Equals("\"utf-8\"", StringComparison.OrdinalIgnoreCase));

    private static async Task<ReadOnlyMemory<byte>?> TakeAsync(HttpRequest request, int limit, CancellationToken cancellationToken)
    {
        if (request.ContentLength > limit)
        {
            return null;
        }

        using var taken = new MemoryStream();
        var buffer = new byte[16 * 1024];
        int count;
        while ((count = await request.Body.ReadAsync(buffer, cancellationToken)) > 0)
        {
            if (taken.Length + count > limit)
            {
                return null;
            }

            taken.Write(buffer, 0, count);
        }

        return taken.ToArray();
    }

    private static (T? Value, ProblemHttpResult? Problem) Parse<T>(ReadOnlyMemory<byte> bytes)
        where T : class
    {
        var json = bytes.Span.StartsWith(ByteOrderMark) ? bytes[ByteOrderMark.Length..] : bytes;
        if (json.IsEmpty)
        {
            return (null, Problem.NotJson("the body is empty."));
        }

        if (!Utf8.IsValid(json.Span))
        {
            return (null, Problem.NotJson("the body is not UTF-8."));
        }

        try
        {
            using var document = JsonDocument.Parse(json);
            var errors = JsonShape.ErrorsOf(document.RootElement, typeof(T));
            return errors.Count == 0
                ? (document.RootElement.Deserialize<T>(ApiJson.Options), null)
                : (null, Problem.Invalid(errors));
        }
        catch (JsonException fault)
        {
            return (null, Problem.NotJson(fault.LineNumber is { } line
                ? $"not JSON from line {line + 1}, position {fault.BytePositionInLine + 1} on."
                : "it cannot be read."));
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair: an escape that stands for no character.
            return (null, Problem.NotJson("a text or a name holds an escape that is no character."));
        }
    }
}
