using System.CommandLine;
using CinWorkflows.Embedded;
using CinWorkflows.Rules.Words;
using CinWorkflows.Server.Hosting;
using CinWorkflows.Server.Matching;
using CinWorkflows.Workflows.Register;

namespace CinWorkflows.Server.CommandLine.Workflows;

/// <summary><c>cin workflows rebuild</c>: starts the lost workflows anew from the record.</summary>
internal sealed class RebuildVerb
{
    private readonly Option<bool> _dryRun = DryRunOption.Create();

    private readonly Option<bool> _all = new("--all") { Description = "Starts every case anew, also those whose workflow seems to fit: after a record was restored to an earlier time." };

    private readonly Option<DirectoryInfo> _data = DataOption.Create();

    private readonly Option<DirectoryInfo?> _packs = PacksOption.Create();

    public Command AsVerb()
    {
        var verb = new Command("rebuild", "Starts the workflow of every case that has none, from the record; what was sent is not repeated. The service must not be running.")
        {
            _dryRun, _all, _data, _packs,
        };
        verb.SetAction((parsed, cancellationToken) => Failing.InWordsAsync(() => RunAsync(
            new(parsed.GetValue(_data)!.FullName, parsed.GetValue(_packs)?.FullName),
            parsed.GetValue(_dryRun),
            parsed.GetValue(_all),
            cancellationToken)));
        return verb;
    }

    private static async Task<int> RunAsync(ServerSettings settings, bool dryRun, bool all, CancellationToken cancellationToken)
    {
        if (!File.Exists(settings.RecordFile))
        {
            throw new FormatException($"--data {settings.DataFolder}: there is no record.db in this folder.");
        }

        await using var live = await LiveCases.OpenAsync(settings, PackFolder.Read(settings.PacksFolder), cancellationToken);
        if (live.IsServed)
        {
            throw new FormatException("The service is running and has the workflows; ask it: POST /workflows/rebuild with { \"dryRun\": true }.");
        }

        var outcome = await live.Services.GetRequiredService<EngineMatching>().RebuildAsync(all, dryRun, cancellationToken);
        await StartAsync(live, outcome, cancellationToken);
        Console.WriteLine($"{CountWords.Of(outcome.Cases, "case")}: {outcome.Running} with their workflow, {outcome.Lost} without{OutOfStep(outcome)}. {(dryRun ? "Nothing was written." : $"{CountWords.Of(outcome.RaisedAgain, "was", "were")} started anew.")}");
        return 0;
    }

    private static string OutOfStep(RebuildOutcome outcome) =>
        $"{(outcome.OutOfStep > 0 ? $", {outcome.OutOfStep} with one that is to begin anew" : "")}{(outcome.Unknown > 0 ? $", {CountWords.Of(outcome.Unknown, "workflow of a case that is", "workflows of cases that are")} not on the record" : "")}";

    /// <summary>What the service would do page by page.</summary>
    private static async Task StartAsync(LiveCases live, RebuildOutcome outcome, CancellationToken cancellationToken)
    {
        var reconciliation = live.Services.GetRequiredService<Reconciliation>();
        for (var started = 0; started < outcome.RaisedAgain;)
        {
            var some = await reconciliation.RunAsync(TimeSpan.Zero, cancellationToken);
            await live.Services.GetRequiredService<EmbeddedEngine>().WaitUntilIdleAsync(cancellationToken);
            if (some == 0)
            {
                return;
            }

            started += some;
        }
    }
}
