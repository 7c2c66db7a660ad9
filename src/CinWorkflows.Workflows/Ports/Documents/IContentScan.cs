namespace CinWorkflows.Workflows.Ports.Documents;

/// <summary>Looks for what harms whoever opens a document. An installation has one where its settings name one.</summary>
public interface IContentScan
{
    /// <summary>Looks through content from where it stands to its end.</summary>
    /// <param name="content">The content.</param>
    /// <param name="cancellationToken">Cancels the look.</param>
    Task<ScanOutcome> ScanAsync(Stream content, CancellationToken cancellationToken);
}
