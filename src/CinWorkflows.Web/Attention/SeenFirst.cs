namespace CinWorkflows.Web.Attention;

/// <summary>
/// The first things that somebody may know of. What they may not is passed over before it is counted: the things of others, however many, push none
/// of theirs off the list.
/// </summary>
internal static class SeenFirst
{
    /// <summary>The first that are seen, in the order in which they are read.</summary>
    /// <param name="most">How many at most.</param>
    /// <param name="read">Reads as many as it is told from the beginning, fewer where there are no more.</param>
    /// <param name="seen">Those of them that are theirs to know.</param>
    public static async Task<IReadOnlyList<TSeen>> OfAsync<TRead, TSeen>(int most, Func<int, Task<IReadOnlyList<TRead>>> read, Func<IReadOnlyList<TRead>, Task<IReadOnlyList<TSeen>>> seen)
    {
        for (var atMost = most; ; atMost *= 2)
        {
            var all = await read(atMost);
            var theirs = await seen(all);
            if (theirs.Count >= most || all.Count < atMost)
            {
                return [.. theirs.Take(most)];
            }
        }
    }
}
