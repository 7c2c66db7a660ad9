using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using CinWorkflows.Server.Hosting;
using CinWorkflows.Workflows.Ports.Documents;
using CinWorkflows.Workflows.Ports.Records.Proof;

namespace CinWorkflows.Server.CommandLine.Proof;

/// <summary><c>cin verify</c>: proves that the record is as the service wrote it, and says where it is not.</summary>
internal sealed class VerifyVerb
{
    private readonly Option<FileInfo[]> _heads = new("--head")
    {
        Description = "A head that was kept elsewhere; the record has to contain what it says. Those of the heads folder are looked at anyway.",
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly Option<string?> _postgres = ProvenRecord.PostgresOption();

    private readonly Option<DirectoryInfo> _data = DataOption.Create();

    private readonly Option<DirectoryInfo?> _packs = PacksOption.Create();

    public Command AsVerb()
    {
        var verb = new Command("verify", "Proves every act, case file, duty and document of the record, and says what is not as the service wrote it. The service may be running.")
        {
            _heads, _postgres, _data, _packs, new HeadVerb().AsVerb(),
        };
        verb.SetAction((parsed, cancellationToken) => Failing.InWordsAsync(() => RunAsync(
            new(parsed.GetValue(_data)!.FullName, parsed.GetValue(_packs)?.FullName),
            parsed.GetValue(_heads) ?? [],
            parsed.GetValue(_postgres),
            cancellationToken)));
        return verb;
    }

    private static async Task<int> RunAsync(ServerSettings settings, IReadOnlyList<FileInfo> files, string? postgres, CancellationToken cancellationToken)
    {
        var packs = PackFolder.Read(settings.PacksFolder);
        IReadOnlyList<RecordHead> heads = [.. HeadFolder.Read(ProofSettings.Of(settings).HeadsFolder), .. files.Select(file => HeadFolder.ReadFile(file.FullName))];
        await using var services = ProvenRecord.Open(settings, postgres);
        var watch = Stopwatch.StartNew();
        var summary = await services.GetRequiredService<IRecordProof>().VerifyAsync(
            packs,
            services.GetRequiredService<IDocumentStore>(),
            heads,
            finding => Console.WriteLine($"WRONG {finding}"),
            cancellationToken);
        Tell(summary, heads, watch.Elapsed);
        return summary.Findings == 0 ? 0 : 1;
    }

    private static void Tell(ProofSummary summary, IReadOnlyList<RecordHead> heads, TimeSpan took)
    {
        Write($"{summary.Acts} acts of {summary.Cases} cases and {summary.Documents} documents were gone through in {took.TotalSeconds:0.0} s, {summary.Acts / Math.Max(took.TotalSeconds, 0.001):0} acts a second.");
        if (summary.UnderEarlierRules > 0)
        {
            Write($"{summary.UnderEarlierRules} case files were made by earlier rules and are as they were written; the service makes them anew at its next start.");
        }

        Console.WriteLine(heads.Count == 0
            ? "There is no head to compare with: that the record was put back to an earlier state, or lost its last entries, could not be seen."
            : string.Create(CultureInfo.InvariantCulture, $"It was compared with {heads.Count} heads. What was taken away that was recorded after the last of them, {heads.Max(head => head.At):yyyy-MM-dd HH:mm} UTC, could not be seen."));
        Write($"{(summary.Findings == 0 ? "Everything is as it was written." : $"{summary.Findings} things are wrong.")}");
    }

    private static void Write(FormattableString line) => Console.WriteLine(FormattableString.Invariant(line));
}
