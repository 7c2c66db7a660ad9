namespace CinWorkflows.Integrations.MicrosoftGraph;

/// <summary>
/// How one authority's Microsoft 365 is reached. Of secret, certificate (as a file or as it is) and managed identity exactly one is given. Two authorities
/// have two of these and share nothing.
/// </summary>
public sealed record GraphSettings
{
    /// <summary>The directory (tenant) id.</summary>
    public string TenantId { get; init; } = "";

    /// <summary>The application (client) id of the app registration; not needed with a managed identity.</summary>
    public string ClientId { get; init; } = "";

    /// <summary>A client secret of the app registration; it belongs in a vault.</summary>
    public string? ClientSecret { get; init; }

    /// <summary>A certificate of the app registration with its private key, as a <c>.pem</c> or <c>.pfx</c> file.</summary>
    public string? CertificatePath { get; init; }

    /// <summary>The same certificate as a PKCS #12 in base64, which is how a reference to Azure Key Vault gives it.</summary>
    public string? Certificate { get; init; }

    /// <summary>The client id of a user-assigned managed identity, or <c>system</c> for the machine's own.</summary>
    public string? ManagedIdentityClientId { get; init; }

    /// <summary>The service's address with its version. Plain http is refused but on this machine.</summary>
    public Uri Endpoint { get; init; } = new("https://graph.microsoft.com/v1.0");

    /// <summary>The shared mailbox that messages are sent from.</summary>
    public string Mailbox { get; init; } = "";

    /// <summary>The team mailbox in whose calendar meetings are put; null for each chair's own.</summary>
    public string? CalendarMailbox { get; init; }

    /// <summary>The public https address at which Microsoft tells of changed calendars; null where there is none.</summary>
    public Uri? NotificationAddress { get; init; }

    /// <summary>The address of the room list that meetings choose from; null for every room of the directory.</summary>
    public string? RoomList { get; init; }

    /// <summary>A mailbox that this app must not be able to read, for the check of its scope; null checks nothing.</summary>
    public string? OutOfScopeMailbox { get; init; }

    /// <summary>How long one request may take. What became of one that took longer is looked up.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>What is wrong with these settings, naming each and its cure; empty where nothing is.</summary>
    public IReadOnlyList<string> Problems(bool hasCredential = false) =>
    [
        .. When(!Endpoint.IsAbsoluteUri || !(Endpoint.Scheme == Uri.UriSchemeHttps || Endpoint.IsLoopback), "Endpoint must be an https address: tokens travel to it."),
        .. When(!Mailbox.Contains('@', StringComparison.Ordinal), "Mailbox must be the address of the shared mailbox that messages are sent from."),
        .. When(Timeout < TimeSpan.FromMilliseconds(50) || Timeout > TimeSpan.FromMinutes(5), "Timeout must lie between 0.05 seconds and 5 minutes."),
        .. When(NotificationAddress is { } address && address.Scheme != Uri.UriSchemeHttps && !address.IsLoopback, "NotificationAddress must be a public https address, or be left out."),
        .. hasCredential ? [] : SignInProblems(),
    ];

    /// <summary>Says nothing of secrets.</summary>
    public override string ToString() => $"Microsoft Graph of tenant {TenantId}";

    private IEnumerable<string> SignInProblems()
    {
        var ways = new[] { ClientSecret, CertificatePath, Certificate, ManagedIdentityClientId }.Count(way => !string.IsNullOrWhiteSpace(way));
        return
        [
            .. When(ways != 1, "Give exactly one of ClientSecret, CertificatePath, Certificate and ManagedIdentityClientId."),
            .. When(Certificate is { Length: > 0 } && !Convert.TryFromBase64String(Certificate, new byte[Certificate.Length], out _), "Certificate is not base64: give the PKCS #12 as the vault's reference does, or a file in CertificatePath."),
            .. When(string.IsNullOrWhiteSpace(ManagedIdentityClientId) && string.IsNullOrWhiteSpace(TenantId), "TenantId is missing: the directory id on the app registration's overview page."),
            .. When(!string.IsNullOrWhiteSpace(TenantId) && !TenantId.All(sign => char.IsAsciiLetterOrDigit(sign) || sign is '-' or '.'), "TenantId is neither an id nor a domain of a tenant: copy the directory id from the app registration's overview page."),
            .. When(string.IsNullOrWhiteSpace(ManagedIdentityClientId) && string.IsNullOrWhiteSpace(ClientId), "ClientId is missing: the application id on the app registration's overview page."),
        ];
    }

    private static string[] When(bool wrong, string problem) => wrong ? [problem] : [];
}
