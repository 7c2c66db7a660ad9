using CinWorkflows.Workflows.Ports.Calendar.Meetings;
using Microsoft.Extensions.Logging;

namespace CinWorkflows.Workflows.MeetingCalendars;

/// <summary>
/// Reads what the invited answered by mail, every few minutes, and records it on the case. Each answer is settled once by a process; one
/// that starts settles those of the last days again, which records nothing twice.
/// </summary>
public sealed partial class AnswerLook
{
    /// <summary>How long mailboxes are not read.</summary>
    public static readonly TimeSpan Every = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan Told = TimeSpan.FromDays(7);

    private readonly IMailedAnswers _mail;
    private readonly AnswerSettlement _settlement;
    private readonly TimeProvider _clock;
    private readonly ILogger<AnswerLook> _logger;
    private readonly HashSet<(string Authority, DateTimeOffset At, string Uid, string Address)> _settled = [];
    private DateTimeOffset _readAt = DateTimeOffset.MinValue;

    internal AnswerLook(IMailedAnswers mail, AnswerSettlement settlement, TimeProvider clock, ILogger<AnswerLook> logger) =>
        (_mail, _settlement, _clock, _logger) = (mail, settlement, clock, logger);

    /// <summary>Reads the mailboxes where it is time. One that cannot be read does not stop the others, and is read again.</summary>
    /// <returns>How many answers were recorded.</returns>
    public async Task<int> RunOnceAsync(CancellationToken cancellationToken)
    {
        var now = _clock.GetUtcNow();
        if (now - _readAt < Every)
        {
            return 0;
        }

        _readAt = now;
        _settled.RemoveWhere(answer => answer.At < now - Told);
        var recorded = 0;
        foreach (var authority in _mail.Authorities)
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                foreach (var answer in await _mail.OfAsync(authority, cancellationToken))
                {
                    var known = (authority, answer.At, answer.Uid, answer.Addresses.FirstOrDefault() ?? "");
                    if (!_settled.Contains(known))
                    {
                        recorded += await SettleAsync(authority, answer, cancellationToken) ? 1 : 0;
                        _settled.Add(known);
                    }
                }
            }
            catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
            {
                NotRead(_logger, authority, exception.GetType().Name);
            }
        }

        return recorded;
    }

    private async Task<bool> SettleAsync(string authority, MailedAnswer answer, CancellationToken cancellationToken)
    {
        var settled = await _settlement.SettleAsync(authority, answer, cancellationToken);
        if (settled == AnswerSettled.OfNobodyInvited)
        {
            OfNobody(_logger, authority);
        }

        return settled == AnswerSettled.Recorded;
    }

    [LoggerMessage(1, LogLevel.Warning, "The answers to invitations of {Authority} could not be read: {Exception}. It is tried again")]
    private static partial void NotRead(ILogger logger, string authority, string exception);

    [LoggerMessage(2, LogLevel.Warning, "An answer to an invitation of {Authority} comes from an address that nobody invited has, or several have. It stays in the mailbox, for somebody to read")]
    private static partial void OfNobody(ILogger logger, string authority);
}
