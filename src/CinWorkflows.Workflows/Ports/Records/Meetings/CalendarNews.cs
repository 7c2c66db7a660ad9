namespace CinWorkflows.Workflows.Ports.Records.Meetings;

/// <summary>What a calendar's server tells of a calendar.</summary>
public enum CalendarNews
{
    /// <summary>It has changed, or may have without a word: it is looked at.</summary>
    Changed,

    /// <summary>The promise to tell of changes is to be renewed, or is gone: it is looked at, and the promise is asked for again.</summary>
    PromiseInDoubt,
}
