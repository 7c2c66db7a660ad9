using System.CommandLine;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;
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
        Description = "The day on which the assessment starts, for example 2026-01-05; with --moved-in the day on which the former authority's notice comes.",
        Required = true,
    };

    private readonly Option<FileInfo?> _events = new("--events") { Description = "A JSON file of what is done when; without it an ordinary team attends to its duties." };

    private readonly Option<DateOnly?> _until = new("--until") { Description = "The last day; two years after the start, or one with --events, unless said." };

    private readonly Option<string> _team = new("--team") { Description = "The responsible team's id, where the pack has limits by team.", DefaultValueFactory = _ => OrdinaryCast.Team };

    private readonly Option<RegimeKind> _regime = new("--regime") { Description = "The arrangements for the child, chosen once the assessment has found need.", DefaultValueFactory = _ => RegimeKind.Ordinary };

    private readonly Option<int?> _planMonths = new("--plan-months") { Description = "How many months the plan is for; eleven, or as long as most plans of the pack are, unless said." };

    private readonly Option<DateOnly?> _movesOut = new("--moves-out") { Description = "The day on which the family moves to another authority." };

    private readonly Option<bool> _movedIn = new("--moved-in") { Description = "The child comes from another authority, with a plan in force there." };

    private readonly Option<DirectoryInfo?> _packs = new("--packs") { Description = "A folder with further policy packs (*.json)." };

    public Command AsVerb()
    {
        var verb = new Command("simulate", "Runs the real workflow on virtual time and prints a case's life.") { _pack, _start, _team, _regime, _planMonths, _movesOut, _movedIn, _events, _until, _packs };
        verb.SetAction((parsed, cancellationToken) => Failing.InWordsAsync(() => RunAsync(
            parsed.GetValue(_pack)!,
            new(parsed.GetValue(_start))
            {
                Team = parsed.GetValue(_team)!,
                Regime = parsed.GetValue(_regime),
                PlanLength = parsed.GetValue(_planMonths) is { } months ? new(months, Unit.Months) : null,
                MovesOutOn = parsed.GetValue(_movesOut),
                MovedIn = parsed.GetValue(_movedIn),
            },
            parsed.GetValue(_events),
            parsed.GetValue(_until),
            parsed.GetValue(_packs)?.FullName,
            cancellationToken)));
        return verb;
    }

    private static async Task<int> RunAsync(string packId, SimulatedCase simulated, FileInfo? events, DateOnly? until, string? packsFolder, CancellationToken cancellationToken)
    {
        var start = simulated.StartsOn;
        var packs = PackFolder.Read(packsFolder);
        if (packs.Current(packId, start)?.Pack is not { } pack)
        {
            var known = string.Join(", ", packs.All.Select(entry => $"{entry.Pack.Id} (from {entry.Pack.EffectiveFrom:yyyy-MM-dd})"));
            await Console.Error.WriteLineAsync($"There is no pack '{packId}' in force on {start:yyyy-MM-dd}; known: {known}.");
            return 1;
        }

        string[] obstacles = [.. simulated.Impossible(pack), .. OfAnOrdinaryTeam(simulated, events)];
        if (obstacles.Length > 0)
        {
            await Console.Error.WriteLineAsync(string.Join(Environment.NewLine, obstacles));
            return 1;
        }

        var story = events is null ? null : Story.Read(await File.ReadAllTextAsync(events.FullName, cancellationToken));
        await using var host = await VirtualHost.StartAsync(LondonTime.At(start, Opening), packs, VirtualRecord.Memory, cancellationToken);
        var simulation = new CaseSimulation(host, pack, simulated);
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

    /// <summary>What an ordinary team does is left out where a file says what is done.</summary>
    private static IEnumerable<string> OfAnOrdinaryTeam(SimulatedCase simulated, FileInfo? events) =>
        events is not null && (simulated.Regime != RegimeKind.Ordinary || simulated.PlanLength is not null || simulated.MovesOutOn is not null)
            ? ["with --events the file says what is done: leave out --regime, --plan-months and --moves-out, and record 'regimeChosen', 'planAgreed' and 'moveReported' there."]
            : simulated.PlanLength is { Amount: < 1 or > 120 } ? ["--plan-months: a plan is for 1 to 120 months."] : [];
}
