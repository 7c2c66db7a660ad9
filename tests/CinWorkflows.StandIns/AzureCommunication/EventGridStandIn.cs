using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace CinWorkflows.StandIns.AzureCommunication;

/// <summary>
/// Event Grid, as it posts the events of Azure Communication Services to a webhook, in its own schema: only to one that has answered its
/// question (https://learn.microsoft.com/azure/event-grid/webhook-event-delivery#endpoint-validation-with-event-grid-events), and again
/// where the webhook does not answer 200, 201, 202, 203 or 204, but not after 400, 401, 403, 404 or 413
/// (https://learn.microsoft.com/azure/event-grid/delivery-and-retry).
/// </summary>
public sealed class EventGridStandIn : IDisposable
{
    private static readonly HttpStatusCode[] GivenUp =
        [HttpStatusCode.BadRequest, HttpStatusCode.Unauthorized, HttpStatusCode.Forbidden, HttpStatusCode.NotFound, HttpStatusCode.RequestEntityTooLarge];

    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false });
    private readonly ConcurrentQueue<object> _toRepeat = new();
    private Uri? _webhook;

    /// <summary>How many events wait to be posted again.</summary>
    public int ToRepeat => _toRepeat.Count;

    /// <summary>Asks a webhook its question, and posts there from then on.</summary>
    /// <returns>Whether it has answered right.</returns>
    public async Task<bool> SubscribeAsync(Uri webhook)
    {
        var code = Guid.NewGuid().ToString();
        using var answer = await PostAsync(webhook, "SubscriptionValidation", Event("Microsoft.EventGrid.SubscriptionValidationEvent", new { validationCode = code, validationUrl = "https://rp.eventgrid.example/validate" }));
        var isRight = answer.StatusCode == HttpStatusCode.OK
            && JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.TryGetProperty("validationResponse", out var told) && told.GetString() == code;
        _webhook = isRight ? webhook : null;
        return isRight;
    }

    /// <summary>
    /// Reports what became of an e-mail: <c>Delivered</c>, <c>Bounced</c>, <c>Suppressed</c>, <c>Quarantined</c>, <c>FilteredSpam</c>,
    /// <c>Expanded</c> or <c>Failed</c> (https://learn.microsoft.com/azure/event-grid/communication-services-email-events).
    /// </summary>
    public Task<HttpStatusCode> ReportAsync(QueuedEmail email, string status)
    {
        ArgumentNullException.ThrowIfNull(email);
        return DeliverAsync(Event("Microsoft.Communication.EmailDeliveryReportReceived", new
        {
            sender = email.Body.GetProperty("senderAddress").GetString(),
            recipient = email.Recipient,
            messageId = email.OperationId,
            internetMessageId = $"<{email.OperationId}@mail.example>",
            status,
            deliveryStatusDetails = new { statusMessage = $"The mailbox of {email.Recipient} said so." },
            deliveryAttemptTimeStamp = "2026-06-30T08:15:00.0000000+00:00",
        }));
    }

    /// <summary>Posts again what was not taken.</summary>
    public async Task RepeatAsync()
    {
        for (var left = _toRepeat.Count; left > 0 && _toRepeat.TryDequeue(out var posted); left--)
        {
            await DeliverAsync(posted);
        }
    }

    /// <inheritdoc />
    public void Dispose() => _http.Dispose();

    private async Task<HttpStatusCode> DeliverAsync(object posted)
    {
        using var answer = await PostAsync(_webhook ?? throw new InvalidOperationException("No webhook has answered the question."), "Notification", posted);
        if (!answer.IsSuccessStatusCode && !GivenUp.Contains(answer.StatusCode))
        {
            _toRepeat.Enqueue(posted);
        }

        return answer.StatusCode;
    }

    private async Task<HttpResponseMessage> PostAsync(Uri webhook, string kind, object posted)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, webhook) { Content = JsonContent.Create(new[] { posted }) };
        request.Headers.Add("aeg-event-type", kind);
        return await _http.SendAsync(request);
    }

    private static object Event(string type, object data) => new
    {
        id = Guid.NewGuid(),
        topic = "/subscriptions/s/resourceGroups/g/providers/microsoft.communication/communicationservices/c",
        subject = "sender/senderid@mail.example/message/1",
        data,
        eventType = type,
        dataVersion = "1.0",
        metadataVersion = "1",
        eventTime = "2026-06-30T08:15:00.0000000Z",
    };
}
