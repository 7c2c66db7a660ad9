using System.Collections.Concurrent;
using CinWorkflows.Cases.Contacts;
using CinWorkflows.Simulation;
using CinWorkflows.Workflows.MeetingCalendars;
using CinWorkflows.Workflows.Ports.Calendar.Meetings;
using CinWorkflows.Workflows.Ports.Messages;
using Microsoft.Extensions.DependencyInjection;

namespace CinWorkflows.Scenarios.Tests.Meetings;

/// <summary>An authority's mailbox: each letter leaves with a Message-ID of its own, and answers to invitations come back.</summary>
internal sealed class AnsweredMail(string authority) : IMailedAnswers, IMessageChannels, IMessageChannel
{
    private readonly ConcurrentQueue<OutgoingMessage> _sent = new();
    private readonly List<MailedAnswer> _answers = [];

    public IReadOnlyCollection<string> Authorities => IsRead ? [authority] : [];

    /// <summary>False once the authority writes otherwise, so that nobody answers there any more.</summary>
    public bool IsRead { get; set; } = true;

    public bool IsDown { get; set; }

    /// <summary>Why some cannot be read.</summary>
    public string? Problem { get; set; }

    public void Comes(MailedAnswer answer) => _answers.Add(answer);

    public OutgoingMessage LastTo(string address) => _sent.Last(message => message.To is EmailDestination to && to.Address == address && message.Kind == MessageKind.Invitation);

    /// <summary>An answer of the mother to the meeting as it was arranged, that comes in now.</summary>
    public static MailedAnswer Answer(CaseWorld world, CalendarAnswer answer) =>
        new(CalendarInvitation.UidOf(CaseWorld.CaseId, "m1"), 0, OrdinaryCast.Mother.Email!, answer, []) { At = world.Host.Clock.GetUtcNow() };

    /// <summary>A case with its first meeting arranged, whose letters leave from here.</summary>
    public async Task<CaseWorld> ArrangedAsync()
    {
        var world = await CaseWorld.InAsync("northamptonshire", "2026-01-05", services => services.AddSingleton<IMessageChannels>(this).AddSingleton<IMailedAnswers>(this));
        await world.ArrangeFirstMeetingAsync();
        return world;
    }

    /// <summary>The mailbox is read again.</summary>
    public static Task LookAsync(CaseWorld world) => world.Host.AdvanceToAsync(world.Host.Clock.GetUtcNow() + AnswerLook.Every);

    public Task ComesAsync(CaseWorld world, MailedAnswer answer)
    {
        Comes(answer);
        return LookAsync(world);
    }

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
