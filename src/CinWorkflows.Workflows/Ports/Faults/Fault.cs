namespace CinWorkflows.Workflows.Ports.Faults;

/// <summary>
/// What it means that a service did not do what it was asked: the one sorting for mail, calendars, texts and letters. What follows is
/// decided by it alone, whichever service it was.
/// </summary>
public abstract record Fault
{
    private Fault()
    {
    }

    /// <summary>This reader cannot be reached there: the next way is tried, and where there is none somebody is told.</summary>
    public static Fault OfReader { get; } = new Reader();

    /// <summary>The sender's side cannot send it as it is; sending it again changes nothing, and a person decides.</summary>
    public static Fault OfSender { get; } = new Sender();

    /// <summary>It passes, by itself or once its cause is put right: it is tried again, for two days.</summary>
    /// <param name="Cause">Why.</param>
    public sealed record Passing(FaultCause Cause) : Fault;

    private sealed record Reader : Fault;

    private sealed record Sender : Fault;
}
