using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CinWorkflows.Server.Hosting;
using CinWorkflows.Server.Tests.Holidays;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CinWorkflows.Server.Tests.Hosting;

/// <summary>A record whose file of workflows was left out of a restore.</summary>
public sealed class MatchedAtStartTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    [Fact]
    public async Task The_service_says_at_its_start_that_its_workflows_do_not_fit_and_puts_it_right_by_itself()
    {
        using var data = await DataFolder.CreateAsync("CIN-A");
        SqliteConnection.ClearAllPools();
        foreach (var file in Directory.GetFiles(data.Settings.DataFolder, "engine.db*"))
        {
            File.Delete(file);
        }

        var log = new HeardLog();
        var again = log.WhenAsync("WorkflowsFitAgain: 2 case(s)");
        await using (var app = EmbeddedServer.Build(data.Settings, "http://127.0.0.1:0", services => services.AddSingleton<ILoggerProvider>(log)))
        {
            await app.StartAsync();
            using var client = new HttpClient { BaseAddress = new(app.Urls.First()) };
            Assert.Contains(log.Lines, line => line.StartsWith("WorkflowsDoNotFit: The record has cases, and the file of workflows beside it is new.", StringComparison.Ordinal));

            await again.WaitAsync(Patience);
            var attention = (await client.GetFromJsonAsync<JsonNode>("attention"))!;
            Assert.DoesNotContain("workflowsDoNotFit", attention["service"]!.ToJsonString(), StringComparison.Ordinal);
            Assert.Empty(attention["casesBehind"]!.AsArray());
            Assert.Equal("healthy", (string)(await client.GetFromJsonAsync<JsonNode>("health/ready"))!["checks"]!["workflows"]!);
            await app.StopAsync();
        }

        SqliteConnection.ClearAllPools();
    }
}
