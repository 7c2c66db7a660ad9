using System.CommandLine;
using CinWorkflows.Records.Sqlite;
using CinWorkflows.Server.Hosting;
using CinWorkflows.Workflows.Duties;
using CinWorkflows.Workflows.Packs;
using CinWorkflows.Workflows.Ports.Records.Cases;

namespace CinWorkflows.Server.CommandLine;

/// <summary><c>cin explain</c>: why each date of a case is that date.</summary>
internal sealed class ExplainVerb
{
    private readonly Argument<string> _case = new("CASE") { Description = "The case's id." };

    private readonly Argument<string?> _duty = new("DEADLINE")
    {
        Description = "The duty, for example HoldReview or HoldReview:2; without it, all that are open.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<DirectoryInfo> _data = DataOption.Create();

    private readonly Option<DirectoryInfo?> _packs = PacksOption.Create();

    public Command AsVerb()
    {
        var verb = new Command("explain", "Says of each date of a case why it is that date, and what would change it.") { _case, _duty, _data, _packs };
        verb.SetAction((parsed, cancellationToken) => Failing.InWordsAsync(() => RunAsync(
            parsed.GetValue(_case)!,
            parsed.GetValue(_duty),
            new(parsed.GetValue(_data)!.FullName, parsed.GetValue(_packs)?.FullName),
            cancellationToken)));
        return verb;
    }

    private static async Task<int> RunAsync(string caseId, string? duty, ServerSettings settings, CancellationToken cancellationToken)
    {
        if (!File.Exists(settings.RecordFile))
        {
            throw new FormatException($"--data {settings.DataFolder}: there is no record.db in this folder.");
        }

        var packs = PackFolder.Read(settings.PacksFolder);
        await using var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton(TimeProvider.System)
            .AddSingleton(_ => ProofSettings.Of(settings).Keys())
            .AddSqliteRecord(settings.RecordFile)
            .BuildServiceProvider();
        await services.RefuseOtherVersionAsync(cancellationToken);
        if (await services.GetRequiredService<ICaseReader>().FindAsync(caseId, cancellationToken) is not { } view)
        {
            throw new FormatException($"There is no case '{caseId}' in {settings.DataFolder}.");
        }

        if (packs.Find(view.File.Pack.Id, view.File.Pack.Version)?.Pack is not { } pack)
        {
            throw new PackMissingException(view.File.Pack, caseId);
        }

        if (view.Duties.Count == 0 && duty is null)
        {
            Console.WriteLine("Nothing is open.");
            return 0;
        }

        var asked = view.Duties
            .Where(open => duty is null || open.Duty.Key.Equals(duty, StringComparison.OrdinalIgnoreCase) || open.Duty.Kind.ToString().Equals(duty, StringComparison.OrdinalIgnoreCase))
            .ToList();
        if (asked.Count == 0)
        {
            throw new FormatException($"No open duty '{duty}'; open: {string.Join(", ", view.Duties.Select(open => open.Duty.Key))}.");
        }

        foreach (var open in asked)
        {
            Console.WriteLine(DutyExplanation.Of(open, pack));
        }

        return 0;
    }
}
