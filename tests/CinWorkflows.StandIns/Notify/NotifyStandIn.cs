using System.Collections.Concurrent;
using System.Text.Json;
using CinWorkflows.StandIns.Faults;
using CinWorkflows.StandIns.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace CinWorkflows.StandIns.Notify;

/// <summary>
/// GOV.UK Notify's API, version 2, as its documentation has it: a token of this service's key within 30 seconds, a template of
/// the right medium with every field filled, recipients that are none refused, messages found by their reference, and statuses
/// that follow each other. A message may be found some time after it was taken.
/// </summary>
public sealed class NotifyStandIn : IAsyncDisposable
{
    private readonly ConcurrentQueue<SentNotification> _sent = new();
    private readonly ConcurrentDictionary<string, StoredTemplate> _templates = new(StringComparer.OrdinalIgnoreCase);
    private readonly TimeProvider _clock;
    private LoopbackServer? _server;
    private ServiceKey _key = ServiceKey.New();

    private NotifyStandIn(TimeProvider clock) => _clock = clock;

    /// <summary>Where it listens.</summary>
    public Uri Endpoint => _server!.Address;

    /// <summary>The key of the service.</summary>
    public string ApiKey => _key.Text;

    /// <summary>What goes wrong.</summary>
    public FaultPlan<ServiceFault> Faults { get; set; } = FaultPlan<ServiceFault>.None;

    /// <summary>How long it takes until a message that was taken can be found.</summary>
    public TimeSpan StoredAfter { get; set; } = TimeSpan.Zero;

    /// <summary>The statuses that a message to a recipient shows, one at each look; the last one stays.</summary>
    public Func<string, IReadOnlyList<string>> Statuses { get; set; } = _ => ["created", "sending", "delivered"];

    /// <summary>Every message that left, in order.</summary>
    public IReadOnlyCollection<SentNotification> Sent => _sent;

    /// <summary>Starts it.</summary>
    /// <param name="clock">The service's clock.</param>
    public static async Task<NotifyStandIn> StartAsync(TimeProvider? clock = null)
    {
        var service = new NotifyStandIn(clock ?? TimeProvider.System);
        service._server = await LoopbackServer.StartAsync(service.Map);
        return service;
    }

    /// <summary>Adds a template and gives its id.</summary>
    /// <param name="type"><c>email</c>, <c>sms</c> or <c>letter</c>.</param>
    /// <param name="subject">Its subject; null for a text message.</param>
    /// <param name="body">Its body, with fields as <c>((name))</c>.</param>
    public string AddTemplate(string type, string? subject = "((subject))", string body = "((body))")
    {
        var id = Guid.NewGuid().ToString();
        _templates[id] = new(id, type, subject, body);
        return id;
    }

    /// <summary>Makes the old key worthless.</summary>
    public void RevokeKey() => _key = ServiceKey.New();

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _server!.DisposeAsync();

    private void Map(WebApplication app)
    {
        app.Use((context, next) =>
        {
            context.Response.Headers.Date = _clock.GetUtcNow().ToString("r");
            return next(context);
        });
        app.UseFaults(() => Faults);
        app.MapPost("/v2/notifications/{type}", (Delegate)SendAsync);
        app.MapGet("/v2/notifications", (HttpContext context, string? reference, string? template_type) => Authorised(context) ?? Find(reference, template_type));
        app.MapGet("/v2/notifications/{id}", (HttpContext context, string id) => Authorised(context) ?? One(id));
        app.MapGet("/v2/template/{id}", (HttpContext context, string id) => Authorised(context) ?? Template(id));
    }

    private async Task<IResult> SendAsync(HttpContext context, string type)
    {
        if (Authorised(context) is { } refused)
        {
            return refused;
        }

        using var body = await JsonDocument.ParseAsync(context.Request.Body);
        var request = body.RootElement;
        var template = request.TryGetProperty("template_id", out var id) ? _templates.GetValueOrDefault(id.GetString()!) : null;
        if (SendableNotification.Fault(request, type, template) is var (error, message) && error is not null)
        {
            return Error(StatusCodes.Status400BadRequest, error, message);
        }

        var sent = new SentNotification(
            Guid.NewGuid().ToString(),
            type,
            SendableNotification.Recipient(request, type),
            request.TryGetProperty("reference", out var reference) ? reference.GetString() : null,
            template!.Id,
            request.GetProperty("personalisation").EnumerateObject().ToDictionary(field => field.Name, field => field.Value.GetString()!),
            _clock.GetUtcNow());
        _sent.Enqueue(sent);
        return Results.Json(new { id = sent.Id, reference = sent.Reference, template = new { id = template.Id, version = 1 } }, statusCode: StatusCodes.Status201Created);
    }

    private IResult Find(string? reference, string? type) => Results.Json(new
    {
        notifications = Stored().Where(sent => sent.Reference == reference && (type is null || sent.Type == type)).Reverse().Select(Shown).ToList(),
        links = new { },
    });

    private IResult One(string id) => Stored().FirstOrDefault(sent => sent.Id == id) is { } found
        ? Results.Json(Shown(found))
        : Error(StatusCodes.Status404NotFound, "NoResultFound", "No result found");

    private IResult Template(string id) => _templates.TryGetValue(id, out var found)
        ? Results.Json(new { id = found.Id, type = found.Type, version = 1, body = found.Body, subject = found.Subject })
        : Error(StatusCodes.Status404NotFound, "NoResultFound", "No result found");

    private IEnumerable<SentNotification> Stored() => _sent.Where(sent => sent.At + StoredAfter <= _clock.GetUtcNow() && _clock.GetUtcNow() < sent.At.AddDays(7));

    private object Shown(SentNotification sent)
    {
        var statuses = Statuses(sent.Recipient);
        return new { id = sent.Id, reference = sent.Reference, type = sent.Type, status = statuses[Math.Min(sent.Looked(), statuses.Count - 1)] };
    }

    private IResult? Authorised(HttpContext context) =>
        _key.Fault(context.Request.Headers.Authorization, _clock.GetUtcNow()) is { } fault ? Error(StatusCodes.Status403Forbidden, "AuthError", fault) : null;

    private static IResult Error(int status, string error, string? message) =>
        Results.Json(new { status_code = status, errors = new[] { new { error, message } } }, statusCode: status);
}
