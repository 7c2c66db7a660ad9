using CinWorkflows.Cases.Contacts;

namespace CinWorkflows.Integrations.Notify;

/// <summary>How one authority sends through its GOV.UK Notify service.</summary>
public sealed record NotifySettings
{
    /// <summary>A live API key, <c>NAME-SERVICEID-SECRET</c>.</summary>
    public required string ApiKey { get; init; }

    /// <summary>The API's address.</summary>
    public Uri Endpoint { get; init; } = new("https://api.notifications.service.gov.uk");

    /// <summary>Templates for e-mail; null where the service sends none.</summary>
    public NotifyTemplates? Email { get; init; }

    /// <summary>Templates for text messages; null where the service sends none.</summary>
    public NotifyTemplates? Text { get; init; }

    /// <summary>Templates for letters; null where the service sends none.</summary>
    public NotifyTemplates? Letter { get; init; }

    /// <summary>The id of the reply-to address of e-mails; null for the service's default.</summary>
    public string? EmailReplyToId { get; init; }

    /// <summary>The id of the sender of text messages; null for the service's default.</summary>
    public string? TextSenderId { get; init; }

    /// <summary>How long one request may take before its answer counts as lost.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Shows no key.</summary>
    public override string ToString() => nameof(NotifySettings);

    /// <summary>The first thing that is wrong with them, and how it is put right; null where nothing is.</summary>
    internal string? FirstProblem() =>
        Endpoint is not { IsAbsoluteUri: true } || (Endpoint.Scheme != Uri.UriSchemeHttps && !Endpoint.IsLoopback) ? "Endpoint is not an https address: remove it to use GOV.UK Notify's own."
        : NotIds().FirstOrDefault() is { } setting ? $"{setting} is not an id of GOV.UK Notify: copy it from the service's pages; it looks like f33517ff-2a88-4f6e-b855-c550268ce08a."
        : null;

    private IEnumerable<string> NotIds() =>
    [
        .. NotIds("A template of Email", Email?.All),
        .. NotIds("A template of Text", Text?.All),
        .. NotIds("A template of Letter", Letter?.All),
        .. NotIds(nameof(EmailReplyToId), EmailReplyToId is null ? null : [EmailReplyToId]),
        .. NotIds(nameof(TextSenderId), TextSenderId is null ? null : [TextSenderId]),
    ];

    private static IEnumerable<string> NotIds(string setting, IEnumerable<string>? values) =>
        values?.All(value => Guid.TryParse(value, out _)) is false ? [setting] : [];

    /// <summary>The templates for a medium; null where there are none.</summary>
    internal NotifyTemplates? For(Medium medium) => medium switch
    {
        Medium.Email => Email,
        Medium.Text => Text,
        Medium.Letter => Letter,
        _ => null,
    };
}
