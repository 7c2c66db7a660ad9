using System.Data.Common;
using CinWorkflows.Workflows.Ports.Health;

namespace CinWorkflows.Records.Proof;

/// <summary>Tells what somebody wrote into a table, so that it cannot be read as what it should be, from a database that does not answer.</summary>
internal static class Unreadable
{
    public static bool Is(Exception problem) => problem is not (OperationCanceledException or DbException or StorageFaultException);

    /// <summary>Reads rows; where one of them cannot be read, each by itself.</summary>
    /// <param name="keys">The keys of the rows.</param>
    /// <param name="read">Reads the rows of some keys that follow on each other.</param>
    /// <param name="found">Is told what could not be read, where it stands among the others.</param>
    public static async IAsyncEnumerable<T> PassOverAsync<TKey, T>(IReadOnlyList<TKey> keys, Func<IReadOnlyList<TKey>, Task<IReadOnlyList<T>>> read, Action<TKey> found)
    {
        if (await TryAsync(read, keys) is { } all)
        {
            foreach (var row in all)
            {
                yield return row;
            }

            yield break;
        }

        foreach (var key in keys)
        {
            if (await TryAsync(read, [key]) is not { } some)
            {
                found(key);
                continue;
            }

            foreach (var row in some)
            {
                yield return row;
            }
        }
    }

    private static async Task<IReadOnlyList<T>?> TryAsync<TKey, T>(Func<IReadOnlyList<TKey>, Task<IReadOnlyList<T>>> read, IReadOnlyList<TKey> keys)
    {
        try
        {
            return await read(keys);
        }
        catch (Exception problem) when (Is(problem))
        {
            return null;
        }
    }
}
