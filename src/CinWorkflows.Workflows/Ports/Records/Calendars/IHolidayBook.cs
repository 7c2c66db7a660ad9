namespace CinWorkflows.Workflows.Ports.Records.Calendars;

/// <summary>The bank holidays brought in, withdrawn or proposed, as the record keeps them: a list that is only ever added to.</summary>
public interface IHolidayBook
{
    /// <summary>All of them, in the order in which they were brought in.</summary>
    Task<IReadOnlyList<HolidayEntry>> ReadAsync(CancellationToken cancellationToken);

    /// <summary>How many there are; another number than before means that something was brought in.</summary>
    Task<int> CountAsync(CancellationToken cancellationToken);

    /// <summary>Adds entries to a list that is as long as its reader saw it.</summary>
    /// <param name="entries">What is added.</param>
    /// <param name="seen">How many there were when the list was read.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>False where somebody else has added to it meanwhile: nothing was added; read it again and decide anew.</returns>
    Task<bool> AppendAsync(IReadOnlyList<HolidayEntry> entries, int seen, CancellationToken cancellationToken);
}
