using System.CommandLine;
using System.Text;
using CinWorkflows.Integrations.Files;
using CinWorkflows.Server.Hosting;
using CinWorkflows.Workflows.Ports.Records.Proof;

namespace CinWorkflows.Server.CommandLine.Proof;

/// <summary><c>cin verify head</c>: how far the record has come, sealed, to be mailed, printed or kept elsewhere.</summary>
internal sealed class HeadVerb
{
    private readonly Option<FileInfo?> _out = new("--out") { Description = "A new file for it; without it, it is printed." };

    private readonly Option<string?> _postgres = ProvenRecord.PostgresOption();

    private readonly Option<DirectoryInfo> _data = DataOption.Create();

    public Command AsVerb()
    {
        var verb = new Command("head", "Prints how far the record has come, sealed: a small text that names nobody. Keep it where whoever reaches the record does not.") { _out, _postgres, _data };
        verb.SetAction((parsed, cancellationToken) => Failing.InWordsAsync(() => RunAsync(
            new(parsed.GetValue(_data)!.FullName),
            parsed.GetValue(_out),
            parsed.GetValue(_postgres),
            cancellationToken)));
        return verb;
    }

    private static async Task<int> RunAsync(ServerSettings settings, FileInfo? file, string? postgres, CancellationToken cancellationToken)
    {
        await using var services = await ProvenRecord.OpenAsync(settings, postgres, cancellationToken);
        var text = (await services.GetRequiredService<IRecordProof>().HeadAsync(cancellationToken)).ToText();
        if (file is null)
        {
            Console.Write(text);
        }
        else
        {
            OwnersFile.WriteNew(file.FullName, Encoding.ASCII.GetBytes(text));
        }

        return 0;
    }
}
