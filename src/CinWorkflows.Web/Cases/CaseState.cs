using CinWorkflows.Cases;
using CinWorkflows.Cases.Assessments;
using CinWorkflows.Cases.ChildProtection;
using CinWorkflows.Cases.Closure;
using CinWorkflows.Cases.Disability;
using CinWorkflows.Cases.Disclosures;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.Plans;
using CinWorkflows.Cases.Processing;
using CinWorkflows.Cases.Reviews;
using CinWorkflows.Cases.Safeguarding;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Cases.Visits;
using CinWorkflows.Cases.Workers;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Ports.Records.People;

namespace CinWorkflows.Web.Cases;

/// <summary>A case as it stands.</summary>
public sealed record CaseState
{
    /// <summary>Its id.</summary>
    public required string CaseId { get; init; }

    /// <summary>Where it stands.</summary>
    public required CaseStage Stage { get; init; }

    /// <summary>The pack version that it is pinned to.</summary>
    public required PackReference Pack { get; init; }

    /// <summary>The number of its last act.</summary>
    public required long Sequence { get; init; }

    /// <summary>The number of the last act that its workflow has taken up; the duties follow from that one.</summary>
    public required long TakenUp { get; init; }

    /// <summary>The referral's date.</summary>
    public required DateOnly ReferredOn { get; init; }

    /// <summary>The day on which a running episode was taken over.</summary>
    public required DateOnly? AdoptedOn { get; init; }

    /// <summary>Other procedures that apply besides.</summary>
    public required IReadOnlyList<Circumstance> Routes { get; init; }

    /// <summary>Who holds it.</summary>
    public required Allocation Allocation { get; init; }

    /// <summary>The child and everybody who takes part.</summary>
    public required IReadOnlyList<PersonView> People { get; init; }

    /// <summary>Of what somebody must not be told, and whom they must not meet: those that hold until a manager lifts them.</summary>
    public IReadOnlyList<DisclosureRestriction> Restrictions { get; init; } = [];

    /// <summary>Of whom what is held is kept and not given to others, and on what ground, until the data protection officer lifts it.</summary>
    public IReadOnlyList<ProcessingRestriction> ProcessingRestrictions { get; init; } = [];

    /// <summary>What is open, the earliest due first.</summary>
    public required IReadOnlyList<DutyState> Duties { get; init; }

    /// <summary>The assessment that was made here; null where the child was taken over on the one that came.</summary>
    public required AssessmentProgress? Assessment { get; init; }

    /// <summary>The day on which the attendees of the first meeting were discussed with the family.</summary>
    public required DateOnly? AttendeesDiscussedOn { get; init; }

    /// <summary>All meetings.</summary>
    public required IReadOnlyList<Meeting> Meetings { get; init; }

    /// <summary>All versions of the plan.</summary>
    public required IReadOnlyList<PlanVersion> Plans { get; init; }

    /// <summary>How often the plan is reviewed.</summary>
    public required ReviewInterval? Interval { get; init; }

    /// <summary>All reviews.</summary>
    public required IReadOnlyList<Review> Reviews { get; init; }

    /// <summary>Safeguarding concerns.</summary>
    public required IReadOnlyList<Concern> Concerns { get; init; }

    /// <summary>Visits to the child.</summary>
    public required VisitRecord Visits { get; init; }

    /// <summary>The arrangements that apply.</summary>
    public required RegimeChoice Regime { get; init; }

    /// <summary>A recommendation to close.</summary>
    public required ClosureProgress? Closure { get; init; }

    /// <summary>A strategy discussion.</summary>
    public required StrategyProgress? Strategy { get; init; }

    /// <summary>Enquiries under section 47.</summary>
    public IReadOnlyList<Section47Enquiry>? Enquiries { get; init; }

    /// <summary>True while the date of birth among the people is the expected one of an unborn child.</summary>
    public bool Unborn { get; init; }

    /// <summary>The day on which the child died; null otherwise.</summary>
    public DateOnly? DiedOn { get; init; }

    /// <summary>The child protection plan that holds it.</summary>
    public required Hold? Hold { get; init; }

    /// <summary>How it ended.</summary>
    public required Ending? Ending { get; init; }

    /// <summary>The family's moves to other authorities.</summary>
    public required IReadOnlyList<TransferOut> TransfersOut { get; init; }

    /// <summary>The transfer by which the child came.</summary>
    public required TransferIn? TransferIn { get; init; }

    /// <summary>Who holds the case today, and in whose area the child is to be found.</summary>
    public required ResponsibilityLines Responsibility { get; init; }

    /// <summary>What happened, oldest first.</summary>
    public required IReadOnlyList<TimelineLine> Timeline { get; init; }

    /// <summary>Outcomes of reviews, decisions to close and plans that were signed: by whom, when, and the hash of what was signed.</summary>
    public required IReadOnlyList<SignatureState> Signatures { get; init; }
}
