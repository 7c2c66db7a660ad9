using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using CinWorkflows.Records.Proof;
using CinWorkflows.Rules.Words;
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
        await using var services = await ProvenRecord.OpenAsync(settings, postgres, cancellationToken);
        var (heads, unread) = Heads([.. HeadFolder.Files(ProofSettings.Of(settings).HeadsFolder), .. files.Select(file => file.FullName)]);
        var watch = Stopwatch.StartNew();
        var summary = await services.GetRequiredService<IRecordProof>().VerifyAsync(
            packs,
            services.GetRequiredService<IDocumentStore>(),
            heads,
            finding => Console.WriteLine($"WRONG {finding}"),
            cancellationToken);
        var wrong = summary.Findings + unread + await ErasureListAsync(services, cancellationToken);
        Tell(summary with { Findings = wrong }, watch.Elapsed);
        return wrong == 0 ? 0 : 1;
    }

    /// <summary>How much is wrong with the list of what was erased, where one is kept.</summary>
    private static async Task<int> ErasureListAsync(ServiceProvider services, CancellationToken cancellationToken)
    {
        if (services.GetService<ErasureListProof>() is not { } list)
        {
            return 0;
        }

        var findings = await list.RunAsync(cancellationToken);
        foreach (var finding in findings)
        {
            Console.WriteLine($"WRONG {finding}");
        }

        return findings.Count;
    }

    /// <summary>The heads of files. One that is none is said, and holds up nothing: anybody may have put it there.</summary>
    private static (IReadOnlyList<RecordHead> Heads, int Unread) Heads(IReadOnlyList<string> paths)
    {
        var heads = new List<RecordHead>();
        foreach (var path in paths)
        {
            try
            {
                heads.Add(HeadFolder.ReadFile(path));
            }
            catch (FormatException problem)
            {
                Console.Error.WriteLine(problem.Message);
            }
        }

        return (heads, paths.Count - heads.Count);
    }

    private static void Tell(ProofSummary summary, TimeSpan took)
    {
        Write($"{CountWords.Of(summary.Acts, "act")} of {CountWords.Of(summary.Cases, "case")} and {CountWords.Of(summary.Documents, "document")} were gone through in {took.TotalSeconds:0.0} s, {summary.Acts / Math.Max(took.TotalSeconds, 0.001):0} acts a second.");
        if (summary.UnderEarlierRules > 0)
        {
            Write($"{CountWords.Of(summary.UnderEarlierRules, "case file was made by earlier rules and is as it was written", "case files were made by earlier rules and are as they were written")}; the service makes it anew at its next start.");
        }

        Console.WriteLine(summary.LastHead is { } last
            ? string.Create(CultureInfo.InvariantCulture, $"It was compared with {CountWords.Of(summary.Heads, "head")}. What was taken away that was recorded after the last of them, {last:yyyy-MM-dd HH:mm} UTC, could not be seen.")
            : "There is no head to compare with: that the record was put back to an earlier state, or lost its last entries, could not be seen.");
        Write($"{(summary.Findings == 0 ? "Everything is as it was written." : $"{CountWords.Of(summary.Findings, "thing is", "things are")} wrong.")}");
    }

    private static void Write(FormattableString line) => Console.WriteLine(FormattableString.Invariant(line));
}
