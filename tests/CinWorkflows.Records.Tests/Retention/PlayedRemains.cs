using CinWorkflows.Workflows.Ports.Documents;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records.Proof;
using CinWorkflows.Workflows.Runtime;

namespace CinWorkflows.Records.Tests.Retention;

/// <summary>What lies elsewhere than on the record, which fails from some call on: each call counts twice, before and after it did its work.</summary>
internal sealed class PlayedRemains : IErasureLedger, ILetterFiles
{
    public int CallsLeft { get; set; } = int.MaxValue;

    public List<string> Noted { get; } = [];

    public List<string> Forgotten { get; } = [];

    public List<string> Letters { get; } = [];

    public IWorkflowClient Workflows => new RunningWorkflows(this);

    public Task NoteAsync(IReadOnlyList<Erasure> erased, CancellationToken cancellationToken) => Task.FromResult(Call(() =>
    {
        Noted.AddRange(erased.Select(one => one.CaseId).Except(Noted));
        return true;
    }));

    public Task<IReadOnlyList<Erasure>> ReadAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<int> DeleteAsync(IReadOnlyList<string> keys, CancellationToken cancellationToken) => Task.FromResult(Call(() =>
    {
        var left = keys.Except(Letters).ToList();
        Letters.AddRange(left);
        return left.Count;
    }));

    public T Call<T>(Func<T> work)
    {
        Cut();
        var done = work();
        Cut();
        return done;
    }

    public async Task<T> CallAsync<T>(Func<Task<T>> work)
    {
        Cut();
        var done = await work();
        Cut();
        return done;
    }

    private void Cut()
    {
        if (CallsLeft-- <= 0)
        {
            throw new IOException("cut off");
        }
    }
}

/// <summary>A workflow that runs until it is ended and removed.</summary>
internal sealed class RunningWorkflows(PlayedRemains remains) : IWorkflowClient
{
    public Task<InstanceStatus?> GetAsync(string instanceId, CancellationToken cancellationToken = default) => Task.FromResult(remains.Forgotten.Contains(instanceId)
        ? null
        : new InstanceStatus { Name = "ChildInNeedCase", InstanceId = instanceId, Status = RuntimeStatus.Running, CreatedAt = default, LastUpdatedAt = default });

    public Task TerminateAsync(string instanceId, string? reason = null, CancellationToken cancellationToken = default) => Task.CompletedTask;

    public Task<bool> PurgeAsync(string instanceId, CancellationToken cancellationToken = default) => Task.FromResult(remains.Call(() =>
    {
        remains.Forgotten.Add(instanceId);
        return true;
    }));

    public Task<string> ScheduleAsync(string name, object? input = null, StartOptions? options = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task RaiseEventAsync(string instanceId, string eventName, object? payload = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public IAsyncEnumerable<InstanceStatus> QueryAsync(InstanceQuery? query = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task SuspendAsync(string instanceId, string? reason = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task ResumeAsync(string instanceId, string? reason = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();
}

/// <summary>The erasures of a record, cut off with what lies elsewhere.</summary>
internal sealed class CutOffErasures(IErasureBook book, PlayedRemains remains) : IErasureBook
{
    public Task<ErasureOutcome> EraseCaseAsync(string caseId, ErasureOrder order, CancellationToken cancellationToken) => remains.CallAsync(() => book.EraseCaseAsync(caseId, order, cancellationToken));

    public Task<ErasureOutcome> EraseAgainAsync(Erasure erased, CancellationToken cancellationToken) => book.EraseAgainAsync(erased, cancellationToken);

    public Task<ErasureOutcome> EraseDocumentAsync(string caseId, string documentId, ErasureOrder order, CancellationToken cancellationToken) => book.EraseDocumentAsync(caseId, documentId, order, cancellationToken);

    public Task<Erasure?> FindAsync(string caseId, CancellationToken cancellationToken) => book.FindAsync(caseId, cancellationToken);

    public Task<IReadOnlyList<Erasure>> DocumentsAsync(string caseId, CancellationToken cancellationToken) => book.DocumentsAsync(caseId, cancellationToken);

    public Task<IReadOnlyList<Erasure>> ReadAsync(long after, int atMost, CancellationToken cancellationToken) => book.ReadAsync(after, atMost, cancellationToken);
}

/// <summary>Documents, cut off with what lies elsewhere.</summary>
internal sealed class CutOffDocuments(IDocumentStore documents, PlayedRemains remains) : IDocumentStore
{
    public Task<StoredDocument> PutAsync(DocumentKey key, Stream content, string mediaType, CancellationToken cancellationToken) => documents.PutAsync(key, content, mediaType, cancellationToken);

    public Task<Stream?> OpenAsync(DocumentKey key, StoredDocument recorded, CancellationToken cancellationToken) => documents.OpenAsync(key, recorded, cancellationToken);

    public Task<bool> ExistsAsync(DocumentKey key, CancellationToken cancellationToken) => documents.ExistsAsync(key, cancellationToken);

    public Task DeleteAsync(DocumentKey key, CancellationToken cancellationToken) => documents.DeleteAsync(key, cancellationToken);

    public Task<int> DeleteCaseAsync(string caseId, CancellationToken cancellationToken) => remains.CallAsync(() => documents.DeleteCaseAsync(caseId, cancellationToken));
}
