using System.Text.RegularExpressions;
using CinWorkflows.EndToEnd.Tests;
using CinWorkflows.Server.Hosting;
using CinWorkflows.Server.Tests.Holidays;
using CinWorkflows.Workflows.Feeds;
using CinWorkflows.Workflows.Ports.Links;
using CinWorkflows.Workflows.TransferLinks;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace CinWorkflows.Server.Tests.Hosting;

/// <summary>A page of another site, a mail filter or a browser that looks ahead can make anybody's browser read any address.</summary>
public sealed partial class ReadingChangesNothingTests
{
    private const string Case = "CIN-A";

    /// <summary>Who read what and when, which is what a log is for; and when a probe tried last whether the record can be written.</summary>
    private static readonly string[] Logs = ["transfer_links.events", "calendar_feeds.last_read_at", "engine_marks.tried_at"];

    private static readonly string[] LogTables = ["access_log", "access_log_cases", "transfer_link_events"];

    [Fact]
    public async Task Every_address_is_read_and_the_record_is_as_it_was_but_for_who_read_it()
    {
        using var data = await DataFolder.CreateAsync(Case);
        await using var app = EmbeddedServer.Build(data.Settings, "http://127.0.0.1:0", services => services.RemoveAll<IHostedService>());
        await app.StartAsync();
        var link = await app.Services.GetRequiredService<ITransferLinkBook>().IssueAsync(
            new("link-1", Case, "T-1", "E09000017", DateTimeOffset.UtcNow, "sw-1", DateTimeOffset.UtcNow.AddDays(14)), [], default);
        var values = new Dictionary<string, string>
        {
            ["caseId"] = Case,
            ["transferId"] = "T-1",
            ["id"] = "sw-1",
            ["childId"] = "child",
            ["documentName"] = "v1",
            ["secret"] = (await app.Services.GetRequiredService<CalendarFeeds>().IssueAsync("sw-1", default))!.Secret,
            ["link"] = link.Id,
            ["token"] = app.Services.GetRequiredService<TransferLinkKey>().TokenOf(link),
        };

        // The first page that shows a form makes the key by which all of them are known; after that none changes anything.
        app.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("first").Protect("x");
        var before = Record(data);
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = new(app.Urls.Single()) };
        List<string> answered = [];

        foreach (var (method, path) in Reading(app, values))
        {
            using var answer = await client.SendAsync(new(new(method), path));
            answered.Add($"{(int)answer.StatusCode} {method} {path}");
            AssertSame(before, Record(data), $"{method} {path}");
        }

        await app.StopAsync();
        Assert.True(answered.Count >= 40, $"only {answered.Count} addresses were read");
        Assert.True(answered.Count(line => line.StartsWith("200", StringComparison.Ordinal)) >= 20, string.Join('\n', answered));
    }

    private static IEnumerable<(string Method, string Path)> Reading(IEndpointRouteBuilder app, IReadOnlyDictionary<string, string> values) =>
        from source in app.DataSources
        from endpoint in source.Endpoints.OfType<RouteEndpoint>()
        from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET", "HEAD"]
        where method is "GET" or "HEAD"
        select (method, $"/{Value().Replace(endpoint.RoutePattern.RawText!.TrimStart('/'), part => Uri.EscapeDataString(values.GetValueOrDefault(part.Groups[1].Value, "x")))}");

    private static IReadOnlyDictionary<string, IReadOnlyList<string>> Record(DataFolder data) =>
        DatabaseText.Of(data.Settings.RecordFile, Logs).Where(table => !LogTables.Contains(table.Key)).ToDictionary(table => table.Key, table => table.Value);

    private static void AssertSame(IReadOnlyDictionary<string, IReadOnlyList<string>> before, IReadOnlyDictionary<string, IReadOnlyList<string>> after, string asked)
    {
        var changed = before.Keys.Where(table => !before[table].SequenceEqual(after[table])).ToList();
        Assert.True(changed.Count == 0, $"{asked} changed {string.Join(", ", changed)}: {string.Join('\n', changed.SelectMany(table => after[table].Except(before[table])))}");
    }

    [GeneratedRegex(@"\{\**(\w+)[^}]*\}")]
    private static partial Regex Value();
}
