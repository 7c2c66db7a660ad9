using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Assessments;
using CinWorkflows.Cases.People;
using CinWorkflows.Cases.Plans;
using CinWorkflows.Cases.Workers;

namespace CinWorkflows.Cases.Adoption;

/// <summary>
/// A running episode is taken over from another system at the stage that its dates say, with its own anchors. What lies before
/// the adoption is neither reminded of nor sent again.
/// </summary>
public sealed record EpisodeAdopted : Act
{
    /// <summary>The day of the adoption.</summary>
    public required DateOnly AdoptedOn { get; init; }

    /// <summary>The referral's date.</summary>
    public required DateOnly ReferredOn { get; init; }

    /// <summary>The child.</summary>
    public required ChildDetails Child { get; init; }

    /// <summary>The responsible team.</summary>
    public required string TeamId { get; init; }

    /// <summary>The allocated worker; null where the source does not say.</summary>
    public string? WorkerId { get; init; }

    /// <summary>The start of the assessment.</summary>
    public DateOnly? AssessmentStartedOn { get; init; }

    /// <summary>Its authorisation.</summary>
    public DateOnly? AssessmentConcludedOn { get; init; }

    /// <summary>The start of the plan in force, or of the last one, where none is.</summary>
    public DateOnly? PlanStartedOn { get; init; }

    /// <summary>The start of a child protection plan in force, which holds the case (N1, H1).</summary>
    public DateOnly? ChildProtectionSince { get; init; }

    /// <summary>The id of the concern that an enquiry under section 47 becomes.</summary>
    public const string Section47Concern = "section-47";

    /// <summary>The end of that plan; null while it is in force. Whether the child is still in need is then for a review to say.</summary>
    public DateOnly? PlanEndedOn { get; init; }

    /// <summary>The end of the last child protection plan, where none is in force: the procedure applies again since then.</summary>
    public DateOnly? ChildProtectionEndedOn { get; init; }

    /// <summary>The start of an enquiry under section 47 that has not ended: a concern that the manager answers (N25, H22).</summary>
    public DateOnly? Section47Since { get; init; }

    /// <summary>The start of a further assessment that is under way: its 45 working days run from it (Working Together).</summary>
    public DateOnly? ReassessmentStartedOn { get; init; }

    /// <summary>Why the child has a second case beside one that is open; null where there is none.</summary>
    public string? DuplicateReason { get; init; }

    /// <inheritdoc />
    public override IEnumerable<StaffReference> StaffNamed =>
        WorkerId is null ? [new("teamId", TeamId, IsTeam: true)] : [new("teamId", TeamId, IsTeam: true), new("workerId", WorkerId) { ActsAs = Allocation.HeldBy }];

    /// <inheritdoc />
    public override IEnumerable<Refusal> Check(CaseDesk desk) =>
    [
        .. desk.NotAfterToday("referredOn", ReferredOn),
        .. desk.Happened("adoptedOn", AdoptedOn, ReferredOn, "the referral"),
        .. (Child with { BornOn = null }).Referred("referredOn", ReferredOn, desk.Today),
        .. Child.Check("child", desk),
        .. CaseDesk.Text("teamId", TeamId, "the responsible team"),
        .. AssessmentStartedOn is { } started ? desk.Happened("assessmentStartedOn", started, ReferredOn, "the referral") : [],
        .. AssessmentConcludedOn is { } concluded ? desk.Happened("assessmentConcludedOn", concluded, AssessmentStartedOn, "the start of the assessment") : [],
        .. PlanStartedOn is { } plan ? desk.Happened("planStartedOn", plan, ReferredOn, "the referral") : [],
        .. PlanEndedOn is { } ended ? desk.Happened("planEndedOn", ended, PlanStartedOn, "the start of the plan") : [],
        .. PlanEndedOn is not null && PlanStartedOn is null ? [new Refusal("planStartedOn", "a plan that ended began; give its start.")] : Array.Empty<Refusal>(),
        .. ChildProtectionSince is { } since ? desk.NotAfterToday("childProtectionSince", since) : [],
        .. ChildProtectionEndedOn is { } over ? desk.NotAfterToday("childProtectionEndedOn", over) : [],
        .. ChildProtectionSince is not null && ChildProtectionEndedOn is not null
            ? [new Refusal("childProtectionEndedOn", "a child protection plan is in force or it has ended; give one of the two.")]
            : Array.Empty<Refusal>(),
        .. Section47Since is { } enquiry ? desk.Happened("section47Since", enquiry, ReferredOn, "the referral") : [],
        .. ReassessmentStartedOn is { } again ? desk.Happened("reassessmentStartedOn", again, ReferredOn, "the referral") : [],
    ];

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp)
    {
        var adopted = Adopted(file, stamp);
        return Child.Restriction?.Set(adopted, Child.Id, stamp) ?? adopted;
    }

    private CaseFile Adopted(CaseFile file, ActStamp stamp) => file with
    {
        AdoptedOn = AdoptedOn,
        ReferredOn = ReferredOn,
        Allocation = new(TeamId, WorkerId),
        Participants = [Child.ToParticipant()],
        Assessment = Assessment(),
        Reassessments = FurtherSince() is { } going ? [new(going)] : null,
        Plans = PlanStartedOn is { } plan
            ? [new PlanVersion { Version = 1, AgreedOn = plan, StartsOn = plan, ExpectedEndOn = PlanEndedOn, CirculatedOn = plan, Adopted = true }]
            : [],
        Concerns = Section47Since is { } enquiry ? [new(Section47Concern, enquiry) { RaisedAt = stamp.At }] : [],
        Enquiries = Section47Since is { } begun ? [new(begun)] : null,
        Hold = ChildProtectionSince is { } since ? new(since) : null,
        HoldEndedOn = ChildProtectionEndedOn,
        NoPlanSince = PlanStartedOn is null ? ChildProtectionEndedOn ?? ChildProtectionSince : null,
    };

    /// <summary>An assessment that goes on beside a plan, or after one that was concluded, is a further one.</summary>
    private DateOnly? FurtherSince() => (AssessmentConcludedOn, PlanStartedOn) is (null, null) ? null
        : ReassessmentStartedOn ?? (AssessmentConcludedOn is null ? AssessmentStartedOn : null);

    private AssessmentProgress? Assessment() => (AssessmentStartedOn ?? PlanStartedOn) switch
    {
        null => null,
        { } start when AssessmentConcludedOn is null && PlanStartedOn is null => new(start),
        { } start => new(start, AssessmentConcludedOn ?? PlanStartedOn, AssessmentOutcome.Section17Support),
    };
}
