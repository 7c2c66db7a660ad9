using System.Globalization;
using CinWorkflows.EndToEnd.CrashHost;
using CinWorkflows.EndToEnd.CrashHost.Deliveries;
using CinWorkflows.EndToEnd.CrashHost.Transfers;

// Does its work, says how far it is, and is killed; the next one goes on where it was.
if (args is ["deliver", var where, var service, var meetings])
{
    await using var post = await DeliveryWorld.StartAsync(where, new Uri(service));
    await new DeliveryRun(post, int.Parse(meetings, CultureInfo.InvariantCulture)).DeliverAsync(Console.Out.WriteLine);
    return;
}

if (args is ["year", var folderOfYear, var moves])
{
    await YearWorld.RunAsync(folderOfYear, int.Parse(moves, CultureInfo.InvariantCulture), Console.Out.WriteLine);
    Console.Out.WriteLine("done");
    return;
}

// Lives the lives of many cases.
var (folder, cases) = (args[0], int.Parse(args[1], CultureInfo.InvariantCulture));
await using var world = await DurableWorld.StartAsync(folder);
var run = new CrashRun(world, new Journal(Path.Combine(folder, "journal.json")), Town.Of(cases));
await run.LiveAsync(step => Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"step {step}")));
Console.Out.WriteLine("done");
