using CinWorkflows.Cases.Closure;
using CinWorkflows.Cases.Contacts;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.People;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Delivery;

/// <summary>The duties about messages.</summary>
internal static class DeliveryDuties
{
    /// <summary>Give a message by hand that could not be delivered, or send it again.</summary>
    public static DutyDefinition SettleUndelivered { get; } = new(DutyKind.SettleUndelivered)
    {
        Title = _ => "Give a message that could not be delivered",
        NextStep = "Correct the contact details and send it again, or give it by hand, and record which.",
        AtEnd = DutyAtEnd.DecidedOn(OpenItemId.Message),
        OrdinaryPractice = day => day.ByWorker(new UndeliveredSettled(((UndeliveredSubject)day.Duty.Subject!).MessageId, UndeliveredChoice.GivenByHand, day.Today, "Handed over at a visit.")),
        EndedBy = [typeof(UndeliveredSettled), typeof(ContactDetailsChanged), typeof(ParticipantLeft)],
        DoneBy = [typeof(UndeliveredSettled)],
        Subject = UndeliveredSubject.Read,
    };
}
