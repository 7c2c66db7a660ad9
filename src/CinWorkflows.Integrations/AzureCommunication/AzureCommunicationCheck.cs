using Azure.Core;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Ports.Health;

namespace CinWorkflows.Integrations.AzureCommunication;

/// <summary>
/// Checks an authority's Azure Communication Services resource: it asks for an operation that does not exist, and offers a
/// message to nobody, which the service refuses, but for other reasons where the sender is wrong.
/// </summary>
public sealed class AzureCommunicationCheck : IServiceCheck
{
    private const string Unused = "00000000-0000-8000-8000-000000000000";

    private static readonly TimeSpan ClockTolerance = TimeSpan.FromMinutes(5);

    private readonly AzureCommunicationSettings _settings;
    private readonly TimeProvider _clock;
    private readonly TokenCredential? _identity;

    /// <param name="authority">The authority, as it is named to its staff.</param>
    /// <param name="settings">What is checked.</param>
    /// <param name="clock">Dates the signatures; compared with the service's.</param>
    /// <param name="identity">Signs in where the settings hold no key.</param>
    public AzureCommunicationCheck(string authority, AzureCommunicationSettings settings, TimeProvider clock, TokenCredential? identity = null)
    {
        Name = $"{authority}: Azure Communication Services e-mail";
        (_settings, _clock, _identity) = (settings, clock, identity);
    }

    /// <inheritdoc />
    public string Name { get; }

    /// <inheritdoc />
    public async Task<IReadOnlyList<ServiceFinding>> RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            var client = new RestEmailClient(_settings, _clock, _identity, transport: null);
            var access = Access(await client.LookUpAsync(Unused, cancellationToken));
            return access.Ok ? [access, Sender(await client.SendAsync(Unused, EmailRequest.ToNobody(_settings), cancellationToken))] : [access];
        }
        catch (ArgumentException exception)
        {
            return [new(false, "The settings of Azure Communication Services", exception.Message)];
        }
    }

    private ServiceFinding Access(ServiceAnswer answer)
    {
        var what = $"Signing in to {_settings.Endpoint.Host}";
        return answer switch
        {
            { IsSuccess: true } or { HttpStatus: 404 } => new(true, what),
            { HttpStatus: 0, NeverLeft: true } => new(false, what, "The host cannot be reached: check Endpoint (it is shown under Keys in the Azure portal), the DNS and that the firewall lets HTTPS out."),
            { HttpStatus: 0 } => new(false, what, "The host took the request but did not answer in time: try again; if it stays so, check the proxy and the status page of Azure."),
            { Code: "IdentityNotSignedIn" } => new(false, what, "The identity could not sign in: check that the host has a managed identity, or set AccessKey."),
            { HttpStatus: 401 } when ClockDifference(answer) is { } wrong => new(false, what, FormattableString.Invariant($"This machine's clock is {CountWords.Of((long)Math.Round(wrong.TotalMinutes), "minute")} off, so signatures are refused: turn time synchronisation on.")),
            { HttpStatus: 401 } when _settings.AccessKey is not null => new(false, what, "The key is not accepted: set AccessKey to one of the two keys shown under Keys in the Azure portal; it may have been regenerated."),
            { HttpStatus: 401 or 403 } => new(false, what, "The identity is not allowed in: give it the role 'Communication and Email Service Owner' on the Communication Services resource."),
            _ => new(false, what, $"The service answered {answer.HttpStatus} {answer.Code}: try again later; if it stays so, check Endpoint."),
        };
    }

    private ServiceFinding Sender(ServiceAnswer answer)
    {
        var what = $"The sender {_settings.Sender}";
        return answer switch
        {
            { Code: "DomainNotLinked" } => new(false, what, "Its domain is not connected to the resource: verify it in the Email Communication Service and connect it under Domains."),
            { Code: "InvalidSenderUserName" } => new(false, what, "Its user name does not exist: add it under MailFrom addresses of the domain."),
            { HttpStatus: 400 or 404 } or { IsSuccess: true } => new(true, what),
            { HttpStatus: 429 } => new(true, $"{what} (not tried: the hour's quota is used up)"),
            _ => new(false, what, $"The service answered {answer.HttpStatus} {answer.Code}: try again later."),
        };
    }

    private TimeSpan? ClockDifference(ServiceAnswer answer) =>
        answer.Date is { } theirs && (_clock.GetUtcNow() - theirs).Duration() is var difference && difference > ClockTolerance ? difference : null;
}
