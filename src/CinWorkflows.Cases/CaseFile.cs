using System.Text.Json.Serialization;
using CinWorkflows.Cases.Assessments;
using CinWorkflows.Cases.Breaches;
using CinWorkflows.Cases.ChildProtection;
using CinWorkflows.Cases.Closure;
using CinWorkflows.Cases.Corrections;
using CinWorkflows.Cases.Delivery;
using CinWorkflows.Cases.Disability;
using CinWorkflows.Cases.Disclosures;
using CinWorkflows.Cases.Documents;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.People;
using CinWorkflows.Cases.Plans;
using CinWorkflows.Cases.Processing;
using CinWorkflows.Cases.Reviews;
using CinWorkflows.Cases.Safeguarding;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Cases.Visits;
using CinWorkflows.Cases.Workers;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases;

/// <summary>
/// The case as its acts have made it: what the workflow knows. Identifiers, dates and codes only; names, addresses,
/// dates of birth, reasons and notes are in the record.
/// </summary>
public sealed record CaseFile
{
    /// <summary>The case's id.</summary>
    public required string CaseId { get; init; }

    /// <summary>The pack version that the case is pinned to.</summary>
    public required PackReference Pack { get; init; }

    /// <summary>The number of the last act.</summary>
    public long Sequence { get; init; }

    /// <summary>The referral's date.</summary>
    public required DateOnly ReferredOn { get; init; }

    /// <summary>The day on which a running episode was taken over from another system; nothing before it is reminded of.</summary>
    public DateOnly? AdoptedOn { get; init; }

    /// <summary>Other procedures that apply besides (N2, N3, H2, H3).</summary>
    public IReadOnlyList<Circumstance> Routes { get; init; } = [];

    /// <summary>Who holds the case.</summary>
    public required Allocation Allocation { get; init; }

    /// <summary>For whom alone the case is, by id: to everybody else it is as if there were none; null for a case that is not restricted.</summary>
    public IReadOnlyList<string>? NamedPeople { get; init; }

    /// <summary>The numbers of the acts by which somebody who does not work on the case opened it to read; null where nobody did.</summary>
    public IReadOnlyList<long>? GlassBroken { get; init; }

    /// <summary>Of whom what is held was to be kept and not used, in order; null where that never was (UK GDPR, article 18).</summary>
    public IReadOnlyList<ProcessingRestriction>? ProcessingRestrictions { get; init; }

    /// <summary>The child, the family and the agencies.</summary>
    public IReadOnlyList<Participant> Participants { get; init; } = [];

    /// <summary>Those who took part and were taken off the case, in order; null where nobody was.</summary>
    public IReadOnlyList<FormerParticipant>? FormerParticipants { get; init; }

    /// <summary>The assessment; null before it starts.</summary>
    public AssessmentProgress? Assessment { get; init; }

    /// <summary>Further assessments, begun during the episode, in order; null where there was none.</summary>
    public IReadOnlyList<AssessmentProgress>? Reassessments { get; init; }

    /// <summary>Since when the child is assessed anew, after an end because no need was found; null where that never was.</summary>
    public AssessedAnew? AssessedAnew { get; init; }

    /// <summary>The day on which the attendees of the first planning meeting were discussed with the family (N8, H8).</summary>
    public DateOnly? AttendeesDiscussedOn { get; init; }

    /// <summary>All meetings, in the order in which they were arranged.</summary>
    public IReadOnlyList<Meeting> Meetings { get; init; } = [];

    /// <summary>Who was told by hand, of what.</summary>
    public IReadOnlyList<InformedPerson> Informed { get; init; } = [];

    /// <summary>Messages that could not be delivered, and what was decided about them.</summary>
    public IReadOnlyList<UndeliveredMessage> Undelivered { get; init; } = [];

    /// <summary>All versions of the plan, oldest first.</summary>
    public IReadOnlyList<PlanVersion> Plans { get; init; } = [];

    /// <summary>How often the plan is reviewed; null until agreed, or assumed at adoption.</summary>
    public ReviewInterval? Interval { get; init; }

    /// <summary>All reviews; the last is the next to be held unless it is concluded.</summary>
    public IReadOnlyList<Review> Reviews { get; init; } = [];

    /// <summary>Changes of circumstances that no early review looks at, in order; null where there was none.</summary>
    public IReadOnlyList<ChangeToConsider>? Changes { get; init; }

    /// <summary>The day on which a manager acknowledged the need for longer-term support that the plan states (N30, H28).</summary>
    public DateOnly? LongTermAcknowledgedOn { get; init; }

    /// <summary>By when it is planned how support goes on at 18: the first of a month, so that no date of birth follows from it; null where that is not known.</summary>
    public DateOnly? AdulthoodBy { get; init; }

    /// <summary>The first day of the month in which the child reaches an age; null where the date of birth is not known.</summary>
    /// <param name="age">In years.</param>
    public DateOnly? BirthdayMonth(int age) => AdulthoodBy?.AddMonths(6).AddYears(age - 18);

