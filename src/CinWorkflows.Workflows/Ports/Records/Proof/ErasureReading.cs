namespace CinWorkflows.Workflows.Ports.Records.Proof;

/// <summary>Reads all erasures of a record.</summary>
public static class ErasureReading
{
    private const int AtOnce = 500;

    /// <summary>All of them, in order, read part by part.</summary>
    /// <param name="book">The erasures of the record.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public static async Task<IReadOnlyList<Erasure>> AllAsync(this IErasureBook book, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(book);
        var all = new List<Erasure>();
        for (var some = await book.ReadAsync(0, AtOnce, cancellationToken); some.Count > 0; some = await book.ReadAsync(some[^1].Number, AtOnce, cancellationToken))
        {
            all.AddRange(some);
        }

        return all;
    }
}
