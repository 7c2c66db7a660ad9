namespace CinWorkflows.Workflows.Ports.Documents;

/// <summary>What a scanner said of some content.</summary>
public enum ScanOutcome
{
    /// <summary>It found nothing.</summary>
    Clean,

    /// <summary>It found something harmful.</summary>
    Harmful,

    /// <summary>It could not be asked, or gave no answer: nothing is known of the content.</summary>
    NoAnswer,
}
