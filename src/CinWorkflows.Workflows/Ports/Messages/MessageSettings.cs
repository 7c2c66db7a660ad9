namespace CinWorkflows.Workflows.Ports.Messages;

/// <summary>What every message has in common.</summary>
/// <param name="From">The mailbox from which messages of authorities without their own go out; it also convenes their meetings.</param>
/// <param name="BaseAddress">Where staff reach the pages, for example <c>https://cin.example.gov.uk</c>.</param>
/// <exception cref="ArgumentException">The base address is not an absolute http or https address.</exception>
public sealed record MessageSettings(MailAddressee From, string BaseAddress)
{
    /// <summary>Where staff reach the pages, without a slash at the end.</summary>
    public string BaseAddress { get; } =
        Uri.TryCreate(BaseAddress, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
            ? BaseAddress.TrimEnd('/')
            : throw new ArgumentException("The base address is not an absolute http or https address.", nameof(BaseAddress));

    /// <summary>The mailboxes of authorities that have their own, by the ids of their packs.</summary>
    public IReadOnlyDictionary<string, MailAddressee> Mailboxes { get; init; } = new Dictionary<string, MailAddressee>();

    /// <summary>The mailbox from which an authority writes: its own, or the one for all.</summary>
    public MailAddressee FromOf(string authority) => Mailboxes.GetValueOrDefault(authority, From);

    /// <summary>Whether the base address is one that staff reach; without it no message has a link.</summary>
    public bool HasPublicAddress { get; init; } = true;

    /// <summary>
    /// How long a notice to staff that is not urgent waits for others about the same case, with which it leaves as one letter. What is done
    /// by then is not told at all.
    /// </summary>
    public TimeSpan NoticesGatherFor { get; init; }

    /// <summary>True where messages leave at any hour, for trying the service out: nobody waits for the morning to see a letter.</summary>
    public bool AtAnyHour { get; init; }

    /// <summary>All cases; null where there is no address for links.</summary>
    public string? ListOfCases => HasPublicAddress ? $"{BaseAddress}/cases" : null;

    /// <summary>A case; null where there is no address for links.</summary>
    public string? PageOf(string caseId) => HasPublicAddress ? $"{BaseAddress}/cases/{Uri.EscapeDataString(caseId)}" : null;
}
