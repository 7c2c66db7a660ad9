using CinWorkflows.Records.Storage;
using CinWorkflows.Workflows.Ports.SignIns;
using Microsoft.EntityFrameworkCore;

namespace CinWorkflows.Records.Directory;

/// <summary>The browsers in which people are signed in.</summary>
internal sealed class SignInBook(IRecordDatabase database) : ISignInBook
{
    public Task BeginAsync(SignInSession session, CancellationToken cancellationToken) => database.WriteAsync(
        async record =>
        {
            await record.SignIns.Where(row => row.EndsAt <= session.SignedInAt).ExecuteDeleteAsync(cancellationToken);
            record.SignIns.Add(SignInRow.Of(session));
            return true;
        },
        cancellationToken);

    public Task<SignInSession?> FindAsync(string keyHash, CancellationToken cancellationToken) => database.ReadAsync(
        async record => (await record.SignIns.FirstOrDefaultAsync(row => row.KeyHash == keyHash, cancellationToken))?.ToSession(),
        cancellationToken);

    public Task SeeAsync(string keyHash, DateTimeOffset at, CancellationToken cancellationToken) => database.WriteAsync(
        record => record.SignIns
            .Where(row => row.KeyHash == keyHash && row.SeenAt < at)
            .ExecuteUpdateAsync(row => row.SetProperty(session => session.SeenAt, at), cancellationToken),
        cancellationToken);

    public Task EndAsync(string keyHash, CancellationToken cancellationToken) => database.WriteAsync(
        record => record.SignIns.Where(row => row.KeyHash == keyHash).ExecuteDeleteAsync(cancellationToken),
        cancellationToken);

    public Task<int> EndAllAsync(string staffId, CancellationToken cancellationToken) => database.WriteAsync(
        record => record.SignIns.Where(row => row.StaffId == staffId).ExecuteDeleteAsync(cancellationToken),
        cancellationToken);
}
