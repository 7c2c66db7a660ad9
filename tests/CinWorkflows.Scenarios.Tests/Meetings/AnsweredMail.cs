using System.Collections.Concurrent;
using CinWorkflows.Cases.Contacts;
using CinWorkflows.Workflows.Ports.Calendar.Meetings;
using CinWorkflows.Workflows.Ports.Messages;

namespace CinWorkflows.Scenarios.Tests.Meetings;

/// <summary>An authority's mailbox: each letter leaves with a Message-ID of its own, and answers to invitations come back.</summary>
internal sealed class AnsweredMail(string authority) : IMailedAnswers, IMessageChannels, IMessageChannel
{
    private readonly ConcurrentQueue<OutgoingMessage> _sent = new();
    private readonly List<MailedAnswer> _answers = [];

    public IReadOnlyCollection<string> Authorities => [authority];

    public bool IsDown { get; set; }

    /// <summary>Why some cannot be read.</summary>
    public string? Problem { get; set; }

    public void Comes(MailedAnswer answer) => _answers.Add(answer);

    public OutgoingMessage LastTo(string address) => _sent.Last(message => message.To is EmailDestination to && to.Address == address && message.Kind == MessageKind.Invitation);

    public static string MessageIdOf(OutgoingMessage message) => $"<{message.Key}>";

    public Task<MailedAnswers> OfAsync(string authority, CancellationToken cancellationToken) =>
        IsDown ? throw new HttpRequestException("Microsoft Graph: 403") : Task.FromResult(new MailedAnswers([.. _answers], Problem));

    public IMessageChannel? Find(string authority, Medium medium) => medium == Medium.Email ? this : null;

    public Task<MessageReceipt> SendAsync(OutgoingMessage message, CancellationToken cancellationToken)
    {
        _sent.Enqueue(message);
        return Task.FromResult(new MessageReceipt(DeliveryState.Accepted, MessageIdOf(message), null));
    }

    public Task<MessageReceipt> FollowAsync(AcceptedMessage sent, CancellationToken cancellationToken) =>
        Task.FromResult(new MessageReceipt(DeliveryState.Accepted, sent.Evidence, null));
}
