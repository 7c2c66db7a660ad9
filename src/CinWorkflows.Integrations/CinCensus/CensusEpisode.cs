using System.Diagnostics.CodeAnalysis;

namespace CinWorkflows.Integrations.CinCensus;

/// <summary>An episode of need: one CINdetails group, from a referral to its closure.</summary>
public sealed record CensusEpisode
{
    /// <summary>The line at which the episode starts, counted from 1.</summary>
    public required int Line { get; init; }

    /// <summary>The day of the referral; known in every sound episode.</summary>
    public DateOnly? ReferralDate { get; init; }

    /// <summary>Who referred the child (1A ... 10).</summary>
    public string? ReferralSource { get; init; }

    /// <summary>The main reason why the child is in need (N0 ... N9).</summary>
    public string? PrimaryNeed { get; init; }

    /// <summary>Whether the referral led to no further action.</summary>
    public bool NoFurtherAction { get; init; }

    /// <summary>The day on which the episode was closed.</summary>
    public DateOnly? ClosureDate { get; init; }

    /// <summary>Why it was closed (RC1 ... RC9).</summary>
    public string? ClosureReason { get; init; }

    /// <summary>The initial child protection conference, where it is not part of a section 47 enquiry.</summary>
    public DateOnly? InitialConferenceDate { get; init; }

    /// <summary>The assessments in the order of the file.</summary>
    public IReadOnlyList<CensusAssessment> Assessments { get; init; } = [];

    /// <summary>The periods of a child in need plan in the order of the file.</summary>
    public IReadOnlyList<CensusPlan> Plans { get; init; } = [];

    /// <summary>The section 47 enquiries in the order of the file.</summary>
    public IReadOnlyList<CensusSection47> Section47Enquiries { get; init; } = [];

    /// <summary>The child protection plans in the order of the file.</summary>
    public IReadOnlyList<CensusChildProtectionPlan> ChildProtectionPlans { get; init; } = [];

    /// <summary>What is wrong with this episode, in the order of the file.</summary>
    public IReadOnlyList<CensusFault> Faults { get; init; } = [];

    /// <summary>Whether the episode can be taken: no error in it and none in its child's identity.</summary>
    [MemberNotNullWhen(true, nameof(ReferralDate))]
    public required bool IsSound { get; init; }

    /// <summary>Whether work goes on: not closed, and not a referral without further action.</summary>
    public bool IsOpen => ClosureDate is null && !NoFurtherAction;

    /// <summary>Whether anything was done about the child besides the referral.</summary>
    public bool HasActivity => Assessments.Count > 0 || Plans.Count > 0 || Section47Enquiries.Count > 0 || ChildProtectionPlans.Count > 0 || InitialConferenceDate is not null;

    /// <summary>Whether its main need says that it is a case other than a child in need.</summary>
    public bool IsOtherThanInNeed => CensusCodes.IsOtherThanInNeed(PrimaryNeed);

    /// <summary>The assessment that is not authorised yet; a sound episode has one at most.</summary>
    public CensusAssessment? OpenAssessment => Assessments.FirstOrDefault(assessment => assessment.IsOpen);

    /// <summary>The assessment that began last, in whatever order the file has them.</summary>
    public CensusAssessment? LatestAssessment => Assessments.MaxBy(assessment => assessment.StartDate);

    /// <summary>The authorised assessment that began last.</summary>
    public CensusAssessment? LatestAuthorised => Assessments.Where(assessment => !assessment.IsOpen).MaxBy(assessment => assessment.StartDate);

    /// <summary>The child in need plan in force; a sound episode has one at most.</summary>
    public CensusPlan? OpenPlan => Plans.FirstOrDefault(plan => plan.IsOpen);

    /// <summary>The child protection plan in force; a sound episode has one at most.</summary>
    public CensusChildProtectionPlan? OpenChildProtectionPlan => ChildProtectionPlans.FirstOrDefault(plan => plan.IsOpen);

    /// <summary>The child in need plan that ended last; null where none ended.</summary>
    public CensusPlan? LastEndedPlan => Plans.Where(plan => !plan.IsOpen).MaxBy(plan => plan.EndDate);

    /// <summary>The child protection plan that ended last; null where none ended.</summary>
    public CensusChildProtectionPlan? LastEndedChildProtectionPlan => ChildProtectionPlans.Where(plan => !plan.IsOpen).MaxBy(plan => plan.EndDate);

    /// <summary>The section 47 enquiry that goes on: neither a conference, nor the decision against one, nor a child protection plan ended it.</summary>
    public CensusSection47? OpenSection47 => Section47Enquiries
        .Where(enquiry => enquiry.IsOpen && !(InitialConferenceDate >= enquiry.StartDate) && !ChildProtectionPlans.Any(plan => plan.StartDate >= enquiry.StartDate))
        .MaxBy(enquiry => enquiry.StartDate);

    /// <summary>The line only: an episode that strays into a log must not identify its child.</summary>
    public override string ToString() => $"episode at line {Line}";
}
