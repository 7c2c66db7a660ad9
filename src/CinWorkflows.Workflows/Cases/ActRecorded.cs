namespace CinWorkflows.Workflows.Cases;

/// <summary>
/// News for a case's workflow: an act is on the record. It says no more than that, so that one lost, doubled or late does no harm.
/// </summary>
/// <param name="Sequence">The act's number in the case.</param>
public sealed record ActRecorded(long Sequence)
{
    /// <summary>The name of the event.</summary>
    public const string EventName = "ActRecorded";
}
