using CinWorkflows.Workflows.Ports.Health;
using CinWorkflows.Workflows.Ports.Records.Engines;

namespace CinWorkflows.Records.Memory;

/// <summary>The marks of the workflows. Memory that can be read can be written.</summary>
internal sealed class MemoryEngineMarks(MemoryTables tables) : IEngineMarks, IRecordProbe
{
    private RecordMarks _marks = new(null, null);

    public Task<RecordMarks> ReadAsync(CancellationToken cancellationToken) => tables.RunAsync(() => _marks, cancellationToken);

    public Task SetAsync(EngineMark mark, CancellationToken cancellationToken) =>
        tables.RunAsync(() => _marks = new(mark, _marks.Last), cancellationToken);

    public Task TryAsync(CancellationToken cancellationToken) => tables.RunAsync(() => true, cancellationToken);
}
