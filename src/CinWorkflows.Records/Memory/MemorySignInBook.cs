using CinWorkflows.Records.Directory;
using CinWorkflows.Workflows.Ports.SignIns;

namespace CinWorkflows.Records.Memory;

/// <summary>The browsers in which people are signed in.</summary>
internal sealed class MemorySignInBook(MemoryTables tables) : ISignInBook
{
    public Task BeginAsync(SignInSession session, CancellationToken cancellationToken) => tables.RunAsync(
        () =>
        {
            RemoveWhere(row => row.EndsAt <= session.SignedInAt);
            tables.SignIns.Add(session.KeyHash, SignInRow.Of(session));
            return true;
        },
        cancellationToken);

    public Task<SignInSession?> FindAsync(string keyHash, CancellationToken cancellationToken) =>
        tables.RunAsync(() => tables.SignIns.GetValueOrDefault(keyHash)?.ToSession(), cancellationToken);

    public Task SeeAsync(string keyHash, DateTimeOffset at, CancellationToken cancellationToken) => tables.RunAsync(
        () =>
        {
            if (tables.SignIns.GetValueOrDefault(keyHash) is { } row && row.SeenAt < at)
            {
                row.SeenAt = at;
            }

            return true;
        },
        cancellationToken);

    public Task EndAsync(string keyHash, CancellationToken cancellationToken) =>
        tables.RunAsync(() => tables.SignIns.Remove(keyHash), cancellationToken);

    public Task<int> EndAllAsync(string staffId, CancellationToken cancellationToken) =>
        tables.RunAsync(() => RemoveWhere(row => row.StaffId == staffId), cancellationToken);

    private int RemoveWhere(Func<SignInRow, bool> applies)
    {
        var ended = tables.SignIns.Values.Where(applies).Select(row => row.KeyHash).ToList();
        ended.ForEach(hash => tables.SignIns.Remove(hash));
        return ended.Count;
    }
}
