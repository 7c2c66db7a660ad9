using CinWorkflows.Domain.Assessments;
using CinWorkflows.Domain.Cases;
using CinWorkflows.Domain.Closure;
using CinWorkflows.Domain.Disability;
using CinWorkflows.Domain.Meetings;
using CinWorkflows.Domain.Plans;
using CinWorkflows.Domain.Policies;
using CinWorkflows.Domain.Reviews;
using CinWorkflows.Domain.Safeguarding;
using CinWorkflows.Domain.Transfers;
using CinWorkflows.Domain.Visits;
using CinWorkflows.Workflows.Ports.Records;

namespace CinWorkflows.Web.Cases;

/// <summary>A case as it stands.</summary>
/// <param name="CaseId">Its id.</param>
/// <param name="Stage">Where it stands.</param>
/// <param name="Pack">The pack version that it is pinned to.</param>
/// <param name="Sequence">The number of its last act.</param>
/// <param name="TakenUp">The number of the last act that its workflow has taken up; the duties follow from that one.</param>
/// <param name="ReferredOn">The referral's date.</param>
/// <param name="AdoptedOn">The day on which a running episode was taken over.</param>
/// <param name="Routes">Other procedures that apply besides.</param>
/// <param name="Allocation">Who holds it.</param>
/// <param name="People">The child and everybody who takes part.</param>
/// <param name="Duties">What is open, the earliest due first.</param>
/// <param name="Assessment">The assessment.</param>
/// <param name="AttendeesDiscussedOn">The day on which the attendees of the first meeting were discussed with the family.</param>
/// <param name="Meetings">All meetings.</param>
/// <param name="Plans">All versions of the plan.</param>
/// <param name="Interval">How often the plan is reviewed.</param>
/// <param name="Reviews">All reviews.</param>
/// <param name="Concerns">Safeguarding concerns.</param>
/// <param name="Visits">Visits to the child.</param>
/// <param name="Regime">The arrangements that apply.</param>
/// <param name="Closure">A recommendation to close.</param>
/// <param name="Strategy">A strategy discussion.</param>
/// <param name="Hold">The child protection plan that holds it.</param>
/// <param name="Ending">How it ended.</param>
/// <param name="TransfersOut">The family's moves to other authorities.</param>
/// <param name="TransferIn">The transfer by which the child came.</param>
/// <param name="Timeline">What happened, oldest first.</param>
public sealed record CaseState(
    string CaseId,
    CaseStage Stage,
    PackReference Pack,
    long Sequence,
    long TakenUp,
    DateOnly ReferredOn,
    DateOnly? AdoptedOn,
    IReadOnlyList<Circumstance> Routes,
    Allocation Allocation,
    IReadOnlyList<PersonView> People,
    IReadOnlyList<DutyState> Duties,
    AssessmentProgress? Assessment,
    DateOnly? AttendeesDiscussedOn,
    IReadOnlyList<Meeting> Meetings,
    IReadOnlyList<PlanVersion> Plans,
    ReviewInterval? Interval,
    IReadOnlyList<Review> Reviews,
    IReadOnlyList<Concern> Concerns,
    VisitRecord Visits,
    RegimeChoice Regime,
    ClosureProgress? Closure,
    StrategyProgress? Strategy,
    Hold? Hold,
    Ending? Ending,
    IReadOnlyList<TransferOut> TransfersOut,
    TransferIn? TransferIn,
    IReadOnlyList<TimelineEntry> Timeline);
