using System.Collections.Concurrent;
using CinWorkflows.Cases.Contacts;
using CinWorkflows.Workflows.Ports.Faults;
using CinWorkflows.Workflows.Ports.Messages;

namespace CinWorkflows.Scenarios.Tests.Delivery;

/// <summary>Channels for e-mail and post that take each message once, except to addresses that bounce or do not answer.</summary>
internal sealed class ScriptedChannels : IMessageChannels, IMessageChannel
{
    private readonly ConcurrentDictionary<string, MessageReceipt> _script = new();
    private readonly ConcurrentDictionary<(string, Medium), OutgoingMessage> _taken = new();

    private readonly ConcurrentQueue<string> _discarded = new();
    private readonly ConcurrentQueue<string> _returned = new();
    private int _inVain;

    /// <summary>How long it is looked for what comes back.</summary>
    public TimeSpan? LooksEvery { get; set; }

    public bool Post { get; set; }

    public IReadOnlyCollection<OutgoingMessage> Taken => [.. _taken.Values];

    public void Bounces(string address) => _script[address] = new(DeliveryState.Bounced, null, "mailboxUnknown") { Fault = Fault.OfReader };

    /// <summary>From now on what was sent to an address comes back.</summary>
    public void ComesBack(string address) => _returned.Enqueue(address);

    /// <summary>Makes drafts of what goes to an address, and sends none of them yet.</summary>
    public void OnlyDraftsTo(string address) => _script[address] = new(DeliveryState.Sending, null, null) { Reference = "draft" };

    public IReadOnlyCollection<string> Discarded => [.. _discarded];

    public Task<MessageReceipt> TakeBackAsync(BegunMessage begun, CancellationToken cancellationToken)
    {
        _discarded.Enqueue(begun.Key);
        return Task.FromResult(new MessageReceipt(DeliveryState.Withdrawn, null, null));
    }

    /// <summary>What stands in the way of everything; null where nothing does.</summary>
    public FaultCause? Down { get; set; }

    /// <summary>How often it was tried in vain because of that.</summary>
    public int TriedInVain => _inVain;

    public void IsSilentTo(string address) => _script[address] = new(DeliveryState.Queued, null, "timeout");

    public IMessageChannel? Find(string authority, Medium medium) => medium switch
    {
        Medium.Email => this,
        Medium.Letter when Post => this,
        _ => null,
    };

    public Task<MessageReceipt> SendAsync(OutgoingMessage message, CancellationToken cancellationToken)
    {
        if (Down is { } cause)
        {
            Interlocked.Increment(ref _inVain);
            return Task.FromResult(new MessageReceipt(DeliveryState.Queued, null, "403 ErrorAccessDenied") { Fault = new Fault.Passing(cause) });
        }

        if (message.To is EmailDestination to && _script.TryGetValue(to.Address, out var answer))
        {
            return Task.FromResult(answer);
        }

        _taken.TryAdd((message.Key, message.To.Medium), message);
        return Task.FromResult(new MessageReceipt(DeliveryState.Accepted, "taken", null) { After = LooksEvery });
    }

    /// <summary>What happens while it is asked what became of a message.</summary>
    public Func<AcceptedMessage, Task>? WhileFollowed { get; set; }

    /// <summary>What goes to an address leaves again.</summary>
    public void SendsTo(string address) => _script.TryRemove(address, out _);

    public async Task<MessageReceipt> FollowAsync(AcceptedMessage sent, CancellationToken cancellationToken)
    {
        await (WhileFollowed?.Invoke(sent) ?? Task.CompletedTask);
        return _taken.TryGetValue((sent.Key, sent.Medium), out var message) && message.To is EmailDestination to && _returned.Contains(to.Address)
            ? new MessageReceipt(DeliveryState.Bounced, sent.Evidence, "not-delivered 5.4.316") { Fault = Fault.OfReader }
            : new(DeliveryState.Accepted, sent.Evidence, null) { After = LooksEvery };
    }
}
