using CinWorkflows.Workflows.Ports.Records.Readers;

namespace CinWorkflows.Workflows.Ports.Records.Retention;

/// <summary>The destructions of the record: sealed at each change, and in its log once they are done.</summary>
public interface IDestructionBook
{
    /// <summary>Records a proposal.</summary>
    /// <param name="proposed">It; its number is given by the record.</param>
    /// <param name="cancellationToken">Cancels the call; then nothing is recorded.</param>
    Task<Destruction> AddAsync(Destruction proposed, CancellationToken cancellationToken);

    /// <summary>Changes one in a single step: nobody else changes it in between. One that is done is never changed.</summary>
    /// <param name="number">Its number.</param>
    /// <param name="change">What becomes of it; null leaves it as it is.</param>
    /// <param name="cancellationToken">Cancels the call; then nothing is changed.</param>
    /// <returns>As it is now; null where there is none, or it is done or was left as it is.</returns>
    Task<Destruction?> ChangeAsync(long number, Func<Destruction, Destruction?> change, CancellationToken cancellationToken);

    /// <summary>One of them; null where there is none for whoever asks.</summary>
    /// <param name="reader">Who oversees it.</param>
    /// <param name="number">Its number.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task<Destruction?> FindAsync(Reader reader, long number, CancellationToken cancellationToken);

    /// <summary>The last of them, the newest first.</summary>
    /// <param name="reader">Who oversees them.</param>
    /// <param name="before">Those before that number; null for the newest.</param>
    /// <param name="atMost">How many.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task<IReadOnlyList<Destruction>> ListAsync(Reader reader, long? before, int atMost, CancellationToken cancellationToken);

    /// <summary>The destruction, confirmed or done, in which a case is; null where there is none.</summary>
    /// <param name="authority">The authority, by its pack's id.</param>
    /// <param name="caseId">The case.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task<Destruction?> OfCaseAsync(string authority, string caseId, CancellationToken cancellationToken);

    /// <summary>The numbers of those that were confirmed and are not done, the oldest first.</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task<IReadOnlyList<long>> UnfinishedAsync(CancellationToken cancellationToken);
}
