using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Assessments;
using CinWorkflows.Cases.ChildProtection;
using CinWorkflows.Cases.People;
using CinWorkflows.Cases.Plans;
using CinWorkflows.Cases.Workers;

namespace CinWorkflows.Cases.Adoption;

/// <summary>
/// A running episode is taken over from another system at the stage that its dates say, with its own anchors. What lies before
/// the adoption is neither reminded of nor sent again.
/// </summary>
/// <param name="AdoptedOn">The day of the adoption.</param>
/// <param name="ReferredOn">The referral's date.</param>
/// <param name="Child">The child.</param>
/// <param name="TeamId">The responsible team.</param>
/// <param name="WorkerId">The allocated worker; null where the source does not say.</param>
/// <param name="AssessmentStartedOn">The start of the assessment.</param>
/// <param name="AssessmentConcludedOn">Its authorisation.</param>
/// <param name="PlanStartedOn">The start of the plan in force.</param>
/// <param name="ChildProtectionSince">The start of a child protection plan in force, which holds the case (N1, H1).</param>
public sealed record EpisodeAdopted(
    DateOnly AdoptedOn,
    DateOnly ReferredOn,
    ChildDetails Child,
    string TeamId,
    string? WorkerId,
    DateOnly? AssessmentStartedOn,
    DateOnly? AssessmentConcludedOn,
    DateOnly? PlanStartedOn,
    DateOnly? ChildProtectionSince) : Act
{
    /// <inheritdoc />
    public override IEnumerable<StaffReference> StaffNamed =>
        WorkerId is null ? [new("teamId", TeamId, IsTeam: true)] : [new("teamId", TeamId, IsTeam: true), new("workerId", WorkerId)];

    /// <inheritdoc />
    public override IEnumerable<Refusal> Check(CaseDesk desk) =>
    [
        .. desk.NotAfterToday("referredOn", ReferredOn),
        .. Child.Check("child"),
        .. CaseDesk.Text("teamId", TeamId, "the responsible team"),
        .. AssessmentStartedOn is { } started ? desk.Happened("assessmentStartedOn", started, ReferredOn, "the referral") : [],
        .. AssessmentConcludedOn is { } concluded ? desk.Happened("assessmentConcludedOn", concluded, AssessmentStartedOn, "the start of the assessment") : [],
        .. PlanStartedOn is { } plan ? desk.Happened("planStartedOn", plan, ReferredOn, "the referral") : [],
        .. ChildProtectionSince is { } since ? desk.NotAfterToday("childProtectionSince", since) : [],
    ];

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp) => file with
    {
        AdoptedOn = AdoptedOn,
        ReferredOn = ReferredOn,
        Allocation = new(TeamId, WorkerId),
        Participants = [Child.ToParticipant()],
        Assessment = Assessment(),
        Reassessments = AssessmentStartedOn is { } going && AssessmentConcludedOn is null && PlanStartedOn is not null ? [new(going)] : null,
        Plans = PlanStartedOn is { } plan
            ? [new PlanVersion { Version = 1, AgreedOn = plan, StartsOn = plan, CirculatedOn = plan, Adopted = true }]
            : [],
        Hold = ChildProtectionSince is { } since ? new(since) : null,
    };

    private AssessmentProgress? Assessment() => (AssessmentStartedOn ?? PlanStartedOn) switch
    {
        null => null,
        { } start when AssessmentConcludedOn is null && PlanStartedOn is null => new(start),
        { } start => new(start, AssessmentConcludedOn ?? PlanStartedOn, AssessmentOutcome.Section17Support),
    };
}
