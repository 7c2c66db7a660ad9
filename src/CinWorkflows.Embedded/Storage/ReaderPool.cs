using System.Collections.Concurrent;

namespace CinWorkflows.Embedded.Storage;

/// <summary>Reading connections, lent to one caller at a time.</summary>
internal sealed class ReaderPool(Func<Database> open) : IDisposable
{
    private readonly ConcurrentBag<InstanceReader> _free = [];
    private volatile bool _disposed;

    public TResult Read<TResult>(Func<InstanceReader, TResult> query)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        var reader = _free.TryTake(out var free) ? free : new InstanceReader(open());
        try
        {
            var result = query(reader);
            _free.Add(reader);
            return result;
        }
        catch
        {
            // A reader that failed mid-row is not lent again.
            reader.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        _disposed = true;
        while (_free.TryTake(out var reader))
        {
            reader.Dispose();
        }
    }
}
