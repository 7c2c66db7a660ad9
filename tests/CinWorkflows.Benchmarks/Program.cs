using System.Globalization;
using CinWorkflows.Benchmarks;

var seconds = args is [var given, ..] ? double.Parse(given, CultureInfo.InvariantCulture) : 8;
var window = TimeSpan.FromSeconds(Math.Clamp(seconds, 1, 20));

using var folder = new BenchmarkFolder();
var rows = await TenStepRows.RecordAsync(folder.File("sample.db"));
Say($"Machine: {Environment.ProcessorCount} cores, .NET {Environment.Version}; a 10-step case writes {rows.HistoryRows} history rows, {rows.Bytes} bytes");

// In turns, so that a machine that slows down or speeds up does so for both.
var half = window / 2;
_ = BareSqlite.Run(folder.File("warm.db"), rows, TimeSpan.FromSeconds(0.5));
await using var engine = await EngineThroughput.StartAsync(folder.File("engine.db"));
_ = await engine.RunAsync(TimeSpan.FromSeconds(1.5));
var bareFirst = BareSqlite.Run(folder.File("bare1.db"), rows, half);
var engineFirst = await engine.RunAsync(half);
var bareSecond = BareSqlite.Run(folder.File("bare2.db"), rows, half);
var engineSecond = await engine.RunAsync(half);

var bare = (bareFirst + bareSecond) / 2;
var cases = (engineFirst + engineSecond) / 2;
Say($"Bare SQLite (WAL, synchronous=FULL, groups of {BareSqlite.Group}): {bare:N0} steps/s (runs: {bareFirst:N0}, {bareSecond:N0})");
Say($"Engine, 10 activities a case, {EngineThroughput.Concurrency} cases at a time: {cases:N0} cases/s = {cases * 10:N0} steps/s (runs: {engineFirst:N0}, {engineSecond:N0} cases/s)");
Say($"Ratio to bare: {cases * 10 / bare:F2} (required 0.10; aim 0.50)");

var dormant = await DormantInstances.MeasureAsync(folder.File("dormant.db"));
Say($"{DormantInstances.Count:N0} dormant instances: created in {dormant.Created.TotalSeconds:F1} s, file {dormant.FileBytes / 1048576.0:F1} MiB");
Say($"  after a start: ready in {dormant.Start.TotalMilliseconds:F0} ms, {dormant.ManagedBytes / 1024.0:F0} KiB managed memory, {dormant.InMemory} instances in memory");

var year = await VirtualYear.MeasureAsync(folder.File("year.db"));
Say($"A virtual year of {VirtualYear.Cases} cases with a timer a week: {year.TotalSeconds:F1} s, {VirtualYear.Cases * VirtualYear.Weeks / year.TotalSeconds:N0} timers/s");

static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
