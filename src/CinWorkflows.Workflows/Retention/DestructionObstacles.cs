using System.Globalization;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Ports.Records.Readers;
using CinWorkflows.Workflows.Ports.Records.Retention;

namespace CinWorkflows.Workflows.Retention;

/// <summary>What stands in the way of destroying a case: its time is not over, it is held, or something of it is under way.</summary>
/// <param name="book">The cases that have ended.</param>
/// <param name="policy">Until when they are kept.</param>
/// <param name="log">By which it is known that an answer to a request for somebody's data was begun.</param>
/// <param name="clock">The time.</param>
public sealed class DestructionObstacles(IRetentionBook book, RetentionPolicy policy, IAccessLog log, TimeProvider clock)
{
    /// <summary>The endpoint by which such an answer is begun.</summary>
    public const string AnswerBegun = "readSubjectAccess";

    /// <summary>The endpoint by which it is given.</summary>
    public const string AnswerGiven = "releaseSubjectAccess";

    /// <summary>A request is answered within a month, which may be extended by two (UK GDPR, article 12).</summary>
    private const int MonthsToAnswer = 3;

    /// <summary>The case as it is to be destroyed, or why it is not.</summary>
    /// <param name="reader">Who oversees it.</param>
    /// <param name="caseId">The case.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task<(DestructionCase? Case, string? Reason)> LookAsync(Reader reader, string caseId, CancellationToken cancellationToken)
    {
        if (await book.FindAsync(reader, caseId, cancellationToken) is not { } ended)
        {
            return (null, "there is no such case of your authority that has ended.");
        }

        var kept = policy.Of(ended);
        var remains = await book.RemainsAsync(caseId, cancellationToken);
        var reason = kept switch
        {
            { Missing: { } missing } => $"{missing}.",
            { Hold: { } hold } => string.Create(CultureInfo.InvariantCulture, $"a legal hold stands since {hold.At:yyyy-MM-dd} (number {hold.Number}); lift it first, where its reason is gone."),
            { IsDue: false } => string.Create(CultureInfo.InvariantCulture, $"it is kept until {kept.KeptUntil:yyyy-MM-dd} by line '{kept.Line}' of {kept.Schedule}."),
            _ when ended.File.OpenTransfer is not null => "a transfer to another authority is open: record how it ended first.",
            _ when ended.OpenDuties > 0 => $"{CountWords.Of(ended.OpenDuties, "of its duties is open: settle it first", "of its duties are open: settle them first")}.",
            _ when remains.MessagesWaiting > 0 => $"{CountWords.Of(remains.MessagesWaiting, "of its messages is", "of its messages are")} still to be sent.",
            _ when remains.ExchangeWaiting > 0 => $"{CountWords.Of(remains.ExchangeWaiting, "of its messages to another authority is", "of its messages to another authority are")} still to be delivered.",
            _ when await IsBeingAnsweredAsync(caseId, cancellationToken) => "an answer to somebody who asked for their data was begun and is not given yet: give it first.",
            _ => null,
        };
        return reason is null
            ? (new()
            {
                CaseId = caseId,
                EndedOn = kept.EndedOn,
                KeptUntil = kept.KeptUntil!.Value,
                Line = kept.Line!,
                Schedule = kept.Schedule!,
                Source = kept.Source!,
                WasForNamedPeople = ended.File.NamedPeople is not null,
                Documents = [.. ended.File.Documents.Select(document => new DestroyedDocument(document.Id, document.Sha256))],
                Letters = remains.Letters,
            }, null)
            : (null, reason);
    }

    /// <summary>A word of a reason by which somebody of a case is named; null where there is none.</summary>
    /// <param name="caseId">The case.</param>
    /// <param name="reason">The reason.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task<string?> NamedInAsync(string caseId, string reason, CancellationToken cancellationToken)
    {
        var names = (await book.RemainsAsync(caseId, cancellationToken)).Names.SelectMany(WordsOf).Where(word => word.Length > 2).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return WordsOf(reason).FirstOrDefault(names.Contains);
    }

    private async Task<bool> IsBeingAnsweredAsync(string caseId, CancellationToken cancellationToken)
    {
        var entries = await log.ReadAsync(new() { CaseId = caseId, Kind = AccessKind.Exported, From = clock.GetUtcNow().AddMonths(-MonthsToAnswer), Take = int.MaxValue }, Reader.Service, cancellationToken);
        return entries.OrderBy(entry => entry.Number).LastOrDefault(entry => entry.Door is AnswerBegun or AnswerGiven) is { Door: AnswerBegun };
    }

    private static IEnumerable<string> WordsOf(string text) => text.Split([' ', ',', '.', ';', ':', '(', ')', '"', '\'', '/', '\n', '\r', '\t', '-', '!', '?'], StringSplitOptions.RemoveEmptyEntries);
}
