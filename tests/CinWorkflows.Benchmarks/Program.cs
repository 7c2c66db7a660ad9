using System.Globalization;
using CinWorkflows.Benchmarks;

const int Rounds = 7;
var seconds = args is [var given, ..] ? double.Parse(given, CultureInfo.InvariantCulture) : 8;
var window = TimeSpan.FromSeconds(Math.Clamp(seconds, 1, 20));

using var folder = new BenchmarkFolder();
var rows = await TenStepRows.RecordAsync(folder.File("sample.db"));
Say($"Machine: {Environment.ProcessorCount} cores, .NET {Environment.Version}; a 10-step case writes {rows.HistoryRows} history rows, {rows.Bytes} bytes");

// In turns and by pairs, so that a machine whose speed drifts does so for both; the median, so that one disturbed run
// moves nothing.
var slice = window / Rounds;
_ = BareSqlite.Run(folder.File("warm.db"), rows, TimeSpan.FromSeconds(0.5));
await using var engine = await EngineThroughput.StartAsync(folder.File("engine.db"));
_ = await engine.RunAsync(TimeSpan.FromSeconds(1.5));
var pairs = new List<(double Bare, double Cases)>();
for (var round = 0; round < Rounds; round++)
{
    pairs.Add((BareSqlite.Run(folder.File($"bare{round}.db"), rows, slice), await engine.RunAsync(slice)));
}

var bare = Median(pairs.Select(pair => pair.Bare));
var cases = Median(pairs.Select(pair => pair.Cases));
var ratios = pairs.Select(pair => pair.Cases * TenStepCase.Steps / pair.Bare).Order().ToList();
Say($"Bare SQLite (WAL, synchronous=FULL, groups of {BareSqlite.Group}): {bare:N0} steps/s");
Say($"Engine, 10 activities a case, {EngineThroughput.Concurrency} cases at a time: {cases:N0} cases/s = {cases * TenStepCase.Steps:N0} steps/s");
Say($"Ratio to bare: {Median(ratios):F2} (pairs from {ratios[0]:F2} to {ratios[^1]:F2}; required 0.10, aim 0.50)");

var dormant = await DormantInstances.MeasureAsync(folder.File("dormant.db"));
Say($"{DormantInstances.Count:N0} dormant instances: created in {dormant.Created.TotalSeconds:F1} s, file {dormant.FileBytes / 1048576.0:F1} MiB");
Say($"  after a start: ready in {dormant.Start.TotalMilliseconds:F0} ms, {dormant.ManagedBytes / 1024.0:F0} KiB managed memory, {dormant.InMemory} instances in memory");

var year = await VirtualYear.MeasureAsync(folder.File("year.db"));
Say($"A virtual year of {VirtualYear.Cases} cases with a timer a week: {year.TotalSeconds:F1} s, {VirtualYear.Cases * VirtualYear.Weeks / year.TotalSeconds:N0} timers/s");

var (alone, urgent) = (await UrgentWork.MeasureAsync(folder.File("ordinary.db"), isUrgent: false), await UrgentWork.MeasureAsync(folder.File("urgent.db"), isUrgent: true));
Say($"An alert of {UrgentWork.Steps} steps behind {UrgentWork.Bulk:N0} queued instances: with them in line {alone.Before:N0} of them go before it, {alone.Took.TotalMilliseconds:N0} ms; urgent {urgent.Before:N0}, {urgent.Took.TotalMilliseconds:N0} ms");

var letters = await UrgentLetter.MeasureAsync();
Say($"A letter behind {UrgentLetter.Bulk:N0} that are due: in line it is tried in round {letters.Ordinary.Round}, after {letters.Ordinary.Took.TotalSeconds:F1} s; urgent in round {letters.Urgent.Round}, after {letters.Urgent.Took.TotalSeconds:F1} s");

var acts = await ActsAtOnce.MeasureAsync(folder.File("acts"));
Say($"{ActsAtOnce.Clients} clients, acts a second: each on a case of its own {acts.OwnCases:F0}; all on one case {acts.OneCase:F0}, ratio {acts.OneCase / acts.OwnCases:F2}; all on one case without turns {acts.WithoutTurns:F0}, ratio {acts.WithoutTurns / acts.OwnCases:F2}");

static double Median(IEnumerable<double> figures)
{
    var ordered = figures.Order().ToList();
    return ordered[ordered.Count / 2];
}

static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
