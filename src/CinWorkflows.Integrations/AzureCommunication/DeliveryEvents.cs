using System.Text.Json;
using System.Text.RegularExpressions;
using CinWorkflows.Workflows.Ports.Faults;
using CinWorkflows.Workflows.Ports.Messages;

namespace CinWorkflows.Integrations.AzureCommunication;

/// <summary>
/// The events that Event Grid posts, in its own schema, for Azure Communication Services
/// (https://learn.microsoft.com/azure/event-grid/communication-services-email-events). They quote addresses, which are not read.
/// </summary>
internal static partial class DeliveryEvents
{
    private const string Validation = "Microsoft.EventGrid.SubscriptionValidationEvent";
    private const string DeliveryReport = "Microsoft.Communication.EmailDeliveryReportReceived";

    /// <returns>Null where it is not what Event Grid posts.</returns>
    public static PostedReports? Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var json = JsonDocument.Parse(body, new() { MaxDepth = 16 });
            var events = json.RootElement.EnumerateArray().ToList();
            var question = events.Where(posted => Text(posted, "eventType") == Validation).Select(posted => Text(posted.GetProperty("data"), "validationCode")).FirstOrDefault();
            return new(question, [.. events.Where(posted => Text(posted, "eventType") == DeliveryReport).Select(posted => Report(posted.GetProperty("data"))).OfType<PostedReport>()]);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            return null;
        }
    }

    private static PostedReport? Report(JsonElement data) =>
        Text(data, "messageId") is { } operation && Receipt(operation, Text(data, "status")) is { } receipt ? new(operation, receipt) : null;

    /// <summary>Nothing is made of a status that is not known.</summary>
    private static MessageReceipt? Receipt(string operation, string? status) => status switch
    {
        "Delivered" or "Expanded" => new(DeliveryState.Delivered, operation, null) { Reference = operation },
        "Bounced" or "Suppressed" or "Failed" or "Quarantined" or "FilteredSpam" =>
            new(DeliveryState.Bounced, operation, $"AzureCommunication: {status}") { Reference = operation, Fault = Fault.OfReader },
        _ => null,
    };

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { } text && Plain().IsMatch(text) ? text : null;

    [GeneratedRegex(@"\A[A-Za-z0-9][A-Za-z0-9._-]{0,99}\z")]
    private static partial Regex Plain();
}
