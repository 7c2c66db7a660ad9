namespace CinWorkflows.Cases.Assessments;

/// <summary>What an assessment found.</summary>
public enum AssessmentOutcome
{
    /// <summary>A package of family support is required under section 17 (N5, H5).</summary>
    Section17Support,

    /// <summary>No further action.</summary>
    NoFurtherAction,

    /// <summary>Support by early help, without children's social care.</summary>
    EarlyHelp,
}
