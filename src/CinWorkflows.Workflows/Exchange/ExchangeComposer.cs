using System.Globalization;
using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Contacts;
using CinWorkflows.Cases.Corrections;
using CinWorkflows.Cases.Disclosures;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.Packs;
using CinWorkflows.Cases.People;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Cases.Workers;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Workflows.Contacts;
using CinWorkflows.Workflows.Corrections;
using CinWorkflows.Workflows.Meetings;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Ports.Records.Acts;
using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Ports.Transfers.Exchange;
using CinWorkflows.Workflows.Ports.Transfers.Exchange.Contents;
using CinWorkflows.Workflows.Wording;

namespace CinWorkflows.Workflows.Exchange;

/// <summary>Writes messages of the exchange from the acts that caused them. Names and reasons come from the record as it is sent, and are kept nowhere else.</summary>
/// <param name="acts">The cases.</param>
/// <param name="reader">Their acts.</param>
/// <param name="staff">The names of staff.</param>
/// <param name="packs">The codes of our authorities.</param>
/// <param name="offers">Writes offers.</param>
/// <param name="clock">The time.</param>
public sealed class ExchangeComposer(IActStore acts, ICaseReader reader, IStaffDirectory staff, PackLibrary packs, OfferComposer offers, TimeProvider clock)
{
    /// <summary>Whom a message names where the directory knows the member of staff no longer.</summary>
    private const string Somebody = "a member of staff";

    internal async Task<ExchangeComposition> ComposeAsync(ExchangeEntry entry, CancellationToken cancellationToken)
    {
        var recorded = await reader.ActsAsync(entry.CaseId, cancellationToken);
        if (await acts.FindAsync(entry.CaseId, cancellationToken) is not { File: var file } || recorded.FirstOrDefault(act => act.Sequence == entry.ActSequence) is not { } cause)
        {
            return new(null, null, ExchangeProblem.UnknownTransfer);
        }

        var from = entry.Order.Side == ExchangeSide.Former ? TransferId.Parse(entry.Order.Transfer)?.From : packs.Get(file.Pack).Authority.Code;
        if (from is null)
        {
            return new(null, null, ExchangeProblem.NoKey);
        }

        var pack = entry.Order.Kind == ExchangeKind.Offer ? await offers.PackAsync(entry, cancellationToken) : null;
        if (entry.Order.Kind == ExchangeKind.Offer && pack is null)
        {
            return new(null, null, ExchangeProblem.NoPack);
        }

        var content = pack is not null
            ? await offers.ComposeAsync(entry, file, recorded, from, pack, cancellationToken)
            : entry.Order.Kind == ExchangeKind.Withdrawal ? Withdrawal(cause, file)
            : entry.Order.Kind == ExchangeKind.Restriction ? await RestrictionAsync(cause, entry.Order.Transfer, file, recorded, cancellationToken)
            : entry.Order.Kind == ExchangeKind.Caution ? await CautionAsync(cause, file, recorded, cancellationToken)
            : entry.Order.Kind == ExchangeKind.Sharing ? new SharingContent(LondonTime.DateOf(cause.At), file.TransferOut(entry.Order.Transfer) is not { IsSharedNoMore: true })
            : await ContentAsync(cause, file, recorded, cancellationToken);
        return new(new(cause.Id.ToString("N", CultureInfo.InvariantCulture), from, entry.Order.To, entry.Order.Transfer, entry.Number, clock.GetUtcNow(), content), pack);
    }

    /// <summary>Any act may end a case and take an open transfer with it.</summary>
    private static WithdrawalContent Withdrawal(RecordedAct cause, CaseFile file) => cause.Act switch
    {
        TransferWithdrawn act => new(act.On, act.Why),
        MoveReported act => new(act.On, WithdrawalReason.MovedOn),
        TransferDisputeDecided act => new(act.On, WithdrawalReason.Remained),
        _ => new(file.Ending?.On ?? LondonTime.DateOf(cause.At), WithdrawalReason.CaseEnded),
    };

