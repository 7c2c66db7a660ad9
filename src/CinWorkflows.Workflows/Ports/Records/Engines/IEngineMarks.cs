namespace CinWorkflows.Workflows.Ports.Records.Engines;

/// <summary>The marks by which a record knows the store of workflows that belongs to it.</summary>
public interface IEngineMarks
{
    /// <summary>Reads them.</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task<RecordMarks> ReadAsync(CancellationToken cancellationToken);

    /// <summary>Sets a mark; the last one becomes the one before. It is set here first, and in the workflows second.</summary>
    /// <param name="mark">The mark.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task SetAsync(EngineMark mark, CancellationToken cancellationToken);
}
