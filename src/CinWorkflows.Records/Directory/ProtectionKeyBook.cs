using CinWorkflows.Records.Storage;
using CinWorkflows.Workflows.Ports.SignIns;
using Microsoft.EntityFrameworkCore;

namespace CinWorkflows.Records.Directory;

/// <summary>The keys by which cookies and sign-ins are protected.</summary>
internal sealed class ProtectionKeyBook(IRecordDatabase database) : IProtectionKeyBook
{
    public Task<IReadOnlyList<string>> ReadAsync(CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<string>>(
        async record => await record.ProtectionKeys.OrderBy(key => key.AddedAt).ThenBy(key => key.Name).Select(key => key.Xml).ToListAsync(cancellationToken),
        cancellationToken);

    public Task AddAsync(string name, string xml, DateTimeOffset at, CancellationToken cancellationToken) => database.WriteAsync(
        async record =>
        {
            if (!await record.ProtectionKeys.AnyAsync(key => key.Name == name, cancellationToken))
            {
                record.ProtectionKeys.Add(new() { Name = name, Xml = xml, AddedAt = at });
            }

            return true;
        },
        cancellationToken);
}
