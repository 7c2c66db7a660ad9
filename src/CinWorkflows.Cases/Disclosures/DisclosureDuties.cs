using CinWorkflows.Cases.Closure;
using CinWorkflows.Cases.Contacts;
using CinWorkflows.Cases.Delivery;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.People;
using CinWorkflows.Cases.Plans;
using CinWorkflows.Cases.Reviews;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Disclosures;

/// <summary>The duty about what somebody must not be told by a machine.</summary>
internal static class DisclosureDuties
{
    /// <summary>Decide what somebody is told of something that was withheld from them (N54, N61).</summary>
    public static DutyDefinition DecideWhatIsTold { get; } = new(DutyKind.DecideWhatIsTold)
    {
        Title = _ => "Decide what this person is told",
        NextStep = "Nothing was sent to this person, because they must not be told of it, or are not told of it by a machine; or they joined after a move was assessed, so that nobody has said whether they may know of it; or they were invited to a meeting before that was known, or together with somebody whom they must not meet; or people added them to a meeting in the calendar, so that they know when and where it was to be: consider whether it is safe to hold it there and then. Or something is restricted about them on another case: ask its worker, and restrict it here too, or record why not. Or the other authority has lifted what it restricted: a manager lifts it here too, or record why it stays. Decide what they may be told, tell them in a safe way, and record it; or record why they are told nothing.",
        AtEnd = DutyAtEnd.StaysOpen,
        OrdinaryPractice = day => day.ByWorker(new DisclosureDecided(((InformedSubject)day.Duty.Subject!).MatterId, day.PersonId, day.Today, Told: false, "It would not be safe.")),
        EndedBy =
        [
            typeof(DisclosureDecided), typeof(DisclosureRestrictionLifted), typeof(InformedByHand), typeof(PlanGivenByHand), typeof(PlanReplyRecorded), typeof(PlanCirculated),
            typeof(MeetingMoved), typeof(MeetingCancelled), typeof(MeetingHeld), typeof(MeetingAttendeesChanged), typeof(MeetingKept),
            typeof(ParticipantLeft), typeof(UndeliveredSettled), typeof(ContactDetailsChanged), typeof(ViewsReceived), typeof(ReviewHeldWithoutMeeting),
            typeof(DisclosureRestricted), typeof(MoveAssessed), typeof(SharingAsked), typeof(CaseReopened),
        ],
        DoneBy = [typeof(DisclosureDecided)],
        Subject = InformedSubject.Read,
        PartOf = CopyOfPlan.Circulation,
    };

    /// <summary>Decide whether a restriction stays that no manager has looked at (N14, N20, N26, N54, H18, H23).</summary>
    public static DutyDefinition DecideOnRestriction { get; } = new(DutyKind.DecideOnRestriction)
    {
        Title = _ => "Decide whether this stays kept from this person",
        NextStep = "Somebody on the case restricted what this person is told, or whom they meet, and it holds since. Read why, ask whoever set it, and record that it stays, with the reasons; or lift it. Until then this person is still owed what they are asked for, such as their views, though they were to be told nothing.",
        AtEnd = DutyAtEnd.StaysOpen,
        OrdinaryPractice = day => day.ByManager(new DisclosureRestrictionConfirmed(day.Duty.Subject!.Text, day.Today, "The mother has left home twice because of him.")),
        EndedBy = [typeof(DisclosureRestrictionConfirmed), typeof(DisclosureRestrictionLifted)],
        Subject = RestrictionSubject.Read,
        FromEdition = 4,
    };
}
