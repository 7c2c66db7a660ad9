using CinWorkflows.Integrations.AzureCommunication;
using CinWorkflows.Integrations.Exchange;
using CinWorkflows.Integrations.MicrosoftGraph;
using CinWorkflows.Integrations.Notify;
using CinWorkflows.Integrations.Smtp;
using CinWorkflows.Workflows.Ports.Messages;

namespace CinWorkflows.Integrations.Authorities;

/// <summary>Which services one authority uses, and how each is reached: the section <c>Authorities:{pack id}</c> of the settings.</summary>
public sealed record AuthoritySettings
{
    /// <summary>The name under which its messages come, for example "Northamptonshire children's services".</summary>
    public string? FromName { get; init; }

    /// <summary>The address from which they come; null for the mailbox or sender of its e-mail service.</summary>
    public string? FromAddress { get; init; }

    /// <summary>How e-mail leaves.</summary>
    public EmailService Email { get; init; } = EmailService.Files;

    /// <summary>Whether texts are sent, by GOV.UK Notify.</summary>
    public bool Texts { get; init; }

    /// <summary>Whether letters are sent, by GOV.UK Notify.</summary>
    public bool Letters { get; init; }

    /// <summary>Whether meetings are put into real calendars, by Microsoft Graph.</summary>
    public bool Calendars { get; init; }

    /// <summary>Microsoft 365: mail and calendars.</summary>
    public GraphSettings? Graph { get; init; }

    /// <summary>Azure Communication Services.</summary>
    public AzureCommunicationSettings? AzureCommunication { get; init; }

    /// <summary>GOV.UK Notify.</summary>
    public NotifySettings? Notify { get; init; }

    /// <summary>The authority's own mail server.</summary>
    public SmtpSettings? Smtp { get; init; }

    /// <summary>How transfers are taken in.</summary>
    public TransferSettings? Transfers { get; init; }

    /// <summary>The signed exchange with other installations.</summary>
    public ExchangeSettings? Exchange { get; init; }

    /// <summary>Says nothing of keys.</summary>
    public override string ToString() => $"e-mail by {Email}";

    /// <summary>The address from which its messages come; null where nothing says it.</summary>
    internal MailAddressee? From(MailAddressee standard)
    {
        var address = FromAddress ?? Email switch
        {
            EmailService.Graph => Graph?.Mailbox,
            EmailService.AzureCommunication => AzureCommunication?.Sender,
            EmailService.Smtp => Smtp?.Sender,
            _ => null,
        };
        return address is null && FromName is null ? null : new(FromName ?? standard.Name, address ?? standard.Address);
    }
}
