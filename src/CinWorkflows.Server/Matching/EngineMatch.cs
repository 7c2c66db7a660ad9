namespace CinWorkflows.Server.Matching;

/// <summary>How the file of workflows stands to the record beside it.</summary>
internal enum EngineMatch
{
    /// <summary>Both were running together when they were last marked.</summary>
    Fits,

    /// <summary>There is no case yet, and no workflow of one.</summary>
    Fresh,

    /// <summary>The record has cases, and the file is new.</summary>
    Lost,

    /// <summary>The file knows of what the record does not: the record was restored to an earlier time.</summary>
    Newer,

    /// <summary>The record knows of what the file does not: the file was restored to an earlier time.</summary>
    Older,
}
