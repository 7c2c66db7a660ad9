using System.Net.Http.Json;
using System.Text;
using CinWorkflows.Server.Backups;
using CinWorkflows.Server.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CinWorkflows.Server.Tests.Hosting;

/// <summary>Everything in the data folder is readable by the service's own account alone, from the moment that it is made.</summary>
public sealed class OwnersAloneTests : IDisposable
{
    private readonly DirectoryInfo _folder = Scratch.NewFolder("cin-owner-");

    [Fact]
    public async Task A_new_folder_and_all_that_is_made_in_it_is_open_to_nobody_else()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var data = Path.Combine(_folder.FullName, "data");
        await ServeAsync(data, async client =>
        {
            await client.PutAsync("teams/north", new StringContent("""{ "name": "North", "packId": "northamptonshire" }""", Encoding.UTF8, "application/json"));
            Assert.Empty(OpenToOthers(data));
        });
        await new BackupWriter(new(data), null, TimeProvider.System).WriteAsync(Path.Combine(data, "a.zip"), default);

        Assert.Empty(OpenToOthers(data));
        Assert.Contains(Path.Combine(data, "record.db"), Directory.EnumerateFiles(data));
    }

    [Fact]
    public async Task What_others_could_read_is_narrowed_at_the_start_and_said()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var data = Path.Combine(_folder.FullName, "wide");
        await ServeAsync(data, _ => Task.CompletedTask);
        SqliteConnection.ClearAllPools();
        const UnixFileMode Everybody = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
        File.SetUnixFileMode(Path.Combine(data, "record.db"), Everybody);
        await File.WriteAllTextAsync(Path.Combine(data, "settings.json"), "{}");
        File.SetUnixFileMode(Path.Combine(data, "settings.json"), Everybody);

        var said = await ServeAsync(data, _ => Task.CompletedTask);

        Assert.Empty(OpenToOthers(data));
        Assert.Contains(said, line => line.StartsWith("FilesNarrowed: 2 file(s)", StringComparison.Ordinal));
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    private static async Task<IReadOnlyList<string>> ServeAsync(string data, Func<HttpClient, Task> use)
    {
        var log = new HeardLog();
        await using var app = EmbeddedServer.Build(new(data), "http://127.0.0.1:0", services => services.AddSingleton<ILoggerProvider>(log));
        await app.StartAsync();
        using var client = new HttpClient { BaseAddress = new(app.Urls.First()) };
        await use(client);
        await app.StopAsync();
        return [.. log.Lines];
    }

    private static IReadOnlyList<string> OpenToOthers(string data) =>
        [.. new DirectoryInfo(data).EnumerateFileSystemInfos("*", SearchOption.AllDirectories).Prepend(new DirectoryInfo(data))
            .Where(entry => (entry.UnixFileMode & ~(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute)) != 0)
            .Select(entry => $"{entry.UnixFileMode} {entry.FullName}")];
}
