namespace CinWorkflows.Rules.Policies;

/// <summary>How a clause is met.</summary>
public enum CoverageKind
{
    /// <summary>By a step of the workflow: a <see cref="WorkflowStep"/>.</summary>
    Step,

    /// <summary>By a judgement that a person records: an act.</summary>
    Judgement,

    /// <summary>Not by this service, for the reason given.</summary>
    OutOfScope,
}
