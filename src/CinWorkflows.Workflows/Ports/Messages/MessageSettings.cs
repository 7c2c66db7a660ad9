namespace CinWorkflows.Workflows.Ports.Messages;

/// <summary>What every message has in common.</summary>
/// <param name="From">The mailbox from which messages of authorities without their own go out; it also convenes their meetings.</param>
/// <param name="BaseAddress">Where people reach the service, for example <c>https://cin.example.gov.uk</c>: the pages behind links to transfers, and the feeds of calendars.</param>
/// <exception cref="ArgumentException">The base address is not an absolute http or https address.</exception>
public sealed record MessageSettings(MailAddressee From, string BaseAddress)
{
    private const string CaseIdPlace = "{caseId}";

    /// <summary>Where people reach the service, without a slash at the end.</summary>
    public string BaseAddress { get; } =
        Uri.TryCreate(BaseAddress, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
            ? BaseAddress.TrimEnd('/')
            : throw new ArgumentException("The base address is not an absolute http or https address.", nameof(BaseAddress));

    /// <summary>The mailboxes of authorities that have their own, by the ids of their packs.</summary>
    public IReadOnlyDictionary<string, MailAddressee> Mailboxes { get; init; } = new Dictionary<string, MailAddressee>();

    /// <summary>The mailbox from which an authority writes: its own, or the one for all.</summary>
    public MailAddressee FromOf(string authority) => Mailboxes.GetValueOrDefault(authority, From);

    /// <summary>
    /// Where staff read a case in their own system, with <c>{caseId}</c> in the place of its number; null where there is no such page, and messages name
    /// the case alone: what this service itself answers is for programs.
    /// </summary>
    /// <exception cref="ArgumentException">It is no absolute http or https address, or names no case.</exception>
    public string? CasePage
    {
        get;
        init => field = value is null || (value.Contains(CaseIdPlace, StringComparison.Ordinal) && Uri.TryCreate(value, UriKind.Absolute, out var page) && (page.Scheme == Uri.UriSchemeHttps || page.Scheme == Uri.UriSchemeHttp))
            ? value
            : throw new ArgumentException($"The address of a case's page is an absolute http or https address with {CaseIdPlace} in the place of the number.", nameof(value));
    }

    /// <summary>
    /// How long a notice to staff that is not urgent waits for others about the same case, with which it leaves as one letter. What is done
    /// by then is not told at all.
    /// </summary>
    public TimeSpan NoticesGatherFor { get; init; }

    /// <summary>True where messages leave at any hour, for trying the service out: nobody waits for the morning to see a letter.</summary>
    public bool AtAnyHour { get; init; }

    /// <summary>A case's page; null where there is none.</summary>
    public string? PageOf(string caseId) => CasePage?.Replace(CaseIdPlace, Uri.EscapeDataString(caseId), StringComparison.Ordinal);
}
