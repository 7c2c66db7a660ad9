using CinWorkflows.Workflows.Ports.SignIns;

namespace CinWorkflows.Records.Memory;

/// <summary>The keys by which cookies and sign-ins are protected, in the order in which they were added.</summary>
internal sealed class MemoryProtectionKeyBook(MemoryTables tables) : IProtectionKeyBook
{
    public Task<IReadOnlyList<string>> ReadAsync(CancellationToken cancellationToken) =>
        tables.RunAsync<IReadOnlyList<string>>(() => [.. tables.ProtectionKeys.Values], cancellationToken);

    public Task AddAsync(string name, string xml, DateTimeOffset at, CancellationToken cancellationToken) =>
        tables.RunAsync(() => tables.ProtectionKeys.TryAdd(name, xml), cancellationToken);
}
