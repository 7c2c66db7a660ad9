using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CinWorkflows.StandIns.MicrosoftGraph.Directory;
using CinWorkflows.StandIns.MicrosoftGraph.Faults;
using Microsoft.AspNetCore.Http;

namespace CinWorkflows.StandIns.MicrosoftGraph.Http;

/// <summary>What every call goes through: sign-in, the fault that is planned for it, the limit of its mailbox, its handler.</summary>
internal sealed class GraphPipeline(GraphStandIn standIn)
{
    private const int LargestBody = 4 * 1024 * 1024;

    public async Task InvokeAsync(HttpContext context)
    {
        var path = (context.Request.Path.Value ?? "").Trim('/').Split('/');
        if (path is [var tenant, "oauth2", "v2.0", "token"])
        {
            await WriteAsync(context, await TokenAsync(context, tenant));
            return;
        }

        standIn.Note($"{context.Request.Method} {context.Request.Path.Value}");
        var fault = standIn.Faults.Next();
        GraphReply? reply = null;
        if (fault is null or FaultKind.TimeoutAfter or FaultKind.DroppedAfter or FaultKind.SilentAfter)
        {
            reply = await AnswerAsync(context, path);
        }

        await LeaveAsync(context, fault, reply);
    }

    private async Task LeaveAsync(HttpContext context, FaultKind? fault, GraphReply? reply)
    {
        switch (fault)
        {
            case FaultKind.DroppedBefore or FaultKind.DroppedAfter:
                context.Abort();
                break;
            case FaultKind.SilentBefore or FaultKind.SilentAfter:
                await Task.Delay(Timeout.Infinite, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                break;
            default:
                await WriteAsync(context, fault switch
                {
                    FaultKind.Throttled => GraphReply.Error(429, "ApplicationThrottled", retryAfter: standIn.Faults.RetryAfter),
                    FaultKind.Unavailable => GraphReply.Error(503, "ServiceUnavailable"),
                    FaultKind.TimeoutBefore or FaultKind.TimeoutAfter => GraphReply.Error(504, "GatewayTimeout"),
                    _ => reply!,
                });
                break;
        }
    }

    private async Task<GraphReply> AnswerAsync(HttpContext context, string[] path)
    {
        if (Bearer(context) is not ({ } tenant, StandInToken.Taken))
        {
            return NotSignedIn(context, Bearer(context).Judged);
        }

        try
        {
            var request = await ReadAsync(context, path);
            return path switch
            {
                ["v1.0", "users", var address, ..] => await InMailboxAsync(tenant, address, request with { Path = path[3..] }),
                ["v1.0", "subscriptions", ..] => await tenant.Subscriptions.AnswerAsync(request with { Path = path[1..] }),
                ["v1.0", "places", ..] => Places(tenant, request),
                _ => GraphReply.Error(400, "BadRequest", "Resource not found for the segment."),
            };
        }
        catch (GraphErrorException error)
        {
            return error.Reply;
        }
        catch (JsonException)
        {
            return GraphReply.Error(400, "UnableToDeserializePostBody", "The body is no JSON.");
        }
    }

    private async Task<GraphReply> InMailboxAsync(StandInTenant tenant, string address, GraphRequest request)
    {
        if (tenant.Find(address) is not { } mailbox)
        {
            return GraphReply.Error(404, "ErrorInvalidUser", "The requested user is invalid.");
        }

        if (mailbox.OutOfScope)
        {
            return GraphReply.Error(403, "ErrorAccessDenied", "Access to OData is disabled: [RAOP].");
        }

        if (!mailbox.TryEnter())
        {
            return GraphReply.Error(429, "ApplicationThrottled", "Application is over its MailboxConcurrency limit.", TimeSpan.FromSeconds(5));
        }

        try
        {
            if (standIn.Latency > TimeSpan.Zero)
            {
                await Task.Delay(standIn.Latency);
            }

            return mailbox.Answer(request);
        }
        finally
        {
            mailbox.Leave();
        }
    }

    private static GraphReply Places(StandInTenant tenant, GraphRequest request)
    {
        const int PageSize = 2;
        if (!tenant.Grants("Place.Read.All"))
        {
            return GraphReply.Error(403, "Forbidden", "Access is denied.");
        }

        var skip = int.Parse(request.Parameter("$skiptoken") ?? "0", CultureInfo.InvariantCulture);
        var reply = new JsonObject { ["value"] = new JsonArray([.. tenant.Rooms.Skip(skip).Take(PageSize).Select(room => room.DeepClone())]) };
        if (tenant.Rooms.Count > skip + PageSize)
        {
            reply["@odata.nextLink"] = FormattableString.Invariant($"{request.Address}?$skiptoken={skip + PageSize}");
        }

        return GraphReply.Ok(reply);
    }

    private (StandInTenant? Tenant, StandInToken Judged) Bearer(HttpContext context) =>
        context.Request.Headers.Authorization.ToString() is ['B', 'e', 'a', 'r', 'e', 'r', ' ', .. var token] ? standIn.ByToken(token) : default;

    /// <summary>A token that was ended before its time is answered with the claims with which another is asked for.</summary>
    private static GraphReply NotSignedIn(HttpContext context, StandInToken judged)
    {
        if (judged == StandInToken.Revoked)
        {
            var claims = Convert.ToBase64String(Encoding.UTF8.GetBytes("""{"access_token":{"nbf":{"essential":true,"value":"1782896400"}}}"""));
            context.Response.Headers.WWWAuthenticate = $"Bearer realm=\"\", authorization_uri=\"https://login.microsoftonline.com/common/oauth2/authorize\", error=\"insufficient_claims\", claims=\"{claims}\"";
        }

        return GraphReply.Error(401, "InvalidAuthenticationToken", judged == StandInToken.Expired ? "Lifetime validation failed, the token is expired." : "Access token is empty or invalid.");
    }

    private static async Task<GraphRequest> ReadAsync(HttpContext context, string[] path)
    {
        if (context.Request.ContentLength > LargestBody)
        {
            throw new GraphErrorException(413, "RequestBodyTooLarge", "The request is larger than 4 MB.");
        }

        JsonObject? body = null;
        if (context.Request.ContentLength is > 0 || context.Request.Headers.TransferEncoding.Count > 0)
        {
            body = await JsonNode.ParseAsync(context.Request.Body) as JsonObject;
            RefuseNulls(body);
        }

        return new(
            context.Request.Method,
            path,
            context.Request.Query.ToDictionary(pair => pair.Key, pair => pair.Value.ToString(), StringComparer.Ordinal),
            [.. context.Request.Headers["Prefer"].OfType<string>()],
            body,
            new Uri($"{context.Request.Scheme}://{context.Request.Host}{context.Request.Path.ToUriComponent()}"))
        {
            IfMatch = context.Request.Headers.IfMatch is [{ } version] ? version : null,
        };
    }

    /// <summary>The real service clears what is written as null, or refuses it; a client that means neither leaves it out.</summary>
    private static void RefuseNulls(JsonNode? node)
    {
        var inside = node switch
        {
            JsonObject some => some.Select(pair => pair.Value),
            JsonArray some => some,
            null => throw new GraphErrorException(400, "ErrorInvalidRequest", "A value is null."),
            _ => [],
        };
        foreach (var value in inside)
        {
            RefuseNulls(value);
        }
    }

    private async Task<GraphReply> TokenAsync(HttpContext context, string tenant)
    {
        var form = await context.Request.ReadFormAsync();
        return standIn.Find(tenant) is { } found && form["client_id"] == found.ClientId && form["client_secret"] == found.ClientSecret
            ? GraphReply.Ok(new JsonObject { ["token_type"] = "Bearer", ["expires_in"] = (int)found.TokenLifetime.TotalSeconds, ["access_token"] = found.IssueToken() })
            : new GraphReply(401, new JsonObject { ["error"] = "invalid_client" });
    }

    private static async Task WriteAsync(HttpContext context, GraphReply reply)
    {
        context.Response.StatusCode = reply.Status;
        if (reply.RetryAfter is { } wait)
        {
            context.Response.Headers.RetryAfter = ((int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        }

        if (reply.Content is { } content)
        {
            context.Response.ContentType = "message/rfc822";
            await context.Response.Body.WriteAsync(content);
        }
        else if (reply.Body is { } body)
        {
            context.Response.ContentType = "application/json";
            await context.Response.WriteAsync(body.ToJsonString());
        }
    }
}