    /// <summary>Whether the child is that old, as far as is known: to the month, and never too young.</summary>
    public bool HasReached(int age, DateOnly on) => BirthdayMonth(age) is { } month && on >= month.AddMonths(1);

    /// <summary>Since when that day is near enough to be planned for; null while it is more than two years away.</summary>
    public DateOnly? AdulthoodInSightSince { get; init; }

    /// <summary>The day on which it was planned how support goes on at 18.</summary>
    public DateOnly? AdulthoodPlannedOn { get; init; }

    /// <summary>Rules that were not kept, in the order in which they were recorded; null where all were kept.</summary>
    public IReadOnlyList<RecordedBreach>? Breaches { get; init; }

    /// <summary>Those whom a correction put under another id; null where nobody was.</summary>
    public IReadOnlyList<FormerId>? FormerIds { get; init; }

    /// <summary>Entries that put others right, in order; null where there was none.</summary>
    public IReadOnlyList<RecordedCorrection>? Corrections { get; init; }

    /// <summary>Entries that were recorded in a practitioner's name and wait for their word; null where none does.</summary>
    public IReadOnlyList<UnconfirmedEntry>? Unconfirmed { get; init; }

    /// <summary>The case without the entries that wait for a practitioner's word: what was open there is not done yet; null where none waits.</summary>
    public CaseFile? Confirmed { get; init; }

    /// <summary>Who must not be told of what, and who must not meet whom, in order; null where nothing was restricted.</summary>
    public IReadOnlyList<DisclosureRestriction>? Restrictions { get; init; }

    /// <summary>What was decided about matters that were withheld from somebody, in order; null where nothing was.</summary>
    public IReadOnlyList<DisclosureDecision>? DisclosureDecisions { get; init; }

    /// <summary>About whom of the case something is restricted on another; null where nobody was found.</summary>
    public IReadOnlyList<RestrictedElsewhere>? RestrictedElsewhere { get; init; }

    /// <summary>Safeguarding concerns raised.</summary>
    public IReadOnlyList<Concern> Concerns { get; init; } = [];

    /// <summary>Visits to the child.</summary>
    public VisitRecord Visits { get; init; } = new();

    /// <summary>The arrangements that apply.</summary>
    public RegimeChoice Regime { get; init; } = RegimeChoice.Ordinary;

    /// <summary>A recommendation to close that waits for a decision, or was refused.</summary>
    public ClosureProgress? Closure { get; init; }

    /// <summary>A strategy discussion that is due or was held.</summary>
    public StrategyProgress? Strategy { get; init; }

    /// <summary>Enquiries under section 47, in order; null where there was none.</summary>
    public IReadOnlyList<Section47Enquiry>? Enquiries { get; init; }

    /// <summary>The child protection plan that holds the case; null when there is none.</summary>
    public Hold? Hold { get; init; }

    /// <summary>The day on which the last hold ended, from which reviews count anew.</summary>
    public DateOnly? HoldEndedOn { get; init; }

    /// <summary>The child protection plans that held the case and ended, in order; null where none did.</summary>
    public IReadOnlyList<PastHold>? PastHolds { get; init; }

    /// <summary>The day on which the child died; null otherwise.</summary>
    public DateOnly? DiedOn { get; init; }

    /// <summary>True while the date of birth that is known is the expected one of an unborn child; null otherwise.</summary>
    public bool? Unborn { get; init; }

    /// <summary>For a case taken over without a plan of its own: since when a child protection plan stood, or had ended, in place of one. What is due is a plan or an ending; the first planning meeting does not count from the assessment before it.</summary>
    public DateOnly? NoPlanSince { get; init; }

    /// <summary>How the case ended; null while it is open.</summary>
    public Ending? Ending { get; init; }

    /// <summary>The further duties of the pack that were done, in order.</summary>
    public IReadOnlyList<DoneDuty> DoneDuties { get; init; } = [];

    /// <summary>The events of the authority's own that were recorded, in order; null where none was.</summary>
    public IReadOnlyList<AuthorityEvent>? Events { get; init; }

    /// <summary>The documents that are attached, in order.</summary>
    public IReadOnlyList<AttachedDocument> Documents { get; init; } = [];

    /// <summary>The family's moves to other authorities, in order; the last is open unless it has ended (N44).</summary>
    public IReadOnlyList<TransferOut> TransfersOut { get; init; } = [];

    /// <summary>The transfer by which the child came; null for one who was referred here.</summary>
    public TransferIn? TransferIn { get; init; }

    /// <summary>When the events were recorded from which the pack counts hours, by name; null where it counts none.</summary>
    public IReadOnlyDictionary<string, DateTimeOffset>? Moments { get; init; }

    /// <summary>Where the case stands.</summary>
    [JsonIgnore]
    public CaseStage Stage => this switch
    {
        { Ending: not null } => CaseStage.Ended,
        { Hold: not null } => CaseStage.OnHold,
        { Closure.AwaitsDecision: true } => CaseStage.ClosureDecision,
        { CurrentPlan: not null } => CaseStage.Review,
        { FirstPlanningMeeting.HeldOn: not null } => CaseStage.Planning,
        { CurrentAssessment.FoundNeed: true } => CaseStage.FirstPlanningMeeting,
        _ => CaseStage.Assessment,
    };

