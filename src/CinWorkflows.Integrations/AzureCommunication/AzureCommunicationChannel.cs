using Azure.Core;
using Azure.Core.Pipeline;
using CinWorkflows.Integrations.Email;
using CinWorkflows.Workflows.Ports.Messages;

namespace CinWorkflows.Integrations.AzureCommunication;

/// <summary>
/// E-mail through Azure Communication Services. The service queues a message under an <c>Operation-Id</c> of ours, but does not
/// promise in its documentation that a second request with the same id is no second message: so the operation is looked up
/// before every send, and after an answer that was lost some time is left before that.
/// <para>
/// An operation that succeeded means that the service has sent the message on, not that it arrived: only the delivery reports
/// of Event Grid would say so. Such a message stays Accepted and is asked about no more.
/// </para>
/// </summary>
public sealed class AzureCommunicationChannel : IMessageChannel
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan AfterRepair = TimeSpan.FromMinutes(15);

    private readonly AzureCommunicationSettings _settings;
    private readonly IEmailOperations _operations;

    /// <param name="settings">The resource and the sender.</param>
    /// <param name="clock">Dates the signatures.</param>
    /// <param name="identity">Signs in where the settings hold no key.</param>
    /// <exception cref="ArgumentException">A setting is wrong; the message names it and how it is put right.</exception>
    public AzureCommunicationChannel(AzureCommunicationSettings settings, TimeProvider clock, TokenCredential? identity = null)
        : this(settings, clock, identity, transport: null)
    {
    }

    internal AzureCommunicationChannel(AzureCommunicationSettings settings, TimeProvider clock, TokenCredential? identity, HttpPipelineTransport? transport)
    {
        ArgumentNullException.ThrowIfNull(settings);
        _settings = settings;
        _operations = EmailOperations.For(settings, clock, identity, transport);
    }

    /// <param name="settings">The resource and the sender.</param>
    /// <param name="operations">Sends and looks up.</param>
    internal AzureCommunicationChannel(AzureCommunicationSettings settings, IEmailOperations operations) => (_settings, _operations) = (settings, operations);

    /// <inheritdoc />
    public async Task<MessageReceipt> SendAsync(OutgoingMessage message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (MessageCheck.FirstProblem(message) is { } problem)
        {
            return Failed(problem) with { Unreachable = message.To is EmailDestination to && !MessageCheck.IsAddress(to.Address) };
        }

        var email = EmailRequest.Of(message, _settings);
        if (email.ToBody().ToMemory().Length > EmailRequest.MostOctets)
        {
            return Failed("The message is larger than the 10 MB that Azure Communication Services takes: shorten it or send a link.");
        }

        var operation = OperationId.Of(message.Key, ((EmailDestination)message.To).Address);
        var known = await _operations.LookUpAsync(operation, cancellationToken);
        return known switch
        {
            { IsSuccess: true } => Following(known, operation),
            { HttpStatus: 404 } => await SendNewAsync(operation, email, cancellationToken),
            _ => Later(message.Reference is null ? DeliveryState.Queued : DeliveryState.Sending, known, operation),
        };
    }

    /// <inheritdoc />
    public async Task<MessageReceipt> FollowAsync(AcceptedMessage sent, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(sent);
        if ((sent.Reference ?? sent.Evidence) is not { } operation)
        {
            return new(DeliveryState.Accepted, null, null);
        }

        var answer = await _operations.LookUpAsync(operation, cancellationToken);
        return answer switch
        {
            { IsSuccess: true } => Following(answer, operation),
            { HttpStatus: 404 } => new(DeliveryState.Accepted, operation, "AzureCommunication: operation no longer known") { Reference = operation },
            _ => Later(DeliveryState.Accepted, answer, operation),
        };
    }

    /// <inheritdoc />
    public async Task<MessageReceipt> TakeBackAsync(BegunMessage begun, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(begun);
        if (begun.Reference is not { } operation)
        {
            return new(DeliveryState.Withdrawn, null, null);
        }

        var answer = await _operations.LookUpAsync(operation, cancellationToken);
        return answer switch
        {
            { IsSuccess: true } => Following(answer, operation),
            { HttpStatus: 404 } => new(DeliveryState.Withdrawn, null, null),
            _ => Later(DeliveryState.Sending, answer, operation),
        };
    }

    private async Task<MessageReceipt> SendNewAsync(string operation, EmailRequest email, CancellationToken cancellationToken)
    {
        var answer = await _operations.SendAsync(operation, email, cancellationToken);
        return answer switch
        {
            { IsSuccess: true } => new(DeliveryState.Accepted, operation, null) { Reference = operation, After = answer.Wait ?? Soon },
            { NeverLeft: true } or { HttpStatus: 401 or 403 or 404 or 407 or 429 } => Later(DeliveryState.Queued, answer, operation),
            { HttpStatus: < 400 or 408 or 409 or >= 500 } => Later(DeliveryState.Sending, answer, operation),

            // The service may mean by it that it has this operation already, and the look-up was too early.
            { HttpStatus: 400 or 412 } when (await _operations.LookUpAsync(operation, cancellationToken)) is { IsSuccess: true } found => Following(found, operation),
            _ => Failed(Problem(answer)),
        };
    }

    private static MessageReceipt Following(ServiceAnswer answer, string operation) => answer.Operation switch
    {
        "Succeeded" => new(DeliveryState.Accepted, operation, null) { Reference = operation },
        "Failed" or "Canceled" => new(answer.Code?.StartsWith("EmailDropped", StringComparison.Ordinal) is true ? DeliveryState.Bounced : DeliveryState.Failed, operation, Problem(answer))
        {
            Reference = operation,
            Unreachable = answer.Code is "EmailDroppedAllRecipientsSuppressed",
        },
        _ => new(DeliveryState.Accepted, operation, null) { Reference = operation, After = answer.Wait ?? Soon },
    };

    private static MessageReceipt Later(DeliveryState state, ServiceAnswer answer, string operation) =>
        new(state, state is DeliveryState.Accepted ? operation : null, Problem(answer))
        {
            Reference = state is DeliveryState.Queued ? null : operation,
            After = answer.Wait ?? (answer.HttpStatus is 401 or 403 or 404 or 407 ? AfterRepair : Soon),
        };

    private static MessageReceipt Failed(string problem) => new(DeliveryState.Failed, Evidence: null, problem);

    private static string Problem(ServiceAnswer answer) => answer switch
    {
        { NeverLeft: true } => "AzureCommunication: not reached",
        { HttpStatus: 0 } => "AzureCommunication: no answer",
        { Code: { } code } => $"AzureCommunication: {answer.HttpStatus} {code}",
        _ => FormattableString.Invariant($"AzureCommunication: {answer.HttpStatus}"),
    };
}
