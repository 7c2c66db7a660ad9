using Azure.Core;
using Azure.Core.Pipeline;
using CinWorkflows.Integrations.Email;
using CinWorkflows.Workflows.Ports.Faults;
using CinWorkflows.Workflows.Ports.Messages;

namespace CinWorkflows.Integrations.AzureCommunication;

/// <summary>
/// E-mail through Azure Communication Services. The service queues a message under an <c>Operation-Id</c> of ours, but does not
/// promise in its documentation that a second request with the same id is no second message. So a message is begun first, which is
/// recorded, and sent next; where anything but this very process may have sent it meanwhile, the operation is looked up before.
/// <para>
/// The service takes so many messages and answers so many questions in an hour: the others wait their turn, the urgent first. An operation
/// that succeeded means that the service has sent the message on, not that it arrived: only the delivery reports of Event Grid say so
/// (<see cref="DeliveryEvents"/>). Where they are posted, each is asked for once, after a day; elsewhere such a message stays Accepted.
/// </para>
/// </summary>
public sealed class AzureCommunicationChannel : IMessageChannel
{
    private static readonly TimeSpan FirstLook = TimeSpan.FromMinutes(2);

    /// <summary>Event Grid gives a report up after a day (https://learn.microsoft.com/azure/event-grid/delivery-and-retry).</summary>
    private static readonly TimeSpan LookWhereReported = TimeSpan.FromDays(1);

    private readonly AzureCommunicationSettings _settings;
    private readonly IEmailOperations _operations;
    private readonly FirstAttempts _first;
    private readonly Pace _sends;
    private readonly Pace _lookUps;

    /// <param name="settings">The resource and the sender.</param>
    /// <param name="clock">Dates the signatures, and counts the hour.</param>
    /// <param name="identity">Signs in where the settings hold no key.</param>
    /// <exception cref="ArgumentException">A setting is wrong; the message names it and how it is put right.</exception>
    public AzureCommunicationChannel(AzureCommunicationSettings settings, TimeProvider clock, TokenCredential? identity = null)
        : this(settings, clock, identity, transport: null)
    {
    }

    internal AzureCommunicationChannel(AzureCommunicationSettings settings, TimeProvider clock, TokenCredential? identity, HttpPipelineTransport? transport)
        : this(settings, EmailOperations.For(settings, clock, identity, transport), clock)
    {
    }

    /// <param name="settings">The resource and the sender.</param>
    /// <param name="operations">Sends and looks up.</param>
    /// <param name="clock">Counts the hour.</param>
    internal AzureCommunicationChannel(AzureCommunicationSettings settings, IEmailOperations operations, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var limits = DomainLimits.Of(settings);
        (_settings, _operations, _first) = (settings, operations, new(clock));
        (_sends, _lookUps) = (new(limits.SendsAMinute, limits.SendsAnHour, clock), new(limits.StatusRequestsAMinute, limits.StatusRequestsAnHour, clock));
    }

    /// <inheritdoc />
    public int? AnHour => _sends.OrdinaryAnHour;

    /// <inheritdoc />
    public async Task<MessageReceipt> SendAsync(OutgoingMessage message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (MessageCheck.Refusal(message) is { } refusal)
        {
            return refusal;
        }

        var email = EmailRequest.Of(message, _settings);
        if (email.ToBody().ToMemory().Length > EmailRequest.MostOctets)
        {
            return MessageCheck.Refused("The message is larger than the 10 MB that Azure Communication Services takes: shorten it or send a link.", anotherWay: false);
        }

        var operation = OperationId.Of(message.Key, ((EmailDestination)message.To).Address);
        if (message.Reference is null)
        {
            return _sends.Take(message.Urgent) is { } turn ? ItsTurn(DeliveryState.Queued, turn, operation) : Begin(operation);
        }

        return _first.Take(operation) ? await SendNewAsync(operation, email, isLookedUp: false, cancellationToken) : await LookAndSendAsync(operation, email, message.Urgent, cancellationToken);
    }

