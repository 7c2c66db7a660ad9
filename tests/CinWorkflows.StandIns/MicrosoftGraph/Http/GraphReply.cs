using System.Globalization;
using System.Text.Json.Nodes;

namespace CinWorkflows.StandIns.MicrosoftGraph.Http;

/// <summary>An answer before it is written.</summary>
internal sealed record GraphReply(int Status, JsonNode? Body = null, TimeSpan? RetryAfter = null)
{
    /// <summary>What is answered where it is no JSON.</summary>
    public byte[]? Content { get; init; }

    public static readonly GraphReply Accepted = new(202);
    public static readonly GraphReply NoContent = new(204);

    public static GraphReply Ok(JsonNode body) => new(200, body);

    public static GraphReply Created(JsonNode body) => new(201, body);

    public static GraphReply Error(int status, string code, string message = "The stand-in says no.", TimeSpan? retryAfter = null) => new(
        status,
        new JsonObject { ["error"] = new JsonObject { ["code"] = code, ["message"] = message } },
        retryAfter);

    public static GraphReply NotFound => Error(404, "ErrorItemNotFound", "The specified object was not found in the store.");

    public static GraphReply List(IEnumerable<JsonNode> items) => Ok(new JsonObject { ["value"] = new JsonArray([.. items]) });

    /// <summary>Ten at a time unless more are asked for, and the way to the next: https://learn.microsoft.com/graph/paging</summary>
    public static GraphReply Page<T>(GraphRequest request, IReadOnlyList<T> found, Func<T, JsonNode> show)
    {
        var skip = request.Number("$skip") ?? 0;
        var size = request.Number("$top") ?? request.PageSize ?? 10;
        var reply = List(found.Skip(skip).Take(size).Select(show));
        if (found.Count > skip + size)
        {
            var query = request.Query.Where(pair => pair.Key != "$skip").Append(new("$skip", (skip + size).ToString(CultureInfo.InvariantCulture)));
            reply.Body!["@odata.nextLink"] = $"{request.Address}?{string.Join('&', query.Select(pair => $"{Uri.EscapeDataString(pair.Key)}={Uri.EscapeDataString(pair.Value)}"))}";
        }

        return reply;
    }
}
