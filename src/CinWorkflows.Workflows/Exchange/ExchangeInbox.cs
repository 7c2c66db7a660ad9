using CinWorkflows.Cases;
using CinWorkflows.Cases.Contacts;
using CinWorkflows.Cases.Documents;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Ports.Documents;
using CinWorkflows.Workflows.Ports.Records.Acts;
using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Ports.Transfers.Exchange;
using CinWorkflows.Workflows.Ports.Transfers.Exchange.Contents;
using CinWorkflows.Workflows.Register;
using Microsoft.Extensions.Logging;

namespace CinWorkflows.Workflows.Exchange;

/// <summary>
/// Takes messages of other authorities, whose signatures were verified before. Each is recorded as an act of its case, by the service
/// itself: once, however often it comes, and in the order of its number. What does not fit is refused and changes nothing.
/// </summary>
/// <param name="register">Records it.</param>
/// <param name="acts">The cases.</param>
/// <param name="record">How their people are reached.</param>
/// <param name="staff">Whether the team that takes children in is there.</param>
/// <param name="documents">Where the packs were put.</param>
/// <param name="own">The authorities of this installation.</param>
/// <param name="teams">Who takes children in.</param>
/// <param name="clock">The time.</param>
/// <param name="logger">Gets ids, kinds and codes only.</param>
public sealed partial class ExchangeInbox(
    CaseRegister register,
    IActStore acts,
    ICaseRecord record,
    IStaffDirectory staff,
    IDocumentStore documents,
    OwnAuthorities own,
    IntakeTeams teams,
    TimeProvider clock,
    ILogger<ExchangeInbox> logger)
{
    /// <summary>Takes a message.</summary>
    /// <param name="message">The message, which <see cref="ExchangeMessage.From"/> has signed.</param>
    /// <param name="cancellationToken">Cancels the call; the sender sends it again.</param>
    /// <returns>The receipt; the same for a message that comes again.</returns>
    public async Task<ExchangeReceipt> ReceiveAsync(ExchangeMessage message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        var receipt = await DecideAsync(message, cancellationToken);

        // What is no id could be any text of the sender's.
        var transfer = TransferId.Parse(message.Transfer)?.ToString() ?? "unreadable";
        Received(logger, message.From, transfer, message.Number, ExchangeJson.TypeOf(message.Content), receipt.Outcome, receipt.Problem);
        return receipt;
    }

    private async Task<ExchangeReceipt> DecideAsync(ExchangeMessage message, CancellationToken cancellationToken)
    {
        var side = ExchangeActs.SideOf(message.Content);
        if (TransferId.Parse(message.Transfer) is not { } transfer || own.PackOf(message.To) is not { } packId || message.From == message.To || message.Number < 1)
        {
            return Refuse(message, ExchangeProblem.UnknownTransfer);
        }

        // The former authority's code begins the id, so that nobody speaks for a transfer of somebody else.
        if (transfer.From != (side == ExchangeSide.Former ? message.From : message.To))
        {
            return Refuse(message, ExchangeProblem.NotYourTransfer);
        }

        return side == ExchangeSide.Former
            ? await FromFormerAsync(message, packId, cancellationToken)
            : await FromReceivingAsync(message, transfer.CaseId, cancellationToken);
    }

    private async Task<ExchangeReceipt> FromReceivingAsync(ExchangeMessage message, string caseId, CancellationToken cancellationToken)
    {
        var found = await acts.FindAsync(caseId, cancellationToken);
        return found?.File.TransferOut(message.Transfer) is not { } transfer ? Refuse(message, ExchangeProblem.UnknownTransfer)
            : transfer.To != message.From ? Refuse(message, ExchangeProblem.NotYourTransfer)
            : await InOrderAsync(
                message,
                transfer.Received,
                () => message.Content is CautionContent { Reached: { } reached } ? ReachedAsync(caseId, message, found.File, reached, cancellationToken) : RecordAsync(caseId, message, cancellationToken),
                cancellationToken);
    }

    private async Task<ExchangeReceipt> FromFormerAsync(ExchangeMessage message, string packId, CancellationToken cancellationToken)
    {
        var caseId = TransferCaseId.Of(message.Transfer);
        var found = await acts.FindAsync(caseId, cancellationToken);
        if (found is not null && (found.File.TransferIn is not { ByExchange: true } transfer || transfer.Id != message.Transfer || transfer.From != message.From))
        {
            return Refuse(message, ExchangeProblem.NotYourTransfer);
        }

        var receipt = await InOrderAsync(
            message,
            found?.File.TransferIn?.Received ?? 0,
            () => message.Content is OfferContent offer ? OfferedAsync(message, offer, found is null, caseId, packId, cancellationToken)
                : found is null ? Task.FromResult(Refuse(message, ExchangeProblem.UnknownTransfer))
                : message.Content is RestrictionContent { Reached: { } reached } ? ReachedAsync(caseId, message, found.File, reached, cancellationToken)
                : RecordAsync(caseId, message, cancellationToken),
            cancellationToken);
        if (receipt.Outcome == ExchangeOutcome.Recorded && message.Content is OfferContent { Pack: { } pack })
        {
            await AttachAsync(caseId, message, pack, cancellationToken);
        }

        return receipt;
    }

    private async Task<ExchangeReceipt> InOrderAsync(ExchangeMessage message, int received, Func<Task<ExchangeReceipt>> next, CancellationToken cancellationToken)
    {
        if (message.Number > received + 1)
        {
            return new(message.Id, ExchangeOutcome.NotYet, ExchangeProblem.NotYet);
        }

        if (message.Number == received + 1)
        {
            return await next();
        }

        return await acts.FindActAsync(ExchangeCommandIds.Of(message), cancellationToken) is not null
            ? new(message.Id, ExchangeOutcome.Recorded)
            : Refuse(message, ExchangeProblem.NumberTaken);
    }

    private async Task<ExchangeReceipt> OfferedAsync(ExchangeMessage message, OfferContent offer, bool first, string caseId, string packId, CancellationToken cancellationToken)
    {
        if (!await IsThereAsync(message.Transfer, offer.Pack, cancellationToken))
        {
            return Refuse(message, ExchangeProblem.PackMissing);
        }

        if (!first)
        {
            return await RecordAsync(caseId, message, cancellationToken);
        }

        if (!teams.ByPack.TryGetValue(packId, out var team) || await staff.FindTeamAsync(team, cancellationToken) is null)
        {
            return Refuse(message, ExchangeProblem.NoIntakeTeam);
        }

        var opening = ExchangeActs.Opening(message, offer, team, LondonTime.Today(clock));
        var receipt = ReceiptOf(message, await register.OpenFindingAsync(caseId, packId, ExchangeCommandIds.Of(message), opening, cancellationToken));

        // The same offer may have come twice at once: then the other one has opened the case.
        return receipt.Outcome != ExchangeOutcome.Recorded && await acts.FindActAsync(ExchangeCommandIds.Of(message), cancellationToken) is not null
            ? new(message.Id, ExchangeOutcome.Recorded)
            : receipt;
    }

    /// <summary>Whether the pack was uploaded, whole as it was announced.</summary>
    private async Task<bool> IsThereAsync(string transferId, OfferedPack pack, CancellationToken cancellationToken)
    {
        if (!ReceivedPackKey.IsDigest(pack.Sha256))
        {
            return false;
        }

        try
        {
            await using var content = await documents.OpenAsync(ReceivedPackKey.Of(transferId, pack.Sha256), new(pack.Length, pack.Sha256), cancellationToken);
            return content is not null;
        }
        catch (DocumentDamagedException)
        {
            return false;
        }
    }

    /// <summary>The pack becomes a document of the case; where that was cut off, the offer that comes again makes it good.</summary>
    private async Task AttachAsync(string caseId, ExchangeMessage message, OfferedPack pack, CancellationToken cancellationToken)
    {
        var key = ReceivedPackKey.Of(message.Transfer, pack.Sha256);
        if (await acts.FindAsync(caseId, cancellationToken) is { File: var file } && file.Documents.All(document => document.Id != key.DocumentId))
        {
            var attached = new DocumentAttached(key.DocumentId, "Transfer pack", DocumentKind.Other, ReceivedPackKey.MediaType, pack.Length, pack.Sha256);
            await register.RecordFindingAsync(caseId, ExchangeCommandIds.OfPack(message), attached, cancellationToken);
        }
    }

    /// <summary>The ways come first: the message is received with what it restricts, and one that was cut off before comes again.</summary>
    private async Task<ExchangeReceipt> ReachedAsync(string caseId, ExchangeMessage message, CaseFile file, IReadOnlyList<ReachedPerson> reached, CancellationToken cancellationToken)
    {
        var here = await record.ContactsAsync(caseId, [.. reached.Select(person => person.PersonId).Where(id => file.Participant(id) is not null)], cancellationToken);
        var history = await acts.HistoryAsync(caseId, cancellationToken);
        foreach (var person in here)
        {
            var id = ExchangeCommandIds.OfWays(message, person.Id);
            if (await acts.FindActAsync(id, cancellationToken) is null && TakenWays.Of(reached.First(told => told.PersonId == person.Id), person, history) is { } taken)
            {
                var decision = await register.RecordFindingAsync(caseId, id, taken, cancellationToken);
                if (decision.Receipt is null)
                {
                    return ReceiptOf(message, decision);
                }
            }
        }

        return await RecordAsync(caseId, message, cancellationToken);
    }

    private async Task<ExchangeReceipt> RecordAsync(string caseId, ExchangeMessage message, CancellationToken cancellationToken) =>
        ReceiptOf(message, await register.RecordFindingAsync(caseId, ExchangeCommandIds.Of(message), ExchangeActs.Of(message, LondonTime.Today(clock)), cancellationToken));

    /// <summary>Of a refusal only the fields go back: its words are about this authority's case.</summary>
    private static ExchangeReceipt ReceiptOf(ExchangeMessage message, Decision decision) => decision.Receipt is not null
        ? new(message.Id, ExchangeOutcome.Recorded)
        : Refuse(message, $"{ExchangeProblem.RefusedAct}:{string.Join(',', decision.Refusals.Select(refusal => refusal.Field).Distinct().Take(10))}");

    private static ExchangeReceipt Refuse(ExchangeMessage message, string problem) => new(message.Id, ExchangeOutcome.Refused, problem);

    [LoggerMessage(1, LogLevel.Information, "Message {Number} of {From} on transfer {Transfer} ({Kind}) is {Outcome} {Problem}")]
    private static partial void Received(ILogger logger, string from, string transfer, int number, string kind, ExchangeOutcome outcome, string? problem);
}
