using System.Text;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using CinWorkflows.Integrations.Email;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Ports.Messages;

namespace CinWorkflows.Integrations.Notify;

/// <summary>
/// The body of <c>POST /v2/notifications/…</c>. Calendar files cannot be attached there: the text of an invitation says when and
/// where. A text message carries its text alone.
/// </summary>
internal sealed partial record NotifyRequest
{
    /// <summary>What Notify takes in a text message, its prefix with the service's name included, which only it knows.</summary>
    private const int LongestText = 918;
    private const int MostEmailOctets = 2_000_000;
    private const int MostAddressLines = 7;
    private const int FewestAddressLines = 3;

    [JsonPropertyName("email_address")]
    public string? EmailAddress { get; init; }

    [JsonPropertyName("phone_number")]
    public string? PhoneNumber { get; init; }

    [JsonPropertyName("template_id")]
    public required string TemplateId { get; init; }

    [JsonPropertyName("personalisation")]
    public required IReadOnlyDictionary<string, string> Personalisation { get; init; }

    [JsonPropertyName("reference")]
    public required string Reference { get; init; }

    [JsonPropertyName("email_reply_to_id")]
    public string? EmailReplyToId { get; init; }

    [JsonPropertyName("sms_sender_id")]
    public string? TextSenderId { get; init; }

    /// <summary>The first thing for which Notify would refuse the message, in words without personal data; null where there is none.</summary>
    public static string? FirstProblem(OutgoingMessage message) => message.To switch
    {
        _ when string.IsNullOrWhiteSpace(message.Text) => "The message has no text.",
        EmailDestination => MessageCheck.FirstProblem(message with { Invitation = null })
            ?? (Encoding.UTF8.GetByteCount(message.Text) > MostEmailOctets ? "The message is larger than the 2 MB that GOV.UK Notify takes: shorten it." : null),
        TextDestination to when !International().IsMatch(to.Number) => "The number of recipient is not of the form +447…: correct it.",
        TextDestination when message.Text.Length > LongestText => $"The text message has {CountWords.Of(message.Text.Length, "character")}, and GOV.UK Notify takes {LongestText}: shorten it.",
        PostDestination to => AddressLines(to) switch
        {
            { Length: < FewestAddressLines } => "The postal address of recipient has fewer than three lines with the name: complete it.",
            { Length: > MostAddressLines } => "The postal address of recipient has more than seven lines: shorten it.",
            var lines when lines.Any(line => NoStart().IsMatch(line)) => "A line of the postal address of recipient starts with one of @ ( ) = [ ] \" \\ / , < >: correct it.",
            _ => null,
        },
        TextDestination => null,
        _ => "The message goes by a way that GOV.UK Notify does not have.",
    };

    /// <summary>False for a destination that Notify would never take.</summary>
    public static bool IsReachable(Destination destination) => destination switch
    {
        EmailDestination to => MessageCheck.IsAddress(to.Address),
        TextDestination to => International().IsMatch(to.Number),
        PostDestination to => AddressLines(to) is { Length: >= FewestAddressLines and <= MostAddressLines } lines && !lines.Any(line => NoStart().IsMatch(line)),
        _ => false,
    };

    public static NotifyRequest Of(OutgoingMessage message, NotifySettings settings, string templateId, string reference)
    {
        var request = new NotifyRequest { TemplateId = templateId, Reference = reference, Personalisation = Fields(message) };
        return message.To switch
        {
            EmailDestination to => request with { EmailAddress = to.Address, EmailReplyToId = settings.EmailReplyToId },
            TextDestination to => request with { PhoneNumber = to.Number, TextSenderId = settings.TextSenderId },
            _ => request,
        };
    }

    /// <summary>Names a message to one destination to Notify: the same on every attempt, another for another destination.</summary>
    public static string ReferenceOf(OutgoingMessage message) => MessageKey.Digest($"{message.Key}\n{message.To.Medium}\n{message.To switch
    {
        EmailDestination to => to.Address,
        TextDestination to => to.Number,
        PostDestination to => string.Join('\n', to.Lines),
        _ => "",
    }}");

    private static Dictionary<string, string> Fields(OutgoingMessage message)
    {
        if (message.To is TextDestination)
        {
            return new() { ["body"] = message.Text };
        }

        var fields = new Dictionary<string, string> { ["subject"] = message.Subject, ["body"] = NotifyText.Escape(message.Text) };
        if (message.To is PostDestination to)
        {
            foreach (var (i, line) in AddressLines(to).Index())
            {
                fields[FormattableString.Invariant($"address_line_{i + 1}")] = line;
            }
        }

        return fields;
    }

    private static string[] AddressLines(PostDestination to) => [.. to.Lines.Prepend(to.Name).Select(line => line.Trim()).Where(line => line.Length > 0)];

    [GeneratedRegex(@"\A\+[1-9][0-9]{7,14}\z")]
    private static partial Regex International();

    [GeneratedRegex("""\A[@()=\[\]"\\/,<>]""")]
    private static partial Regex NoStart();
}
