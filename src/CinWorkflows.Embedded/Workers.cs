namespace CinWorkflows.Embedded;

/// <summary>Counts those who work on a queue: no more than so many at a time.</summary>
internal sealed class Workers(int mostAtATime)
{
    private int _count;

    public bool IsNone => Volatile.Read(ref _count) == 0;

    /// <returns>False where as many work as may.</returns>
    public bool TryAdd()
    {
        var count = Volatile.Read(ref _count);
        while (count < mostAtATime)
        {
            var seen = Interlocked.CompareExchange(ref _count, count + 1, count);
            if (seen == count)
            {
                return true;
            }

            count = seen;
        }

        return false;
    }

    /// <returns>True where it was the last.</returns>
    public bool Remove() => Interlocked.Decrement(ref _count) == 0;
}
