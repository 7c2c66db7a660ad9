using System.Text.Json;
using System.Text.RegularExpressions;

namespace CinWorkflows.StandIns.Notify;

/// <summary>What the documentation requires of a message.</summary>
internal static partial class SendableNotification
{
    private const int LongestText = 918;

    /// <summary>The type and words of the error with which it is refused; none where it can be sent.</summary>
    public static (string? Error, string? Message) Fault(JsonElement request, string type, StoredTemplate? template)
    {
        if (template is null)
        {
            return ("BadRequestError", "Template not found");
        }

        if (template.Type != type)
        {
            return ("BadRequestError", $"{template.Type} template is not suitable for {type} notification");
        }

        var given = request.TryGetProperty("personalisation", out var fields) ? fields.EnumerateObject().ToDictionary(field => field.Name, field => field.Value.GetString()!) : [];
        if (template.Fields.Where(field => !given.ContainsKey(field)).ToList() is { Count: > 0 } missing)
        {
            return ("BadRequestError", $"Missing personalisation: {string.Join(", ", missing)}");
        }

        return type switch
        {
            "email" when !Email().IsMatch(Text(request, "email_address")) => ("ValidationError", "email_address is not a valid email address"),
            "sms" when !Phone().IsMatch(Text(request, "phone_number")) => ("ValidationError", "phone_number must be a valid number"),
            "sms" when template.Body.Replace("((body))", given["body"], StringComparison.Ordinal).Length > LongestText => ("BadRequestError", "Text messages cannot be longer than 918 characters."),
            "letter" => AddressFault(given),
            _ => default,
        };
    }

    public static string Recipient(JsonElement request, string type) => type switch
    {
        "email" => Text(request, "email_address"),
        "sms" => Text(request, "phone_number"),
        _ => Text(request.GetProperty("personalisation"), "address_line_1"),
    };

    private static (string? Error, string? Message) AddressFault(Dictionary<string, string> given)
    {
        var lines = Enumerable.Range(1, 8).Select(i => given.GetValueOrDefault($"address_line_{i}")).TakeWhile(line => line is not null).ToList();
        return lines.Count < 3 ? ("ValidationError", "Address must be at least 3 lines")
            : lines.Count > 7 ? ("ValidationError", "Address must be no more than 7 lines")
            : !Postcode().IsMatch(lines[^1]!) ? ("ValidationError", "Last line of address must be a real UK postcode or another country")
            : lines.Any(line => @"@()=[]""\/,<>".Contains(line![0])) ? ("ValidationError", "Address lines must not start with any of the following characters")
            : default;
    }

    private static string Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.GetString() ?? "" : "";

    [GeneratedRegex(@"\A[^@\s]+@[^@\s]+\.[^@\s]+\z")]
    private static partial Regex Email();

    [GeneratedRegex(@"\A\+?[0-9 ]{9,16}\z")]
    private static partial Regex Phone();

    [GeneratedRegex(@"\A[A-Z]{1,2}[0-9][A-Z0-9]? ?[0-9][A-Z]{2}\z", RegexOptions.IgnoreCase)]
    private static partial Regex Postcode();
}
