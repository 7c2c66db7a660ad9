using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace CinWorkflows.StandIns.AzureCommunication;

/// <summary>What the documentation requires of a message.</summary>
internal static class SendableBody
{
    /// <summary>The status and code with which it is refused; no code where it can be sent.</summary>
    public static (int Status, string? Code) Fault(JsonElement body, string domain)
    {
        var sender = Text(body, "senderAddress");
        if (sender is null || !sender.EndsWith($"@{domain}", StringComparison.OrdinalIgnoreCase))
        {
            return (StatusCodes.Status404NotFound, "DomainNotLinked");
        }

        if (!body.TryGetProperty("content", out var content) || Text(content, "subject") is null || (Text(content, "plainText") ?? Text(content, "html")) is null)
        {
            return (StatusCodes.Status400BadRequest, "InvalidContent");
        }

        if (!body.TryGetProperty("recipients", out var recipients) || !recipients.TryGetProperty("to", out var to) || to.GetArrayLength() == 0
            || to.EnumerateArray().Any(one => Text(one, "address")?.Contains('@') is not true))
        {
            return (StatusCodes.Status400BadRequest, "InvalidRecipients");
        }

        return body.TryGetProperty("attachments", out var attachments)
            && attachments.EnumerateArray().Any(one => Text(one, "name") is null || Text(one, "contentType") is null || Text(one, "contentInBase64") is null)
            ? (StatusCodes.Status400BadRequest, "InvalidAttachment")
            : default;
    }

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;
}
