using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Workflows.Ports.Transfers.Exchange;
using CinWorkflows.Workflows.Ports.Transfers.Exchange.Contents;

namespace CinWorkflows.Workflows.Exchange;

/// <summary>What a message becomes on the record of the authority that gets it.</summary>
internal static class ExchangeActs
{
    /// <summary>The act of a message to a case that is there already.</summary>
    /// <param name="message">The message.</param>
    /// <param name="today">The day on which it came: from then on an assertion holds, a residence is known, an offer is noticed, and a withdrawal, of which there may have been several, is confirmed.</param>
    /// <exception cref="ArgumentException">It says nothing that a case could take.</exception>
    public static Act Of(ExchangeMessage message, DateOnly today)
    {
        var (id, number) = (message.Transfer, message.Number);
        return message.Content switch
        {
            OfferContent offer => new TransferInOfferedAgain(today, offer.Risk, offer.RiskNote, number) { Plan = offer.Plan?.Possible(today) },
            ResidenceContent residence => new ResidenceRecorded(today, residence.ResidentOn, number),
            AnswerContent answer => new TransferInAnswered(answer.On, answer.QuestionId, answer.Answer, number),
            WithdrawalContent withdrawal => new TransferInWithdrawn(withdrawal.On, withdrawal.Why, number),
            RestrictionContent restriction => new TransferInRestricted(restriction.On, restriction.People, number) { Risk = restriction.Risk, RiskNote = restriction.RiskNote, Reached = restriction.Reached, Told = restriction.Told },
            SharingContent sharing => new TransferInSharingChanged(today, sharing.MayBeRead, number),
            AssertionContent assertion => new TransferInAsserted(today, assertion.Reasons, number),
            AcknowledgementContent acknowledgement => new TransferAcknowledged(id, acknowledgement.On, acknowledgement.By, acknowledgement.RisksUnderstood, number),
            QuestionContent question => new TransferQuestioned(id, question.On, question.QuestionId, question.Question, question.By, number),
            WorkerContent worker => new ReceivingWorkerNamed(id, worker.On, worker.Worker, worker.Contact, worker.By, number),
            AcceptanceContent acceptance => new TransferAccepted(id, acceptance.On, acceptance.ResponsibleFrom, acceptance.By, acceptance.Worker, number) { Decision = acceptance.Decision },
            RefusalContent refusal => new TransferRefused(id, refusal.On, refusal.About, refusal.Reasons, refusal.By, number),
            WithdrawalConfirmedContent => new WithdrawalConfirmed(id, today, number),
            AssertionReceivedContent received => new AssertionReceived(id, received.On, number),
            ResidenceReceivedContent received => new ResidenceReceived(id, received.On, received.ResidentOn, number),
            MeetingContent meeting => new TheirMeetingArranged(id, meeting.On, meeting.StartsAt, meeting.Place, number),
            MeetingCancelledContent cancelled => new TheirMeetingCancelled(id, cancelled.On, number),
            CautionContent caution => new TransferCautioned(id, caution.On, caution.People, number) { Reached = caution.Reached, Told = caution.Told },
            _ => throw new ArgumentException("This content becomes no act.", nameof(message)),
        };
    }

    /// <summary>The opening of a case for a child who is offered.</summary>
    public static CaseOpened Opening(ExchangeMessage message, OfferContent offer, string teamId, DateOnly today) => new(
        today,
        offer.Child,
        teamId,
        WorkerId: null,
        offer.Circumstances,
        offer.Participants,
        new(message.Transfer, message.From, today, offer.ResidentOn, offer.Risk, offer.RiskNote, offer.SenderId, ByExchange: true)
        {
            ExpectedOn = offer.ExpectedOn,
            RecentMoves = offer.RecentMoves,
            Plan = offer.Plan?.Possible(today),
        })
    {
        Outside = offer.Outside,
    };

    /// <summary>Which side says that.</summary>
    public static ExchangeSide SideOf(ExchangeContent content) =>
        content is OfferContent or ResidenceContent or AnswerContent or WithdrawalContent or AssertionContent or RestrictionContent or SharingContent ? ExchangeSide.Former : ExchangeSide.Receiving;
}
