namespace CinWorkflows.Workflows.Ports.Records.Cases;

/// <summary>All cases in turn, for whoever has to do something about each of them, however many there are and whatever changes meanwhile.</summary>
public interface ICaseRoll
{
    /// <summary>The next cases in the record's own order of their ids, which never changes.</summary>
    /// <param name="after">The last case of the page before; null for the first page.</param>
    /// <param name="atMost">How many.</param>
    /// <param name="endedFrom">Beside open cases, those that ended on this day or later; null for none.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task<IReadOnlyList<CaseOnRoll>> ReadAsync(string? after, int atMost, DateOnly? endedFrom, CancellationToken cancellationToken);

    /// <summary>The children of an authority's cases, of those that ended too, in the same order.</summary>
    /// <param name="packId">The authority's pack.</param>
    /// <param name="after">The last case of the page before; null for the first page.</param>
    /// <param name="atMost">How many.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task<IReadOnlyList<ChildOnRoll>> ReadChildrenAsync(string packId, string? after, int atMost, CancellationToken cancellationToken);

    /// <summary>Says of cases that their workflow has taken up nothing, so that the reconciliation starts it and tells it.</summary>
    /// <param name="caseIds">The cases.</param>
    /// <param name="recordedBefore">Only those whose last act was recorded until then: what is newer is on its way.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>How many there are now.</returns>
    Task<int> MarkBehindAsync(IReadOnlyList<string> caseIds, DateTimeOffset recordedBefore, CancellationToken cancellationToken);
}
