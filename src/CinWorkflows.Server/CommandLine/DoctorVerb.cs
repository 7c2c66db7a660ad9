using System.CommandLine;
using CinWorkflows.Rules.Words;
using CinWorkflows.Server.Hosting;
using CinWorkflows.Workflows.Ports.Health;

namespace CinWorkflows.Server.CommandLine;

/// <summary><c>cin doctor</c>: tries every service that is set and says in words what is wrong. It sends nothing to anybody.</summary>
internal sealed class DoctorVerb
{
    private readonly Option<DirectoryInfo> _data = DataOption.Create();
    private readonly Option<DirectoryInfo?> _packs = PacksOption.Create();
    private readonly Option<bool> _fixList = new("--fix-list") { Description = "Says only what the council's IT has to do, in order, with the commands." };

    public Command AsVerb()
    {
        var verb = new Command("doctor", "Tries the data folder and every service that is set, and says what is wrong and how it is put right.");
        verb.Options.Add(_data);
        verb.Options.Add(_packs);
        verb.Options.Add(_fixList);
        verb.SetAction((parsed, cancellationToken) => Failing.InWordsAsync(() => RunAsync(
            new(parsed.GetValue(_data)!.FullName, parsed.GetValue(_packs)?.FullName),
            Console.Out,
            parsed.GetValue(_fixList),
            cancellationToken)));
        return verb;
    }

    /// <summary>Runs every check.</summary>
    /// <param name="settings">Where data, packs and settings are.</param>
    /// <param name="output">Gets what was found.</param>
    /// <param name="fixList">True for what is to be done only.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>0 where all is right, 1 where something is not.</returns>
    public static async Task<int> RunAsync(ServerSettings settings, TextWriter output, bool fixList, CancellationToken cancellationToken)
    {
        var found = new List<TriedService>();
        await new Doctor(settings).RunAsync(TellAsync, cancellationToken);
        var wrong = found.Count(one => !one.Finding.Ok);
        if (fixList)
        {
            await FixList.WriteAsync(found, output);
        }
        else
        {
            await output.WriteLineAsync(wrong == 0 ? $"All {found.Count} are right." : $"{CountWords.Of(wrong, $"of {found.Count} is", $"of {found.Count} are")} wrong. What IT has to do, in order: doctor --fix-list");
        }

        return wrong == 0 ? 0 : 1;

        async Task TellAsync(TriedService tried)
        {
            found.Add(tried);
            if (fixList)
            {
                return;
            }

            var finding = tried.Finding;
            await output.WriteLineAsync($"{(finding.Ok ? "ok   " : "WRONG")} {tried.Check}: {finding.What}");
            if (finding.Fix is { } fix)
            {
                await output.WriteLineAsync($"      {fix}");
            }
        }
    }
}
