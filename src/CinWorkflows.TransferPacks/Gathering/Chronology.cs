using CinWorkflows.Cases;
using CinWorkflows.Cases.Adoption;
using CinWorkflows.Cases.Assessments;
using CinWorkflows.Cases.ChildProtection;
using CinWorkflows.Cases.Closure;
using CinWorkflows.Cases.Disability;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.People;
using CinWorkflows.Cases.Plans;
using CinWorkflows.Cases.Reviews;
using CinWorkflows.Cases.Safeguarding;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Cases.Visits;
using CinWorkflows.Cases.Workers;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;
using CinWorkflows.TransferPacks.Contents;
using CinWorkflows.TransferPacks.Sheets;
using CinWorkflows.Workflows.Ports.Records.Acts;

namespace CinWorkflows.TransferPacks.Gathering;

/// <summary>
/// What happened to the child, in words. Acts about the running of the office (messages, calendars, documents, contact details) are no
/// part of a child's story and are left out.
/// </summary>
internal static class Chronology
{
    public static IReadOnlyList<PackEvent> Of(CaseHistory history, IReadOnlyDictionary<string, string> names, PolicyPack pack) =>
        [.. history.Acts
            .SelectMany(recorded => Told(recorded, history.File, names, pack) is var (on, what) ? [new PackEvent(on ?? LondonTime.DateOf(recorded.At), what)] : Array.Empty<PackEvent>())
            .OrderBy(entry => entry.On)];

    /// <summary>What the other system said of the time before, where this procedure did not run its course.</summary>
    private static string WhatStood(EpisodeAdopted act) => string.Concat(
        act.PlanEndedOn is { } ended ? $" The plan of {Words.Date(act.PlanStartedOn)} had ended on {Words.Date(ended)}." : "",
        act.ChildProtectionEndedOn is { } over ? $" A child protection plan had ended on {Words.Date(over)}." : "",
        act.Section47Since is { } enquiry ? $" An enquiry under section 47 had been open since {Words.Date(enquiry)}." : "",
        act.ReassessmentStartedOn is { } again ? $" A further assessment had begun on {Words.Date(again)}." : "");