    /// <inheritdoc />
    public async Task<MessageReceipt> FollowAsync(AcceptedMessage sent, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(sent);
        if ((sent.Reference ?? sent.Evidence) is not { } operation)
        {
            return new(DeliveryState.Accepted, null, null);
        }

        if (_lookUps.Take(isUrgent: false) is { } turn)
        {
            return new(DeliveryState.Accepted, operation, null) { Reference = operation, After = turn };
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
        if (begun.Reference is not { } operation || _first.Take(operation))
        {
            return new(DeliveryState.Withdrawn, null, null);
        }

        if (_lookUps.Take(isUrgent: true) is { } turn)
        {
            return ItsTurn(DeliveryState.Sending, turn, operation);
        }

        var answer = await _operations.LookUpAsync(operation, cancellationToken);
        return answer switch
        {
            { IsSuccess: true } => Following(answer, operation),
            { HttpStatus: 404 } => new(DeliveryState.Withdrawn, null, null),
            _ => Later(DeliveryState.Sending, answer, operation),
        };
    }

    private MessageReceipt Begin(string operation)
    {
        _first.Begin(operation);
        return new(DeliveryState.Sending, null, null) { Reference = operation, After = TimeSpan.Zero };
    }

    private async Task<MessageReceipt> LookAndSendAsync(string operation, EmailRequest email, bool isUrgent, CancellationToken cancellationToken)
    {
        if (_lookUps.Take(isUrgent: true) is { } look)
        {
            return ItsTurn(DeliveryState.Sending, look, operation);
        }

        var known = await _operations.LookUpAsync(operation, cancellationToken);
        return known switch
        {
            { IsSuccess: true } => Following(known, operation),
            { HttpStatus: 404 } => _sends.Take(isUrgent) is { } turn ? ItsTurn(DeliveryState.Sending, turn, operation) : await SendNewAsync(operation, email, isLookedUp: true, cancellationToken),
            _ => Later(DeliveryState.Sending, known, operation),
        };
    }

    /// <param name="operation">The operation.</param>
    /// <param name="email">The message.</param>
    /// <param name="isLookedUp">Whether the service was asked just before, and does not know the operation: then it refuses the message for good.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    private async Task<MessageReceipt> SendNewAsync(string operation, EmailRequest email, bool isLookedUp, CancellationToken cancellationToken)
    {
        var answer = await _operations.SendAsync(operation, email, cancellationToken);
        return answer switch
        {
            { IsSuccess: true } => Taken(answer, operation),
            { NeverLeft: true } or { HttpStatus: 401 or 403 or 404 or 407 or 429 } => Later(DeliveryState.Queued, answer, operation),
            { HttpStatus: < 400 or 408 or 409 or >= 500 } => Later(DeliveryState.Sending, answer, operation),

            // The service may mean by it that it has this operation already.
            { HttpStatus: 400 or 412 } when !isLookedUp => await LookAfterRefusalAsync(answer, operation, cancellationToken),
            _ => MessageCheck.Refused(Problem(answer), anotherWay: false),
        };
    }

    private async Task<MessageReceipt> LookAfterRefusalAsync(ServiceAnswer refusal, string operation, CancellationToken cancellationToken)
    {
        if (_lookUps.Take(isUrgent: true) is { } turn)
        {
            return ItsTurn(DeliveryState.Sending, turn, operation);
        }

        var known = await _operations.LookUpAsync(operation, cancellationToken);
        return known switch
        {
            { IsSuccess: true } => Following(known, operation),
            { HttpStatus: 404 } => MessageCheck.Refused(Problem(refusal), anotherWay: false),
            _ => Later(DeliveryState.Sending, known, operation),
        };
    }

    private MessageReceipt Following(ServiceAnswer answer, string operation) => answer.Operation switch
    {
        "Succeeded" => new(DeliveryState.Accepted, operation, null) { Reference = operation },
        "Failed" or "Canceled" => new(answer.Code?.StartsWith("EmailDropped", StringComparison.Ordinal) is true ? DeliveryState.Bounced : DeliveryState.Failed, operation, Problem(answer))
        {
            Reference = operation,
            Fault = answer.Code is "EmailDroppedAllRecipientsSuppressed" ? Fault.OfReader : Fault.OfSender,
        },
        _ => Taken(answer, operation),
    };

    /// <summary>Asked about once it is likely to be known; where reports are posted, after a day: one that was lost is not posted again after that.</summary>
    private MessageReceipt Taken(ServiceAnswer answer, string operation) => new(DeliveryState.Accepted, operation, null)
    {
        Reference = operation,
        After = _settings.ReportsSecret is not null ? LookWhereReported : answer.Wait is { } wait && wait > FirstLook ? wait : FirstLook,
    };

    private static MessageReceipt ItsTurn(DeliveryState state, TimeSpan after, string operation) => new(state, null, "AzureCommunication: waits for its turn")
    {
        Reference = state is DeliveryState.Queued ? null : operation,
        After = after,
        Fault = new Fault.Passing(FaultCause.Quota),
    };

    private static MessageReceipt Later(DeliveryState state, ServiceAnswer answer, string operation) =>
        new(state, state is DeliveryState.Accepted ? operation : null, Problem(answer))
        {
            Reference = state is DeliveryState.Queued ? null : operation,
            After = answer.Wait,
            Fault = new Fault.Passing(answer switch
            {
                { NeverLeft: true } => FaultCause.NotReached,
                { HttpStatus: 401 } => FaultCause.NotSignedIn,
                { HttpStatus: 403 } => FaultCause.NotPermitted,
                { HttpStatus: 404 or 407 } => FaultCause.WronglySet,
                { HttpStatus: 429 } => FaultCause.Quota,
                _ => FaultCause.Unclear,
            }),
        };

    private static string Problem(ServiceAnswer answer) => answer switch
    {
        { NeverLeft: true } => "AzureCommunication: not reached",
        { HttpStatus: 0 } => "AzureCommunication: no answer",
        { Code: { } code } => $"AzureCommunication: {answer.HttpStatus} {code}",
        _ => FormattableString.Invariant($"AzureCommunication: {answer.HttpStatus}"),
    };
}
