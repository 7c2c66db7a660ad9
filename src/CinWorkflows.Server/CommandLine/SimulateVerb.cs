using System.CommandLine;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Server.Hosting;
using CinWorkflows.Simulation;

namespace CinWorkflows.Server.CommandLine;

/// <summary><c>cin simulate</c>: a case's whole life on virtual time.</summary>
internal sealed class SimulateVerb
{
    private static readonly TimeOnly Opening = new(9, 30);

    private readonly Argument<string> _pack = new("PACK") { Description = "The pack, for example northamptonshire." };

    private readonly Option<DateOnly> _start = new("--assessment-start")
    {
        Description = "The day on which the assessment starts, for example 2026-01-05.",
        Required = true,
    };

    private readonly Option<FileInfo?> _events = new("--events") { Description = "A JSON file of what is done when; without it an ordinary team attends to its duties." };

    private readonly Option<DateOnly?> _until = new("--until") { Description = "The last day; two years after the start, or one with --events, unless said." };

    private readonly Option<DirectoryInfo?> _packs = new("--packs") { Description = "A folder with further policy packs (*.json)." };

    public Command AsVerb()
    {
        var verb = new Command("simulate", "Runs the real workflow on virtual time and prints a case's life.") { _pack, _start, _events, _until, _packs };
        verb.SetAction((parsed, cancellationToken) => Failing.InWordsAsync(() => RunAsync(
            parsed.GetValue(_pack)!,
            parsed.GetValue(_start),
            parsed.GetValue(_events),
            parsed.GetValue(_until),
            parsed.GetValue(_packs)?.FullName,
            cancellationToken)));
        return verb;
    }

    private static async Task<int> RunAsync(string packId, DateOnly start, FileInfo? events, DateOnly? until, string? packsFolder, CancellationToken cancellationToken)
    {
        var packs = PackFolder.Read(packsFolder);
        if (packs.Current(packId, start)?.Pack is not { } pack)
        {
            var known = string.Join(", ", packs.All.Select(entry => $"{entry.Pack.Id} (from {entry.Pack.EffectiveFrom:yyyy-MM-dd})"));
            await Console.Error.WriteLineAsync($"There is no pack '{packId}' in force on {start:yyyy-MM-dd}; known: {known}.");
            return 1;
        }

        var story = events is null ? null : Story.Read(await File.ReadAllTextAsync(events.FullName, cancellationToken));
        await using var host = await VirtualHost.StartAsync(LondonTime.At(start, Opening), packs, VirtualRecord.Memory, cancellationToken);
        var simulation = new CaseSimulation(host, pack, start);
        await simulation.BeginAsync(cancellationToken);
        if (story is null)
        {
            await simulation.LiveAsync(until ?? start.AddYears(2), cancellationToken);
        }
        else
        {
            await simulation.FollowAsync(story, until ?? start.AddYears(1), cancellationToken);
        }

        var view = (await host.Reader.FindAsync(CaseSimulation.CaseId, cancellationToken))!;
        await LifePrinter.PrintAsync(Console.Out, pack, view, await host.Reader.ActsAsync(CaseSimulation.CaseId, cancellationToken), simulation.Refused, host.Post.Sent.Count);
        return simulation.Refused.Count == 0 ? 0 : 3;
    }
}