    private static (DateOnly? On, string What)? Told(RecordedAct recorded, CaseFile file, IReadOnlyDictionary<string, string> names, PolicyPack pack) => recorded.Act switch
    {
        CaseOpened { Transfer: { } notice } act => (act.ReferredOn, $"Notice of transfer from another authority ({notice.FromAuthority}); case opened."),
        CaseOpened act => (act.ReferredOn, "Referral; case opened."),
        EpisodeAdopted act => (act.ReferredOn, $"Referral. The episode was taken over from another system on {Words.Date(act.AdoptedOn)}.{WhatStood(act)}"),
        ParticipantAdded act => (null, $"{act.Person.Name}{(act.Person.Organisation is { } agency ? $", {agency}," : "")} joined the case."),
        ParticipantLeft act => (null, $"{NameOf(act.PersonId, names)} left the case: {act.Reason}"),
        AssessmentStarted act => (act.On, "Assessment started."),
        AssessmentConcluded act => (act.On, $"Assessment concluded: {Words.Of(act.Outcome)}."),
        MeetingHeld act => (act.On, $"{MeetingOf(act.MeetingId, file)} held; present: {Present(act, names)}."),
        MeetingCancelled act when file.Meeting(act.MeetingId) is { CancelledOn: { } on } => (on, $"{MeetingOf(act.MeetingId, file)} cancelled."),
        PlanAgreed act => (act.On, $"Child in Need plan agreed (version {act.Version})."),
        PlanDatesChanged act => (null, $"Dates of plan version {act.Version} put right: {act.Reason}"),
        ActionCompleted act => (act.On, $"An action of the plan was completed.{After(act.Note)}"),
        ReviewHeldWithoutMeeting act => (act.On, "Review undertaken without a meeting."),
        ReviewOutcomeRecorded act => (act.On, $"Outcome of the review: {string.Join("; ", act.Outcomes.Select(Words.Of))}."),
        CircumstancesChanged act => (act.On, $"Significant change of circumstances: {act.Change}"),
        ChangeConsidered act => (act.On, $"The change of circumstances was considered: {act.Follows}"),
        AuthorityEventRecorded act when pack.Events.TryGetValue(act.Event, out var own) => (act.On, $"{char.ToUpperInvariant(own.Title[0])}{own.Title[1..]}.{After(act.Note)}"),
        VisitMade act => (act.On, $"Visit: {(act.ChildSeen ? act.SeenAlone ? "the child was seen alone" : "the child was seen, not alone" : "the child was not seen")}.{After(act.Note)}"),
        RegimeChosen { Kind: RegimeKind.Ordinary } act => (act.On, $"Ordinary arrangements apply: {act.Reasons}"),
        RegimeChosen act => (act.On, $"Arrangements for disabled children apply: {act.Reasons}"),
        SafeguardingConcernRaised act => (act.On, $"Safeguarding concern: {act.Concern}"),
        SafeguardingConcernDiscussed act => (act.On, $"Safeguarding concern discussed with the manager; strategy discussion: {Words.YesNo(act.StrategyDiscussion)}. {act.Reasons}"),
        NationalReferralSettled act => (act.On, $"Referred to the National Referral Mechanism: {Words.YesNo(act.Referred)}, by {act.By}. {act.Reasons}"),
        StrategyDiscussionHeld act => (act.On, $"Strategy discussion held; section 47 enquiry: {Words.YesNo(act.Section47)}. {act.Reasons}"),
        ChildProtectionPlanStarted act => (act.On, "Child protection plan started."),
        ChildProtectionPlanEnded act => (act.On, "Child protection plan ended."),
        ClosureRecommended act => (act.On, $"Closure recommended: {act.Reasons}"),
        ClosureDecided act => (act.On, $"Closure {(act.Approve ? "approved" : "refused")}: {act.Reasons}"),
        CaseReopened act => (act.On, $"Case reopened: {act.Reason}"),
        LongTermNeedAcknowledged act => (act.On, $"Need for longer-term support acknowledged: {act.Reason}"),
        AdulthoodPlanned act => (act.On, $"Planned how support goes on at 18: {act.Plan}"),
        WorkerAssigned => (null, "Allocated to a social worker."),
        WorkerUnassigned => (null, "No longer allocated to a social worker."),
        MoveReported act => (act.On, $"Move to another authority ({act.ToAuthority}) reported; {(act.HasMoved ? "resident since" : "expected from")} {Words.Date(act.ResidentOn)}."),
        MoveConfirmed act => (act.On, $"Move confirmed; resident since {Words.Date(act.ResidentOn)}."),
        MoveAssessed act => (act.On, $"Impact of the move assessed; risk: {Codes.Of(act.Risk)}."),
        StayDecided { Decision: StayDecision.GoOn } act => (act.On, $"Consent to share had been taken back; the former authority went on holding the case: {act.Reasons}"),
        StayDecided act => (act.On, $"The family had come back: {act.Reasons}"),
        CounterpartBriefed { Briefed: true } act => (act.On, $"{NameOf(act.PersonId, names)} has told their counterpart in the new area."),
        _ => null,
    };

    private static string After(string? note) => string.IsNullOrWhiteSpace(note) ? "" : $" {note.Trim()}";

    private static string NameOf(string id, IReadOnlyDictionary<string, string> names) => names.GetValueOrDefault(id, "Somebody");

    private static string Present(MeetingHeld act, IReadOnlyDictionary<string, string> names) =>
        act.Attended.Count == 0 ? "nobody recorded" : string.Join(", ", act.Attended.Select(id => NameOf(id, names)));

    private static string MeetingOf(string id, CaseFile file) => file.Meeting(id)?.Purpose switch
    {
        MeetingPurpose.FirstPlanning => "First planning meeting",
        MeetingPurpose.Review => "Review meeting",
        MeetingPurpose.TwelveMonthReview => "Review beyond 12 months",
        MeetingPurpose.TransferIn => "Meeting after the transfer",
        _ => "Meeting",
    };
}
