using System.CommandLine;
using CinWorkflows.Records.Proof;
using CinWorkflows.Rules.Words;
using CinWorkflows.Server.Backups;
using CinWorkflows.Server.Hosting;
using CinWorkflows.Workflows.Ports.Records.Proof;

namespace CinWorkflows.Server.CommandLine;

/// <summary><c>cin backup FILE</c>: one archive of the data folder, also while the service runs.</summary>
internal sealed class BackupVerb
{
    private readonly Argument<FileInfo> _file = new("file") { Description = "The archive to make, such as cin.zip; there must be none of that name." };

    private readonly Option<DirectoryInfo> _data = DataOption.Create();

    public Command AsVerb()
    {
        var verb = new Command("backup", "Makes one archive of record, workflows, documents and letters, also while the service runs. Keys and settings are not in it.") { _file, _data };
        verb.SetAction((parsed, cancellationToken) => Failing.InWordsAsync(() => RunAsync(new(parsed.GetValue(_data)!.FullName), parsed.GetValue(_file)!.FullName, cancellationToken)));
        return verb;
    }

    private static async Task<int> RunAsync(ServerSettings settings, string file, CancellationToken cancellationToken)
    {
        if (!File.Exists(settings.RecordFile))
        {
            throw new FormatException($"--data {settings.DataFolder}: there is no record.db in this folder.");
        }

        await RecordOnly.RefuseOtherVersionAsync(settings, cancellationToken);
        var isListed = await ListErasuresAsync(settings, Path.GetDirectoryName(file)!, cancellationToken);
        var manifest = await WriterOf(settings).WriteAsync(file, cancellationToken);
        Console.WriteLine($"{file}: {CountWords.Of(manifest.Acts, "act")}, {CountWords.Of(manifest.Parts.Count(part => part.Name.StartsWith($"{BackedUp.Documents}/", StringComparison.Ordinal)), "document")}, as of {manifest.MadeAt:yyyy-MM-dd HH:mm:ss} UTC.");
        Console.WriteLine($"Not in it, keep them apart: {BackedUp.KeptApart}.");
        if (manifest.DocumentsElsewhere is { } elsewhere)
        {
            Console.WriteLine($"The documents are in {elsewhere} and not in it: back them up there.");
        }

        foreach (var document in manifest.DocumentsAtFault)
        {
            Console.WriteLine($"error: document {document} is on the record and not in the store, or not as it was recorded. Bring it back from an earlier backup.");
        }

        return isListed && manifest.DocumentsAtFault.Count == 0 ? 0 : 3;
    }

    /// <summary>A backup is never newer than the list of what was erased beside it. Without the record's key there is none, and the backup is made all the same.</summary>
    private static async Task<bool> ListErasuresAsync(ServerSettings settings, string folder, CancellationToken cancellationToken)
    {
        try
        {
            await using var services = RecordOnly.Look(settings)!;
            var ledger = new ErasureLedger(new ErasureListFile(folder, TimeProvider.System), services.GetRequiredService<RecordKeys>(), TimeProvider.System, services.GetRequiredService<ILogger<ErasureLedger>>())
            {
                IsKeptUp = BackupSettings.Read(new ConfigurationBuilder().AddSettingsFile(settings).Build())?.Folder == Path.GetFullPath(folder),
            };
            await ledger.NoteAsync(await services.GetRequiredService<IErasureBook>().AllAsync(cancellationToken), cancellationToken);
            return true;
        }
        catch (InvalidDataException noKey)
        {
            await Console.Error.WriteLineAsync($"error: the list of what was erased ({ErasureListFile.Name}) could not be written beside the archive. {noKey.Message}");
            return false;
        }
    }

    private static BackupWriter WriterOf(ServerSettings settings)
    {
        try
        {
            return BackupRegistration.Writer(settings, new ConfigurationBuilder().AddSettingsFile(settings).Build(), TimeProvider.System);
        }
        catch (InvalidOperationException wrong)
        {
            throw new FormatException(wrong.Message, wrong);
        }
    }
}
