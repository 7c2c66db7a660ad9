using CinWorkflows.Workflows.Ports.Calendar.Meetings;
using CinWorkflows.Workflows.Ports.Records.Meetings;
using Microsoft.Extensions.Logging;

namespace CinWorkflows.Workflows.MeetingCalendars;

/// <summary>
/// Reads what the invited answered by mail, every few minutes, and records it on the case. Each answer is settled once by a process; one
/// that starts settles those of the last days again, which records nothing twice. A mailbox that cannot be read, and an answer that cannot be
/// settled, is tried again and stands in the way of no other; that lasts, somebody sees it.
/// </summary>
public sealed partial class AnswerLook
{
    /// <summary>How long mailboxes are not read.</summary>
    public static readonly TimeSpan Every = TimeSpan.FromMinutes(5);

    private const int Most = 1000;

    private static readonly TimeSpan Told = TimeSpan.FromDays(7);

    private readonly IMailedAnswers _mail;
    private readonly AnswerSettlement _settlement;
    private readonly ICalendarBook _book;
    private readonly TimeProvider _clock;
    private readonly ILogger<AnswerLook> _logger;
    private readonly HashSet<(string Authority, DateTimeOffset At, string Uid, string Address)> _settled = [];
    private readonly HashSet<string> _readable = new(StringComparer.Ordinal);
    private DateTimeOffset _readAt = DateTimeOffset.MinValue;

    internal AnswerLook(IMailedAnswers mail, AnswerSettlement settlement, ICalendarBook book, TimeProvider clock, ILogger<AnswerLook> logger) =>
        (_mail, _settlement, _book, _clock, _logger) = (mail, settlement, book, clock, logger);

    /// <summary>Reads the mailboxes where it is time. One that cannot be read does not stop the others, and is read again.</summary>
    /// <returns>How many answers are on record, or somebody's to read.</returns>
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
            var (settled, problem) = await LookAsync(authority, cancellationToken);
            await SayAsync(authority, now, problem);
            recorded += settled;
        }

        await ForgetAsync(now, cancellationToken);
        return recorded;
    }

    /// <summary>A mailbox that is read no more, since its authority writes otherwise now, need not be readable.</summary>
    private async Task ForgetAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        try
        {
            var unreadable = await _book.UnreadableAsync(now, now - WatchedCalendar.LookedAtAfterItsEnd, Most, cancellationToken);
            foreach (var former in unreadable.Where(calendar => calendar.IsOfAnswers && !_mail.Authorities.Contains(calendar.Authority, StringComparer.OrdinalIgnoreCase)))
            {
                await _book.LookedAsync(WatchedCalendar.OfAnswers(former.Authority), now, cancellationToken);
            }
        }
        catch (Exception exception) when (IsOurs(exception, cancellationToken))
        {
            NotForgotten(_logger, exception.GetType().Name);
        }
    }

    private async Task<(int Recorded, string? Problem)> LookAsync(string authority, CancellationToken cancellationToken)
    {
        try
        {
            var mail = await _mail.OfAsync(authority, cancellationToken);
            var (recorded, problem) = (0, mail.Problem);
            foreach (var answer in mail.Answers.Where(answer => !_settled.Contains(NameOf(authority, answer))))
            {
                try
                {
                    recorded += await SettleAsync(authority, answer, cancellationToken) ? 1 : 0;
                    _settled.Add(NameOf(authority, answer));
                }
                catch (Exception exception) when (IsOurs(exception, cancellationToken))
                {
                    problem = CalendarProblem.NotSettled;
                    NotSettled(_logger, authority, exception.GetType().Name);
                }
            }

            return (recorded, problem);
        }
        catch (Exception exception) when (IsOurs(exception, cancellationToken))
        {
            NotRead(_logger, authority, exception.GetType().Name);
            return (0, exception is HttpRequestException ? exception.Message : CalendarProblem.NotSettled);
        }
    }

    /// <summary>That it can be read is told once, and again after it could not be.</summary>
    private async Task SayAsync(string authority, DateTimeOffset at, string? problem)
    {
        try
        {
            if (problem is not null)
            {
                _readable.Remove(authority);
                await _book.NotLookedAsync(WatchedCalendar.OfAnswers(authority), at, problem, CancellationToken.None);
            }
            else if (_readable.Add(authority))
            {
                await _book.LookedAsync(WatchedCalendar.OfAnswers(authority), at, CancellationToken.None);
            }
        }
        catch (Exception exception)
        {
            _readable.Remove(authority);
            NotRead(_logger, authority, exception.GetType().Name);
        }
    }

    private static bool IsOurs(Exception exception, CancellationToken cancellationToken) => exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested;

    private static (string Authority, DateTimeOffset At, string Uid, string Address) NameOf(string authority, MailedAnswer answer) =>
        (authority, answer.At, answer.Uid, answer.From ?? "");

    private async Task<bool> SettleAsync(string authority, MailedAnswer answer, CancellationToken cancellationToken)
    {
        var settled = await _settlement.SettleAsync(authority, answer, cancellationToken);
        if (settled == AnswerSettled.OfNobodyInvited)
        {
            OfNobody(_logger, authority);
        }

        return settled != AnswerSettled.SaysNothing;
    }

    [LoggerMessage(1, LogLevel.Warning, "The answers to invitations of {Authority} could not be read: {Exception}. It is tried again")]
    private static partial void NotRead(ILogger logger, string authority, string exception);

    [LoggerMessage(4, LogLevel.Warning, "That mailboxes are read no more could not be recorded: {Exception}. It is tried again")]
    private static partial void NotForgotten(ILogger logger, string exception);

    [LoggerMessage(3, LogLevel.Error, "An answer to an invitation of {Authority} could not be recorded: {Exception}. It is tried again")]
    private static partial void NotSettled(ILogger logger, string authority, string exception);

    [LoggerMessage(2, LogLevel.Warning, "An answer to an invitation of {Authority} comes from an address that nobody invited has, that several have, or that is forged. It stays in the mailbox, and is somebody's to read")]
    private static partial void OfNobody(ILogger logger, string authority);
}
