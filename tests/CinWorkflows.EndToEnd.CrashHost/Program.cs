using System.Globalization;
using CinWorkflows.EndToEnd.CrashHost;

// Lives the lives of a hundred cases, says which step it is at, and is killed; the next one goes on where it was.
var (folder, cases) = (args[0], int.Parse(args[1], CultureInfo.InvariantCulture));
await using var world = await DurableWorld.StartAsync(folder);
var run = new CrashRun(world, new Journal(Path.Combine(folder, "journal.json")), Town.Of(cases));
await run.LiveAsync(step => Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"step {step}")));
Console.Out.WriteLine("done");
