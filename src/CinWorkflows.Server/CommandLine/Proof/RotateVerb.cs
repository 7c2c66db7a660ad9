using System.CommandLine;
using CinWorkflows.Integrations.Files;
using CinWorkflows.Records.Proof;
using CinWorkflows.Server.Hosting;
using CinWorkflows.Workflows.Ports.Records.Proof;

namespace CinWorkflows.Server.CommandLine.Proof;

/// <summary><c>cin keys rotate</c>: a new key from now on; what earlier ones sealed stays provable.</summary>
internal sealed class RotateVerb
{
    private readonly Option<bool> _lost = new("--lost")
    {
        Description = "Goes on though the key of the record is lost, which stands in the record's log from then on: what was recorded before can be proven no more.",
    };

    private readonly Option<string?> _postgres = ProvenRecord.PostgresOption();

    private readonly Option<DirectoryInfo> _data = DataOption.Create();

    public Command AsVerb()
    {
        var verb = new Command("rotate", "Adds a key to the file of keys: the record is sealed with it once the service is started again.") { _lost, _postgres, _data };
        verb.SetAction((parsed, cancellationToken) => Failing.InWordsAsync(() => RunAsync(
            new(parsed.GetValue(_data)!.FullName),
            parsed.GetValue(_lost),
            parsed.GetValue(_postgres),
            cancellationToken)));
        return verb;
    }

    private static async Task<int> RunAsync(ServerSettings settings, bool lost, string? postgres, CancellationToken cancellationToken)
    {
        var proof = ProofSettings.Of(settings);
        ProvenRecord.NeedsKeys(proof, postgres);
        await RefuseOtherAsync(settings, proof, postgres, cancellationToken);
        if (proof.KeysGiven is null)
        {
            var keys = RecordKeyFile.Rotate(proof.KeyFile, lost, OwnersFile.Replace);
            Console.WriteLine($"The newest key is {keys.NewestId}, in {proof.KeyFile}. Keep a copy of the file where neither the record nor its backups are, and start the service again.");
        }
        else if (!lost)
        {
            throw new FormatException($"The keys are in the setting {ProofSettings.KeysSetting}: add what 'keys new' prints to its end, and start the service again.");
        }

        return lost ? await AcceptAsync(settings, postgres, cancellationToken) : 0;
    }

    /// <summary>A record that another version keeps is left to it, with its keys. Of one whose keys are missing only the tables can be looked at.</summary>
    private static async Task RefuseOtherAsync(ServerSettings settings, ProofSettings proof, string? postgres, CancellationToken cancellationToken)
    {
        if (postgres is not null || (File.Exists(settings.RecordFile) && (proof.KeysGiven is not null || File.Exists(proof.KeyFile))))
        {
            await (await ProvenRecord.OpenAsync(settings, postgres, cancellationToken)).DisposeAsync();
        }
        else
        {
            await RecordOnly.RefuseOtherVersionAsync(settings, cancellationToken);
        }
    }

    private static async Task<int> AcceptAsync(ServerSettings settings, string? postgres, CancellationToken cancellationToken)
    {
        await using var services = await ProvenRecord.OpenAsync(settings, postgres, cancellationToken);
        Console.WriteLine(await services.GetRequiredService<IRecordProof>().AcceptLossAsync(cancellationToken)
            ? "That the earlier key is lost stands in the record's log. What it sealed can be proven no more."
            : "No key of the record is lost.");
        return 0;
    }
}