    private async Task<ExchangeContent> ContentAsync(RecordedAct cause, CaseFile file, IReadOnlyList<RecordedAct> recorded, CancellationToken cancellationToken)
    {
        var on = LondonTime.DateOf(cause.At);
        var by = await NameAsync(cause.Actor.Id, cancellationToken) ?? Somebody;
        return cause.Act switch
        {
            MoveConfirmed act => new ResidenceContent(act.On, act.ResidentOn),
            TransferQuestionAnswered act => new AnswerContent(act.On, act.QuestionId, act.Answer),
            TransferDisputeDecided act => new AssertionContent(act.On, act.Reasons),
            TransferInAcknowledged act => new AcknowledgementContent(act.On, by, act.RisksUnderstood),
            TransferInQuestionAsked act => new QuestionContent(act.On, act.QuestionId, act.Question, by),
            TransferInDecided { Decision: TransferInDecision.Refuse } act => new RefusalContent(act.On, act.About ?? DisputeAbout.Responsibility, act.Reasons, by),
            TransferInDecided act => new AcceptanceContent(act.On, act.ResponsibleFrom ?? act.On, by, await NameAsync(file.Allocation.WorkerId, cancellationToken), act.Decision),
            TransferInWithdrawn act => new WithdrawalConfirmedContent(act.On),
            TransferInAsserted act => new AssertionReceivedContent(file.TransferIn?.AssertedOn ?? act.On),
            ResidenceRecorded act => new ResidenceReceivedContent(file.TransferIn?.ResidenceKnownOn ?? file.TransferIn?.NoticedOn ?? act.On, file.TransferIn?.ResidentOn ?? act.ResidentOn),
            WorkerAssigned act => await WorkerAsync(act, on, by, cancellationToken),
            MeetingArranged act => new MeetingContent(on, act.StartsAt, act.Logistics.IsOnlineOnly() ? MeetingOnRecord.OnlineOnly : act.Logistics.Venue),
            MeetingCancelled => new MeetingCancelledContent(on),
            MeetingMoved act => new MeetingContent(on, act.StartsAt, VenueOf(act.MeetingId, recorded)),
            _ => throw new InvalidOperationException($"'{ActJson.TypeOf(cause.Act)}' causes no message of the exchange."),
        };
    }

    /// <summary>Any act may decide what somebody may know: it says all that holds as it is sent.</summary>
    private async Task<RestrictionContent> RestrictionAsync(RecordedAct cause, string transfer, CaseFile file, IReadOnlyList<RecordedAct> recorded, CancellationToken cancellationToken)
    {
        var assessed = cause.Act is MoveAssessed act && act.TransferId == transfer ? act : null;
        return new(LondonTime.DateOf(cause.At), Known(RestrictedPerson.Of(file, file.TransfersOut.First(move => move.Id == transfer), LondonTime.Today(clock)), file, recorded))
        {
            Risk = assessed?.Risk,
            RiskNote = assessed?.RiskNote,
            Reached = await ReachedAsync(cause, cancellationToken),
            Told = (cause.Act as ToldBeforeRestricted)?.Letters,
        };
    }

    /// <summary>What is restricted here, beside what the other side told itself.</summary>
    private async Task<CautionContent> CautionAsync(RecordedAct cause, CaseFile file, IReadOnlyList<RecordedAct> recorded, CancellationToken cancellationToken) =>
        new(LondonTime.DateOf(cause.At), Known(RestrictedPerson.SetHere(file, LondonTime.Today(clock)), file, recorded))
        {
            Reached = await ReachedAsync(cause, cancellationToken),
            Told = (cause.Act as ToldBeforeRestricted)?.Letters,
        };

    /// <summary>Those about whom something holds, as they are known: the other side may not have them on its case.</summary>
    private static IReadOnlyList<RestrictedPerson> Known(IReadOnlyList<RestrictedPerson> people, CaseFile file, IReadOnlyList<RecordedAct> recorded)
    {
        List<Act> acts = [.. EffectiveActs.Of(recorded).Select(entry => entry.Act)];
        return [.. people.Select(held => held with { Person = held.Known(file, acts) is { } known ? SharedContact.Of(known) with { Restriction = null } : null })];
    }

    /// <summary>Those of whom it says how they are reached, as they are reached when it is sent.</summary>
    private async Task<IReadOnlyList<ReachedPerson>?> ReachedAsync(RecordedAct cause, CancellationToken cancellationToken)
    {
        var reached = new List<ReachedPerson>();
        foreach (var id in WayNews.People(cause.EverSaid))
        {
            if (await reader.FindPersonAsync(cause.CaseId, id, cancellationToken) is { } person)
            {
                var shared = SharedContact.Of(person.Email, person.Contact);
                reached.Add(new(id, shared.Email, shared.ToDetails()));
            }
        }

        return reached.Count == 0 ? null : reached;
    }

    private async Task<ExchangeContent> WorkerAsync(WorkerAssigned act, DateOnly on, string by, CancellationToken cancellationToken)
    {
        var worker = await staff.FindAsync(act.WorkerId, cancellationToken);
        var team = worker is null ? null : await staff.FindTeamAsync(worker.TeamId, cancellationToken);
        return new WorkerContent(on, worker?.Name ?? Somebody, WorkerReach.InWords(worker?.Arrangements.Telephone, worker?.Email, team?.Telephone), by);
    }

    private async Task<string?> NameAsync(string? staffId, CancellationToken cancellationToken) =>
        staffId is null ? null : (await staff.FindAsync(staffId, cancellationToken))?.Name;

    private static string VenueOf(string meetingId, IReadOnlyList<RecordedAct> recorded) =>
        MeetingOnRecord.At(int.MaxValue, meetingId, recorded)!.Venue;
}
