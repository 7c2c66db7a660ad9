namespace CinWorkflows.Workflows.Boards;

/// <summary>What a case may lack.</summary>
public enum MissingKind
{
    /// <summary>A plan: a need was found four weeks ago or more, and none is agreed (N16, H15).</summary>
    Plan,

    /// <summary>A visit at which the child was seen, for four weeks or more, where no visit lies ahead in time (N19, H17).</summary>
    Visit,

    /// <summary>A review, for three months or more since the last or since the plan was agreed, where none lies ahead in time (N23, H20).</summary>
    Review,
}
