using System.CommandLine;
using CinWorkflows.Rules.Words;
using CinWorkflows.Server.Backups;
using CinWorkflows.Server.Hosting;

namespace CinWorkflows.Server.CommandLine;

/// <summary><c>cin restore FILE --data DIR</c>: brings a backup back, with the service stopped.</summary>
internal sealed class RestoreVerb
{
    private readonly Argument<FileInfo> _file = new("file") { Description = "The archive." };

    private readonly Option<DirectoryInfo> _data = DataOption.Create();

    private readonly Option<bool> _replace = new("--replace") { Description = "Puts aside what is in the folder, under 'replaced-…' in it." };

    private readonly Option<bool> _mayLack = new("--without-whole-list") { Description = "Goes on though the list of what was erased since ('erasures.jsonl' beside the archive) is lost, was cut, or ends before now: what it lacks is back, and has to be destroyed again." };

    public Command AsVerb()
    {
        var verb = new Command("restore", "Brings a backup back into a data folder. The service must not be running on it. Everything is verified before anything is written.") { _file, _data, _replace, _mayLack };
        verb.SetAction((parsed, cancellationToken) => Failing.InWordsAsync(() => RunAsync(
            new(parsed.GetValue(_data)!.FullName),
            parsed.GetValue(_file)!.FullName,
            parsed.GetValue(_replace),
            parsed.GetValue(_mayLack),
            cancellationToken)));
        return verb;
    }

    private static ErasuresAgain ErasuresAgain(ServerSettings settings)
    {
        var proof = ProofSettings.Of(settings);
        return new(settings, proof.KeysGiven is null ? proof.KeyFile : ProofSettings.KeysSetting, () => proof.KeysGiven is not null || File.Exists(proof.KeyFile) ? proof.Keys() : null);
    }

    private static async Task<int> RunAsync(ServerSettings settings, string file, bool replace, bool mayLack, CancellationToken cancellationToken)
    {
        if (!File.Exists(file))
        {
            throw new FormatException($"{file}: there is no such archive. Name a file that 'backup' has made. Nothing was restored.");
        }

        var outcome = await new RestoreRun(settings, RecordOnly.RefuseOtherVersionAsync, ErasuresAgain(settings), TimeProvider.System).RunAsync(file, replace, mayLack, cancellationToken);
        Console.WriteLine($"{CountWords.Of(outcome.Manifest.Acts, "act is", "acts are")} back in {settings.DataFolder}, as of {outcome.Manifest.MadeAt:yyyy-MM-dd HH:mm:ss} UTC. What was recorded later has to be recorded again.");
        if (outcome.PutAside is { } aside)
        {
            Console.WriteLine($"What was there is in {aside}. It holds personal data, also of cases that were destroyed since: delete it once you have seen that all is well.");
        }

        if (outcome.Erased.Count > 0)
        {
            Console.WriteLine($"{CountWords.Of(outcome.Erased.Count, "erasure was", "erasures were")} made again.");
        }

        if (outcome.Erased.Lacking is { } lacking)
        {
            Console.WriteLine($"warning: {lacking}. What was destroyed since {outcome.Manifest.MadeAt:yyyy-MM-dd} is back as far as the list lacks it: destroy again what the certificates since then list.");
        }

        if (outcome.Manifest.DocumentsElsewhere is { } elsewhere)
        {
            Console.WriteLine($"The documents are in {elsewhere} and were not restored.");
        }

        Console.WriteLine($"Put back before the start: {BackedUp.KeptApart}. Then start the service: it goes on where the backup was made.");
        return 0;
    }
}
