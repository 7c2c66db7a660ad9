namespace CinWorkflows.Rules.Words;

/// <summary>Where a case stands in the procedure.</summary>
public enum CaseStage
{
    /// <summary>Referred; being assessed.</summary>
    Assessment,

    /// <summary>A need was found; the first planning meeting is due.</summary>
    FirstPlanningMeeting,

    /// <summary>The meeting was held; the plan is being settled.</summary>
    Planning,

    /// <summary>The plan is in force and reviewed.</summary>
    Review,

    /// <summary>A worker recommends that the case be closed; a manager decides.</summary>
    ClosureDecision,

    /// <summary>A child protection plan has started; this procedure does not apply (N1, H1).</summary>
    OnHold,

    /// <summary>Ended.</summary>
    Ended,
}
