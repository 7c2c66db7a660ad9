using CinWorkflows.Workflows.Ports.Messages;

namespace CinWorkflows.Workflows.Messages;

/// <summary>What every message has in common.</summary>
/// <param name="From">The mailbox of the authority from which messages go out; it also convenes meetings.</param>
/// <param name="BaseAddress">Where staff reach the pages, for example <c>https://cin.example.gov.uk</c>.</param>
/// <exception cref="ArgumentException">The base address is not an absolute http or https address.</exception>
public sealed record MessageSettings(MailAddressee From, string BaseAddress)
{
    /// <summary>Where staff reach the pages, without a slash at the end.</summary>
    public string BaseAddress { get; } =
        Uri.TryCreate(BaseAddress, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
            ? BaseAddress.TrimEnd('/')
            : throw new ArgumentException("The base address is not an absolute http or https address.", nameof(BaseAddress));

    /// <summary>The page of a case.</summary>
    public string PageOf(string caseId) => $"{BaseAddress}/cases/{Uri.EscapeDataString(caseId)}";
}
