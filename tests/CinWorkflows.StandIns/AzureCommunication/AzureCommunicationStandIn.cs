using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using CinWorkflows.StandIns.Faults;
using CinWorkflows.StandIns.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace CinWorkflows.StandIns.AzureCommunication;

/// <summary>
/// The e-mail API of Azure Communication Services as its documentation of version 2025-09-01 has it: signed requests, a
/// known sender, a recipient, 10 MB, and an operation that is first running and then succeeded or failed.
/// <para>The documentation leaves open what a second send under a known Operation-Id does. Here it is the worst: a second message.</para>
/// </summary>
public sealed class AzureCommunicationStandIn : IAsyncDisposable
{
    private const int MostOctets = 10 * 1024 * 1024;

    private readonly ConcurrentQueue<QueuedEmail> _queued = new();
    private readonly ConcurrentDictionary<string, Operation> _operations = new(StringComparer.OrdinalIgnoreCase);
    private readonly TimeProvider _clock;
    private readonly RequestMeter _sends;
    private readonly RequestMeter _statuses;
    private int _asked;
    private LoopbackServer? _server;
    private byte[] _key = RandomNumberGenerator.GetBytes(64);

    private AzureCommunicationStandIn(TimeProvider clock) => (_clock, _sends, _statuses) = (clock, new(clock), new(clock));

    /// <summary>Where it listens.</summary>
    public Uri Endpoint => _server!.Address;

    /// <summary>The key that requests are to be signed with.</summary>
    public string AccessKey => Convert.ToBase64String(_key);

    /// <summary>The domain that is connected.</summary>
    public string Domain { get; set; } = "mail.council.example";

    /// <summary>How often a running operation is asked for before it ends.</summary>
    public int PollsUntilDone { get; set; } = 1;

    /// <summary>How many requests it takes.</summary>
    public EmailLimits Limits { get; set; } = EmailLimits.CustomDomain;

    /// <summary>How many requests it refused because there were too many.</summary>
    public int Throttled => _sends.Refused + _statuses.Refused;

    /// <summary>How often it was asked for an operation.</summary>
    public int StatusRequests => _asked;

    /// <summary>What goes wrong.</summary>
    public FaultPlan<ServiceFault> Faults { get; set; } = FaultPlan<ServiceFault>.None;

    /// <summary>The error code with which a message to an address fails; null where it succeeds.</summary>
    public Func<string, string?> Outcome { get; set; } = _ => null;

    /// <summary>Every message that left, in order.</summary>
    public IReadOnlyCollection<QueuedEmail> Queued => _queued;

    /// <summary>Starts it.</summary>
    /// <param name="clock">The service's clock.</param>
    public static async Task<AzureCommunicationStandIn> StartAsync(TimeProvider? clock = null)
    {
        var service = new AzureCommunicationStandIn(clock ?? TimeProvider.System);
        service._server = await LoopbackServer.StartAsync(service.Map);
        return service;
    }

    /// <summary>Makes the old key worthless.</summary>
    public void RegenerateKey() => _key = RandomNumberGenerator.GetBytes(64);

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _server!.DisposeAsync();

    private void Map(WebApplication app)
    {
        app.UseFaults(() => Faults);
        app.MapPost("/emails:send", (Delegate)SendAsync);
        app.MapGet("/emails/operations/{id}", LookUpAsync);
    }

    private async Task<IResult> SendAsync(HttpContext context)
    {
        var content = await ReadAsync(context.Request);
        if (Refusal(context, content) is { } refusal || (refusal = TooMany(context, _sends.Count(Limits.SendsAMinute, Limits.SendsAnHour))) is not null)
        {
            return refusal;
        }

        if (content.Length > MostOctets)
        {
            return Error(context, StatusCodes.Status413PayloadTooLarge, "EmailTooLarge");
        }

        string id = context.Request.Headers["Operation-Id"]!;
        if (!Guid.TryParse(id, out _))
        {
            return Error(context, StatusCodes.Status400BadRequest, "InvalidOperationId");
        }

        using var body = JsonDocument.Parse(content);
        if (SendableBody.Fault(body.RootElement, Domain) is var (status, code) && code is not null)
        {
            return Error(context, status, code);
        }

        var recipient = body.RootElement.GetProperty("recipients").GetProperty("to")[0].GetProperty("address").GetString()!;
        _queued.Enqueue(new(id, recipient, body.RootElement.Clone()));
        _operations[id] = new(recipient);
        context.Response.Headers["Operation-Location"] = $"{Endpoint}emails/operations/{id}{context.Request.QueryString}";
        context.Response.Headers.RetryAfter = "30";
        return Results.Json(new { id, status = "Running" }, statusCode: StatusCodes.Status202Accepted);
    }

    private async Task<IResult> LookUpAsync(HttpContext context, string id)
    {
        Interlocked.Increment(ref _asked);
        if (Refusal(context, await ReadAsync(context.Request)) is { } refusal || (refusal = TooMany(context, _statuses.Count(Limits.StatusesAMinute, Limits.StatusesAnHour))) is not null)
        {
            return refusal;
        }

        if (!_operations.TryGetValue(id, out var operation))
        {
            return Error(context, StatusCodes.Status404NotFound, "NotFound");
        }

        if (operation.Polled() <= PollsUntilDone)
        {
            context.Response.Headers.RetryAfter = "60";
            return Results.Json(new { id, status = "Running" });
        }

        return Outcome(operation.Recipient) is { } code
            ? Results.Json(new { id, status = "Failed", error = new { code, message = $"Could not be sent to {operation.Recipient}." } })
            : Results.Json(new { id, status = "Succeeded" });
    }

    private IResult? Refusal(HttpContext context, byte[] content)
    {
        var now = _clock.GetUtcNow();
        context.Response.Headers.Date = now.ToString("r");
        return context.Request.Query["api-version"] != "2025-09-01"
            ? Error(context, StatusCodes.Status400BadRequest, "UnsupportedApiVersion")
            : RequestSignature.Fault(context.Request, content, _key, now) is { } fault
                ? Error(context, StatusCodes.Status401Unauthorized, fault)
                : null;
    }

    /// <summary>429 with the time to wait (https://learn.microsoft.com/azure/communication-services/concepts/service-limits#email).</summary>
    private static IResult? TooMany(HttpContext context, int? seconds)
    {
        if (seconds is null)
        {
            return null;
        }

        context.Response.Headers.RetryAfter = seconds.Value.ToString(CultureInfo.InvariantCulture);
        return Error(context, StatusCodes.Status429TooManyRequests, "TooManyRequests");
    }

    private static IResult Error(HttpContext context, int status, string code)
    {
        context.Response.Headers["x-ms-error-code"] = code;
        return Results.Json(new { error = new { code, message = $"The request was refused: {code}." } }, statusCode: status);
    }

    private static async Task<byte[]> ReadAsync(HttpRequest request)
    {
        using var content = new MemoryStream();
        await request.Body.CopyToAsync(content);
        return content.ToArray();
    }

    private sealed class Operation(string recipient)
    {
        private int _polls;

        public string Recipient { get; } = recipient;

        public int Polled() => Interlocked.Increment(ref _polls);
    }
}
