using CinWorkflows.Workflows.Ports.Health;
using CinWorkflows.Workflows.Ports.Records.Engines;
using Microsoft.EntityFrameworkCore;

namespace CinWorkflows.Records.Storage;

/// <summary>The marks of the workflows, and the line that is written to try the record.</summary>
internal sealed class EngineMarks(IRecordDatabase database, TimeProvider clock) : IEngineMarks, IRecordProbe
{
    public Task<RecordMarks> ReadAsync(CancellationToken cancellationToken) => database.ReadAsync(
        async record => (await record.EngineMarks.FirstOrDefaultAsync(cancellationToken))?.ToMarks() ?? new(null, null),
        cancellationToken);

    public Task SetAsync(EngineMark mark, CancellationToken cancellationToken) => ChangeAsync(row => row.Set(mark), cancellationToken);

    public async Task TryAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().Kept();
        await ChangeAsync(row => row.TriedAt = now, cancellationToken);
        await database.ReadAsync(record => record.EngineMarks.AnyAsync(row => row.TriedAt != null, cancellationToken), cancellationToken);
    }

    private Task<bool> ChangeAsync(Action<EngineMarkRow> change, CancellationToken cancellationToken) => database.WriteAsync(
        async record =>
        {
            var row = await record.EngineMarks.AsTracking().FirstOrDefaultAsync(cancellationToken)
                ?? record.EngineMarks.Add(new() { Id = EngineMarkRow.Only }).Entity;
            change(row);
            return true;
        },
        cancellationToken);
}
