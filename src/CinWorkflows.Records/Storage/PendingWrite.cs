using Microsoft.EntityFrameworkCore.Storage;

namespace CinWorkflows.Records.Storage;

internal sealed class PendingWrite<T>(Func<RecordContext, Task<T>> write, CancellationToken cancellationToken) : IPendingWrite
{
    private const string Savepoint = "write";

    private readonly TaskCompletionSource<T> _outcome = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? _result;
    private Exception? _failure;

    public Task<T> Outcome => _outcome.Task;

    public bool IsSettled => _outcome.Task.IsCompleted;

    public async Task RunAsync(RecordContext record, IDbContextTransaction transaction, Func<Exception, bool> isLost)
    {
        _failure = null;
        await transaction.CreateSavepointAsync(Savepoint, CancellationToken.None);
        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            _result = await write(record);
            await record.SaveChangesAsync(cancellationToken);
        }
        catch (Exception failure) when (!isLost(failure))
        {
            _failure = failure;
            await transaction.RollbackToSavepointAsync(Savepoint, CancellationToken.None);
        }

        await transaction.ReleaseSavepointAsync(Savepoint, CancellationToken.None);
        record.ChangeTracker.Clear();
    }

    public void Settle(Exception? broken)
    {
        if ((_failure ?? broken) is { } failure)
        {
            _outcome.TrySetException(failure);
        }
        else
        {
            _outcome.TrySetResult(_result!);
        }
    }
}
