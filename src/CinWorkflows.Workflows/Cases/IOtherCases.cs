using CinWorkflows.Cases;

namespace CinWorkflows.Workflows.Cases;

/// <summary>The other cases of the authority: brothers and sisters have cases of their own, with the same people on them.</summary>
public interface IOtherCases
{
    /// <summary>
    /// Where people of a case became known since it was last taken up, or something was restricted about them, looks for it on the others: what is
    /// restricted there about somebody of this one, and what is restricted here about somebody of theirs, is recorded where they are, once. Where another authority's word restricted it, so is by which letters they know already.
    /// </summary>
    /// <param name="file">The case.</param>
    /// <param name="takenUp">The number of the last act that was taken up.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>True where something new was recorded on this case, which is another then.</returns>
    Task<bool> LookAsync(CaseFile file, long takenUp, CancellationToken cancellationToken);
}
