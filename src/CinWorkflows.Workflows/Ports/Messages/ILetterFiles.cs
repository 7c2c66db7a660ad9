namespace CinWorkflows.Workflows.Ports.Messages;

/// <summary>Letters that an installation keeps as files beside the record. One that hands all its letters to a service has none.</summary>
public interface ILetterFiles
{
    /// <summary>Deletes the files of letters for good, with what was noted of their way. It can be repeated.</summary>
    /// <param name="keys">The keys of the messages.</param>
    /// <param name="cancellationToken">Cancels the call; then the same call may be made again.</param>
    /// <returns>How many letters were there.</returns>
    /// <exception cref="IOException">A file cannot be deleted.</exception>
    Task<int> DeleteAsync(IReadOnlyList<string> keys, CancellationToken cancellationToken);
}
