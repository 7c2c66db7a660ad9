using CinWorkflows.Embedded;
using CinWorkflows.Integrations.Documents;
using CinWorkflows.Integrations.Email;
using CinWorkflows.Records.Proof;
using CinWorkflows.Records.Sqlite;
using CinWorkflows.Workflows.Ports.Documents;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records.Proof;
using CinWorkflows.Workflows.Ports.Records.Retention;

namespace CinWorkflows.Server.Backups;

/// <summary>Erases again from record, documents, letters and workflows of a restored folder, with the record's key, which is no part of a backup.</summary>
/// <param name="keyFile">Where the key is, unless it is a setting: in the data folder proper.</param>
/// <param name="read">The keys; null where they are not there.</param>
internal sealed class ErasuresAgain(string keyFile, Func<RecordKeys?> read) : IErasuresAgain
{
    private const string WouldBeBack = "or what had to be erased would be back. Nothing was restored.";

    public async Task<int> ApplyAsync(string ledger, ServerSettings restored, CancellationToken cancellationToken)
    {
        List<string> lines = [.. (await File.ReadAllLinesAsync(ledger, cancellationToken)).Where(line => line.Length > 0)];
        if (lines.Count == 0)
        {
            return 0;
        }

        var keys = read() ?? throw new FormatException($"{ledger} lists what was erased since, and the record's key, by which it is believed and erased again, is not here: put {keyFile} back first, {WouldBeBack}");
        List<Erasure> erased = [.. lines.Select((line, index) => ErasureLine.Read(line, keys) ?? throw new FormatException($"{ledger}, line {index + 1}: this service never wrote it, or it is sealed with a key that is not in {keyFile}. Put the key or the list back as it was, {WouldBeBack}"))];
        await using var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton(TimeProvider.System)
            .AddSingleton(keys)
            .AddSqliteRecord(restored.RecordFile)
            .AddDocumentFolder(restored.DocumentsFolder)
            .AddEmlFiles(restored.MessagesFolder, restored.HandoversFolder)
            .BuildServiceProvider();
        await services.MigrateRecordAsync(cancellationToken);
        foreach (var one in erased)
        {
            await EraseAsync(services, one, cancellationToken);
        }

        EngineFile.Forget(restored.EngineFile, [.. erased.Where(one => one.DocumentId is null).Select(one => one.CaseId)]);
        return erased.Count;
    }

    private static async Task EraseAsync(ServiceProvider services, Erasure erased, CancellationToken cancellationToken)
    {
        var documents = services.GetRequiredService<IDocumentStore>();
        var letters = (await services.GetRequiredService<IRetentionBook>().RemainsAsync(erased.CaseId, cancellationToken)).Letters;
        await services.GetRequiredService<IErasureBook>().EraseAgainAsync(erased, cancellationToken);
        if (erased.DocumentId is { } documentId)
        {
            await documents.DeleteAsync(new(erased.CaseId, documentId), cancellationToken);
            return;
        }

        await documents.DeleteCaseAsync(erased.CaseId, cancellationToken);
        foreach (var files in services.GetServices<ILetterFiles>())
        {
            await files.DeleteAsync(letters, cancellationToken);
        }
    }
}
