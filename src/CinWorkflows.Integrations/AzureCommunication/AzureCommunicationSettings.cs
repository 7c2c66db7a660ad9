using CinWorkflows.Integrations.Email;

namespace CinWorkflows.Integrations.AzureCommunication;

/// <summary>How one authority sends e-mail through its Azure Communication Services resource.</summary>
public sealed record AzureCommunicationSettings
{
    private const int ShortestSecret = 32;

    /// <summary>The resource's endpoint, <c>https://NAME.REGION.communication.azure.com</c>.</summary>
    public required Uri Endpoint { get; init; }

    /// <summary>One of the resource's access keys (base64); null to sign in with an identity instead.</summary>
    public string? AccessKey { get; init; }

    /// <summary>The MailFrom address: a sender user name at a verified domain that is connected to the resource.</summary>
    public required string Sender { get; init; }

    /// <summary>Where replies go; null for the mailbox that the message comes from.</summary>
    public string? ReplyTo { get; init; }

    /// <summary>How many e-mails the service takes in a minute; null for what it takes by default from the sender's domain.</summary>
    public int? SendsAMinute { get; init; }

    /// <summary>How many e-mails it takes in an hour, where Microsoft has raised that; null for the default.</summary>
    public int? SendsAnHour { get; init; }

    /// <summary>How many questions about e-mails it answers in a minute; null for the default.</summary>
    public int? StatusRequestsAMinute { get; init; }

    /// <summary>How many questions about e-mails it answers in an hour; null for the default.</summary>
    public int? StatusRequestsAnHour { get; init; }

    /// <summary>
    /// The secret with which Event Grid posts delivery reports to <c>/messages/reports?secret=…</c>; with it each
    /// e-mail is asked for once, after a day. Null where
    /// none are posted.
    /// </summary>
    public string? ReportsSecret { get; init; }

    /// <summary>How long one request may take before its answer counts as lost.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Shows no key.</summary>
    public override string ToString() => nameof(AzureCommunicationSettings);

    /// <summary>The first thing that is wrong with them, and how it is put right; null where nothing is.</summary>
    internal string? FirstProblem() =>
        Endpoint is not { IsAbsoluteUri: true } || (Endpoint.Scheme != Uri.UriSchemeHttps && !Endpoint.IsLoopback) ? "Endpoint is not an https address: copy it from Keys of the Communication Services resource."
        : Sender is null || !MessageCheck.IsAddress(Sender) ? "Sender is not a plain e-mail address: set a MailFrom address of the connected domain."
        : ReplyTo is not null && !MessageCheck.IsAddress(ReplyTo) ? "ReplyTo is not a plain e-mail address: correct it, or remove it."
        : ((int?[])[SendsAMinute, SendsAnHour, StatusRequestsAMinute, StatusRequestsAnHour]).Any(limit => limit < 1) ? "SendsAMinute, SendsAnHour, StatusRequestsAMinute and StatusRequestsAnHour are at least 1: correct them, or remove them for the default."
        : ReportsSecret is { Length: < ShortestSecret } ? "ReportsSecret is too short to be safe: use at least 32 random letters and digits."
        : null;
}