    /// <summary>The version of the plan in force; null before the first was agreed.</summary>
    [JsonIgnore]
    public PlanVersion? CurrentPlan => Plans.LastOrDefault(plan => plan.AgreedOn is not null);

    /// <summary>The first version that was agreed.</summary>
    [JsonIgnore]
    public PlanVersion? FirstPlan => Plans.FirstOrDefault(plan => plan.AgreedOn is not null);

    /// <summary>The first planning meeting as it stands: the one held that counts, else the last arranged.</summary>
    [JsonIgnore]
    public Meeting? FirstPlanningMeeting =>
        Meetings.LastOrDefault(meeting => FirstPlanning.Is(meeting, this) && meeting.Counts)
        ?? Meetings.LastOrDefault(meeting => FirstPlanning.Is(meeting, this) && meeting.State == MeetingState.Arranged);

    /// <summary>The meeting after a move as it stands: the one held, else the last arranged (N62).</summary>
    [JsonIgnore]
    public Meeting? TransferMeeting =>
        Meetings.LastOrDefault(meeting => meeting is { Purpose: MeetingPurpose.TransferIn, Counts: true })
        ?? Meetings.LastOrDefault(meeting => meeting is { Purpose: MeetingPurpose.TransferIn, State: MeetingState.Arranged });

    /// <summary>The assessment that planning follows (N5, N6, H5): the first that found a need since the child was assessed anew, else the last; null before one has started.</summary>
    [JsonIgnore]
    public AssessmentProgress? CurrentAssessment => AssessedAnew.Current(this);

    /// <summary>The assessment that was made here; null where the child was taken over on the one that came (N44): a decision by which the work goes on, and no assessment of a day.</summary>
    [JsonIgnore]
    public AssessmentProgress? OwnAssessment =>
        TransferIn is { Decision: TransferInDecision.Accept, DecidedOn: { } on } && Assessment == TransferInDecided.OnWhatCame(on) ? null : CurrentAssessment;

    /// <summary>The move that is open; null where none is.</summary>
    [JsonIgnore]
    public TransferOut? OpenTransfer => TransfersOut.LastOrDefault() is { IsOpen: true } open ? open : null;

    /// <summary>The review that is next or under way; null where none is.</summary>
    [JsonIgnore]
    public Review? OpenReview => Reviews.LastOrDefault() is { Concluded: false } review ? review : null;

    /// <summary>The review that is to be held next, where anything is known of it: one that was held is not, though its outcome be missing.</summary>
    [JsonIgnore]
    public Review? NextReview => Reviews.LastOrDefault() is { HeldOn: null } next ? next : null;

    /// <summary>The number of the review that is to be held next.</summary>
    [JsonIgnore]
    public int NextReviewNumber => NextReview?.Number ?? Reviews.Count + 1;

    /// <summary>The first review that was held and whose outcome is not recorded; null where none is.</summary>
    [JsonIgnore]
    public Review? AwaitingOutcome => Reviews.FirstOrDefault(review => review is { HeldOn: not null, Concluded: false });

    /// <summary>The last review that was held, by its day; null before the first.</summary>
    [JsonIgnore]
    public Review? LastHeldReview => Reviews.Where(review => review.HeldOn is not null).OrderBy(review => review.HeldOn).LastOrDefault();

    /// <summary>The further assessment that goes on; null where none does.</summary>
    [JsonIgnore]
    public AssessmentProgress? OpenReassessment => Reassessments?.LastOrDefault(assessment => assessment.ConcludedOn is null);

    /// <summary>The enquiries under section 47 that go on, or of which it is not said yet what the conference decided.</summary>
    [JsonIgnore]
    public IEnumerable<Section47Enquiry> OpenEnquiries => (Enquiries ?? []).Where(enquiry => enquiry.IsOpen);

    /// <summary>The participant of that id, or null.</summary>
    public Participant? Participant(string id) => Participants.FirstOrDefault(participant => participant.Id == id);

    /// <summary>True for the family of a child who has died: nothing is sent to them any more.</summary>
    public bool GetsNothingMore(string personId) =>
        (DiedOn is not null || Ending is { Reason: EndingReason.Died }) && Participant(personId) is not { Kind: ParticipantKind.Agency };

    /// <summary>The meeting of that id, or null.</summary>
    public Meeting? Meeting(string id) => Meetings.FirstOrDefault(meeting => meeting.Id == id);

    /// <summary>The move from here of that transfer, or null.</summary>
    public TransferOut? TransferOut(string transferId) => TransfersOut.FirstOrDefault(transfer => transfer.Id == transferId);

    /// <summary>The rule of that id that was not kept, or null.</summary>
    public RecordedBreach? Breach(string? id) => Breaches?.FirstOrDefault(breach => breach.Id == id);

    /// <summary>The plan of that version, or null.</summary>
    public PlanVersion? Plan(int version) => Plans.FirstOrDefault(plan => plan.Version == version);
}
