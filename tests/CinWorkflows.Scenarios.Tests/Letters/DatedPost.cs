using System.Collections.Concurrent;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records.Cases;

namespace CinWorkflows.Scenarios.Tests.Letters;

/// <summary>A channel that keeps what is sent with the moment at which it left, and the case as it stood then.</summary>
internal sealed class DatedPost(TimeProvider clock, Func<ICaseReader> reader, string caseId) : IMessageChannel
{
    private readonly ConcurrentDictionary<string, PostedLetter> _sent = new();

    public IReadOnlyList<PostedLetter> Sent => [.. _sent.Values.OrderBy(letter => letter.At).ThenBy(letter => letter.Message.Key, StringComparer.Ordinal)];

    public async Task<MessageReceipt> SendAsync(OutgoingMessage message, CancellationToken cancellationToken)
    {
        var view = (await reader().FindAsync(caseId, cancellationToken))!;
        var days = CaseRecordFacts.DaysOf(view, await reader().ActsAsync(caseId, cancellationToken));
        _sent.TryAdd(message.Key, new(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), LondonTime.Zone), message, view, days));
        return new(DeliveryState.Accepted, "post", null);
    }

    public Task<MessageReceipt> FollowAsync(AcceptedMessage sent, CancellationToken cancellationToken) =>
        Task.FromResult(new MessageReceipt(DeliveryState.Accepted, sent.Evidence, null));
}

/// <summary>A message, when it left by London's clocks, and the case and the days on its record at that moment.</summary>
internal sealed record PostedLetter(DateTimeOffset At, OutgoingMessage Message, CaseView Case, IReadOnlySet<DateOnly> Days)
{
    public string To => ((EmailDestination)Message.To).Address;

    public bool IsToStaff => To.EndsWith("@council.example", StringComparison.Ordinal);

    public DateOnly Day => DateOnly.FromDateTime(At.DateTime);

    public TimeOnly Time => TimeOnly.FromDateTime(At.DateTime);
}
