using CinWorkflows.Embedded;
using CinWorkflows.Integrations.Email;
using CinWorkflows.Integrations.Files;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Server.Hosting;
using CinWorkflows.Server.Matching;
using CinWorkflows.Simulation;
using CinWorkflows.Simulation.Stories;
using Microsoft.Data.Sqlite;

namespace CinWorkflows.Server.Demo;

/// <summary>
/// The demo's data folder: where nothing was recorded in it yet, the invented cases are lived in it once, and go on under the service's own clock.
/// </summary>
internal sealed class DemoFolder(ServerSettings settings)
{
    /// <summary>Lies in the folder while the cases are made: what a process that was ended has left of them is no demo.</summary>
    private string Unfinished => Path.Combine(settings.DataFolder, ".making-demo");

    /// <summary>True where nobody has recorded anything in it, and no message has left.</summary>
    public bool IsEmpty => File.Exists(Unfinished) || !(File.Exists(settings.RecordFile) || File.Exists(settings.EngineFile) || Directory.Exists(settings.MessagesFolder));

    /// <summary>Lives the invented cases up to a day.</summary>
    /// <returns>The stories that could not be told to the end, and why.</returns>
    public async Task<IReadOnlyList<string>> FillAsync(DateOnly today, CancellationToken cancellationToken)
    {
        OwnersFile.CreateFolder(settings.DataFolder);
        RemoveHalfMade();
        OwnersFile.Replace(Unfinished, []);
        IReadOnlyList<string> brokenOff;
        await using (var host = await VirtualHost.StartOnAsync(InventedCaseload.BeginsAt(today), Composition(), cancellationToken))
        {
            await host.Services.GetRequiredService<EngineMatching>().MarkIfFreshAsync(cancellationToken);
            brokenOff = await InventedCaseload.LiveAsync(host, today, cancellationToken);
        }

        File.Delete(Unfinished);
        return brokenOff;
    }

    /// <summary>Today, as the demo's cases are made.</summary>
    public static DateOnly Today => LondonTime.Today(TimeProvider.System);

    /// <summary>What is lost with the power is made anew: nothing waits for the disk.</summary>
    private IServiceCollection Composition() => new ServiceCollection()
        .AddEmbeddedCinWorkflows(settings, PackFolder.Read(settings.PacksFolder), Durability.None)
        .AddEmlFiles(settings.MessagesFolder, durable: false);

    private void RemoveHalfMade()
    {
        if (!File.Exists(Unfinished))
        {
            return;
        }

        // A connection that is kept open would go on with the file that is not there any more.
        SqliteConnection.ClearAllPools();
        foreach (var file in new[] { settings.RecordFile, settings.EngineFile }.SelectMany(file => Directory.EnumerateFiles(settings.DataFolder, $"{Path.GetFileName(file)}*")).ToList())
        {
            File.Delete(file);
        }

        if (Directory.Exists(settings.MessagesFolder))
        {
            Directory.Delete(settings.MessagesFolder, recursive: true);
        }
    }
}
