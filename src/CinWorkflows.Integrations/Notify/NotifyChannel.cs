using CinWorkflows.Cases.Contacts;
using CinWorkflows.Integrations.Email;
using CinWorkflows.Workflows.Ports.Faults;
using CinWorkflows.Workflows.Ports.Messages;

namespace CinWorkflows.Integrations.Notify;

/// <summary>
/// E-mails, text messages or letters through GOV.UK Notify. It has no idempotency key, but keeps a reference of ours with each
/// message and finds messages by it for seven days: so it is asked before every send, and after an answer that was lost some
/// time is left before that, because a service with much traffic stores what it took a little later.
/// <para>
/// A message that failed for a passing reason (<c>temporary-failure</c> after 72 hours of trying, <c>technical-failure</c>) is
/// reported as such and not repeated by itself; handed over again it is sent again, because nothing of it arrived.
/// </para>
/// </summary>
public sealed class NotifyChannel : IMessageChannel
{
    private readonly NotifySettings _settings;
    private readonly Medium _medium;
    private readonly NotifyTemplates _templates;
    private readonly NotifyClient _client;

    /// <param name="settings">The service and its templates.</param>
    /// <param name="medium">Which of its media this channel is.</param>
    /// <param name="clock">Dates the tokens.</param>
    /// <exception cref="ArgumentException">A setting is wrong; the message names it and how it is put right.</exception>
    public NotifyChannel(NotifySettings settings, Medium medium, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(settings);
        (_settings, _medium) = (settings, medium);
        _templates = settings.For(medium) ?? throw new ArgumentException($"{medium}.Default is not set: give the id of the template for that medium.");
        _client = new(settings, clock);
    }

    /// <inheritdoc />
    public async Task<MessageReceipt> SendAsync(OutgoingMessage message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        var problem = message.To.Medium != _medium ? $"The message does not go by {_medium}." : NotifyRequest.FirstProblem(message);
        if (problem is not null)
        {
            return MessageCheck.Refused(problem, anotherWay: !NotifyRequest.IsReachable(message.To));
        }

        var reference = NotifyRequest.ReferenceOf(message);
        var known = await _client.FindAsync(_medium, reference, cancellationToken);
        return known switch
        {
            { IsSuccess: false } => Later(message.Reference is null ? DeliveryState.Queued : DeliveryState.Sending, known, reference),
            _ when known.Notifications.FirstOrDefault(found => !found.MayBeSentAgain) is { } sent => NotifyStatus.Receipt(_medium, sent),
            _ => await SendNewAsync(NotifyRequest.Of(message, _settings, _templates.For(message.Kind), reference), cancellationToken),
        };
    }

    /// <inheritdoc />
    public async Task<MessageReceipt> FollowAsync(AcceptedMessage sent, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(sent);
        if ((sent.Evidence ?? sent.Reference) is not { } id)
        {
            return new(DeliveryState.Accepted, null, null);
        }

        var answer = await _client.LookUpAsync(id, cancellationToken);
        return answer switch
        {
            { IsSuccess: true, Notifications: [var notification] } => NotifyStatus.Receipt(_medium, notification),
            { HttpStatus: 404 } => new(DeliveryState.Accepted, id, "Notify: kept no longer") { Reference = id },
            _ => Later(DeliveryState.Accepted, answer, id),
        };
    }

    /// <inheritdoc />
    public async Task<MessageReceipt> TakeBackAsync(BegunMessage begun, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(begun);
        if (begun.Reference is not { } reference)
        {
            return new(DeliveryState.Withdrawn, null, null);
        }

        var known = await _client.FindAsync(_medium, reference, cancellationToken);
        return known switch
        {
            { IsSuccess: false } => Later(DeliveryState.Sending, known, reference),
            _ when known.Notifications.FirstOrDefault(found => !found.MayBeSentAgain) is { } sent => NotifyStatus.Receipt(_medium, sent),
            _ => new(DeliveryState.Withdrawn, null, null),
        };
    }

    private async Task<MessageReceipt> SendNewAsync(NotifyRequest request, CancellationToken cancellationToken)
    {
        var answer = await _client.SendAsync(_medium, request, cancellationToken);
        return answer switch
        {
            { IsSuccess: true, Notifications: [var notification] } => NotifyStatus.Receipt(_medium, notification),
            { NeverLeft: true } or { HttpStatus: 401 or 403 or 404 or 407 or 429 } => Later(DeliveryState.Queued, answer, request.Reference),
            { HttpStatus: < 400 or 408 or >= 500 } => Later(DeliveryState.Sending, answer, request.Reference),

            // The ids of ours are well-formed: what is not valid is the address or number.
            { HttpStatus: 400, Error: "ValidationError" } => MessageCheck.Refused(Problem(answer), anotherWay: true),
            _ => MessageCheck.Refused(Problem(answer), anotherWay: false),
        };
    }

    private static MessageReceipt Later(DeliveryState state, NotifyAnswer answer, string reference) =>
        new(state, state is DeliveryState.Accepted ? reference : null, Problem(answer))
        {
            Reference = state is DeliveryState.Queued ? null : reference,
            After = answer.Wait ?? (IsDaysLimit(answer) ? NotifyStatus.DailyLimitWait : null),
            Fault = new Fault.Passing(answer switch
            {
                { NeverLeft: true } => FaultCause.NotReached,
                { HttpStatus: 401 or 403 } => FaultCause.NotSignedIn,
                { HttpStatus: 404 or 407 } => FaultCause.WronglySet,
                { HttpStatus: 429 } => IsDaysLimit(answer) ? FaultCause.Quota : FaultCause.Busy,
                _ => FaultCause.Unclear,
            }),
        };

    private static bool IsDaysLimit(NotifyAnswer answer) => answer is { HttpStatus: 429, Error: "TooManyRequestsError" };

    private static string Problem(NotifyAnswer answer) => answer switch
    {
        { NeverLeft: true } => "Notify: not reached",
        { HttpStatus: 0 } => "Notify: no answer",
        { HttpStatus: 400, Error: "BadRequestError" } => "Notify: 400 BadRequestError: the service may not send this to this recipient (trial mode or a team key), or the template misses a field or is of another medium.",
        { HttpStatus: 400, Error: "ValidationError" } => "Notify: 400 ValidationError: the address or number of the recipient is not valid: correct it.",
        { HttpStatus: 429, Error: "TooManyRequestsError" } => "Notify: 429 TooManyRequestsError: the day's limit is used up.",
        { Error: { } error } => $"Notify: {answer.HttpStatus} {error}",
        _ => FormattableString.Invariant($"Notify: {answer.HttpStatus}"),
    };
}
