namespace CinWorkflows.Rules.Timescales;

/// <summary>What the steps of a schedule are counted from.</summary>
public enum ScheduleBase
{
    /// <summary>Each from the first event: after 28 days, after 4 months, after 9 months. Being early or late moves no later one.</summary>
    First,

    /// <summary>Each from the time before: the first after 28 days, the next 4 months after that one took place.</summary>
    Last,
}
