using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Xml.Linq;
using CinWorkflows.Cases.Packs;
using CinWorkflows.Cases.Safeguarding;
using CinWorkflows.Embedded;
using CinWorkflows.EndToEnd.Tests.Imports;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Server.Import;
using CinWorkflows.Simulation;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Ports.Records.Acts;
using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Runtime;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit.Abstractions;

namespace CinWorkflows.EndToEnd.Tests.Privacy;

/// <summary>Personal data live in the record alone: not in logs, traces, histories, statuses, the engine's file or the subjects of messages.</summary>
public sealed class PersonalDataTests(ITestOutputHelper output)
{
    private static readonly DateOnly Start = new(2026, 1, 5);

    [Theory]
    [InlineData("northamptonshire")]
    [InlineData("hillingdon")]
    public async Task Nothing_personal_leaves_the_record_in_a_whole_life(string packId)
    {
        using var log = new LogMemory();
        using var spans = new SpanMemory();
        var pack = PackLibrary.Shipped.Current(packId, Start)!.Pack;
        await using var host = await HostAsync(log, Start);
        var simulation = new CaseSimulation(host, pack, new(Start));
        await simulation.BeginAsync(default);
        var concern = new SafeguardingConcernRaised("concern-1", Start, "Quillfeather next door heard shouting.");
        await host.Register.RecordAsync(CaseSimulation.CaseId, new(null, OrdinaryCast.Worker, concern), default);
        var refused = await host.Register.RecordAsync(CaseSimulation.CaseId, new(null, OrdinaryCast.Worker, concern with { On = Start.AddYears(9) }), default);
        await simulation.LiveAsync(Start.AddYears(2), default);

        Assert.NotEmpty(refused.Refusals);
        var acts = (await host.Reader.ActsAsync(CaseSimulation.CaseId, default)).Select(recorded => recorded.Act).ToList();
        var secrets = PersonalData.Of(acts);
        Assert.True(secrets.Count > 40 && secrets.Contains(concern.Concern), $"only {secrets.Count} texts to look for");
        var engine = await EngineTextAsync(host);
        Assert.Contains(CaseSimulation.CaseId, engine, StringComparison.Ordinal);
        var subjects = string.Join('\n', host.Post.Sent.Select(message => $"{message.Subject} {message.Key}"));
        Assert.Empty(PersonalData.FoundIn(log.Text, secrets));
        Assert.Empty(PersonalData.FoundIn(engine, secrets));
        Assert.Empty(PersonalData.FoundIn(subjects, secrets));
        Assert.Empty(PersonalData.FoundIn(spans.Text, secrets));
        Assert.All((string[])["act", "appraisal", "message"], name => Assert.NotEmpty(spans.Of(name)));
        output.WriteLine($"{packId}: {secrets.Count} texts looked for in {log.Count} log entries, {engine.Length} characters of the engine and {host.Post.Sent.Count} subjects.");
    }

    [Fact]
    public async Task What_happens_to_a_case_is_one_trace_that_links_to_the_request_it_happened_in()
    {
        using var log = new LogMemory();
        using var spans = new SpanMemory();
        var pack = PackLibrary.Shipped.Current("northamptonshire", Start)!.Pack;
        await using var host = await HostAsync(log, Start);
        await new CaseSimulation(host, pack, new(Start)).BeginAsync(default);
        using var request = new Activity("request").Start();
        var concern = new SafeguardingConcernRaised("concern-1", Start, "Shouting was heard.");

        var decision = await host.Register.RecordAsync(CaseSimulation.CaseId, new(null, OrdinaryCast.Worker, concern), default);
        request.Stop();
        await host.SettleAsync();

        var act = spans.Of("act").Single(span => span.GetTagItem("cin.act") is nameof(SafeguardingConcernRaised));
        Assert.Equal((CaseSimulation.CaseId, decision.Receipt!.Sequence), (act.GetTagItem("cin.case"), act.GetTagItem("cin.act.number")));
        Assert.Equal(request.Context, Assert.Single(act.Links).Context);
        Assert.Contains(spans.Of("appraisal"), span => span.TraceId == act.TraceId && Equals(span.GetTagItem("cin.act.number"), decision.Receipt.Sequence));
        Assert.All(spans.Of("message").Where(span => span.GetTagItem("cin.case") is CaseSimulation.CaseId), span => Assert.Equal(act.TraceId, span.TraceId));
        Assert.Contains(spans.Of("message"), span => span.TraceId == act.TraceId && span.GetTagItem("cin.message.state") is "Accepted");
    }

    [Fact]
    public async Task Nothing_personal_leaves_the_record_in_an_import()
    {
        using var log = new LogMemory();
        using var folder = new TemporaryFolder();
        CensusFile.Write(folder.At("census.xml"), 60);
        var secrets = Children(XDocument.Load(folder.At("census.xml")));
        await using var host = await HostAsync(log, LondonTime.Today(TimeProvider.System));
        var import = new CensusImport(
            host.Register,
            host.Services.GetRequiredService<IActStore>(),
            host.Services.GetRequiredService<ICaseRoll>(),
            host.Staff,
            host.Services.GetRequiredService<IStaffDirectory>(),
            host.Clock);
        await host.Staff.SaveTeamAsync(new("team-1", "Team 1", "northamptonshire"), default);
        using (var list = ImportList.Beside(folder.At("census.xml"), folder.At("data")))
        await using (var file = File.OpenRead(folder.At("census.xml")))
        {
            var report = await import.RunAsync(file, new("northamptonshire", "team-1", null), list, null, default);
            Assert.True(report.Adopted > 30, $"only {report.Adopted} were taken over");
        }

        await host.AdvanceToAsync(host.Clock.GetUtcNow().AddDays(20));

        Assert.Empty(PersonalData.FoundIn(log.Text, secrets));
        Assert.Empty(PersonalData.FoundIn(await EngineTextAsync(host), secrets));
        Assert.Empty(PersonalData.FoundIn(string.Join('\n', host.Post.Sent.Select(message => $"{message.Subject} {message.Key}")), secrets));
    }

    [Theory]
    [InlineData("Robin O'Example", "seen: robin o'example, twice")]
    [InlineData("Robin O'Example", """{ "name": "Robin O\u0027Example" }""")]
    public void What_is_looked_for_is_found_as_it_is_in_another_case_and_as_JSON_writes_it(string secret, string text)
    {
        Assert.Equal([secret], PersonalData.FoundIn(text, ["Alex Example", secret]));
        Assert.Empty(PersonalData.FoundIn(text, ["Alex Example"]));
    }

    private static Task<VirtualHost> HostAsync(LogMemory log, DateOnly start) => VirtualHost.StartAsync(
        LondonTime.At(start, new(9, 30)),
        PackLibrary.Shipped,
        change: services => services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log)));

    private static IReadOnlySet<string> Children(XDocument census) => census.Descendants("Child")
        .SelectMany(child => child.Descendants("LAchildID").Concat(child.Descendants("UPN")).Select(element => element.Value)
            .Concat(child.Descendants("PersonBirthDate").SelectMany(born => PersonalData.Spellings(DateOnly.Parse(born.Value, CultureInfo.InvariantCulture)))))
        .ToHashSet();

    /// <summary>Every instance with its status and history as its owner would see them, and the octets of the file.</summary>
    private static async Task<string> EngineTextAsync(VirtualHost host)
    {
        var text = new StringBuilder();
        await foreach (var instance in host.Engine.QueryAsync(new InstanceQuery()))
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{instance} {string.Join('\n', (await host.Engine.GetHistoryAsync(instance.InstanceId))!.Events)}");
        }

        var path = host.Services.GetRequiredService<EmbeddedEngineOptions>().DatabasePath;
        foreach (var table in DatabaseText.Of(path))
        {
            text.AppendJoin('\n', table.Value);
        }

        foreach (var file in (string[])[path, path + "-wal"])
        {
            await using var octets = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(octets, Encoding.UTF8);
            text.Append(await reader.ReadToEndAsync());
        }

        return text.ToString();
    }
}
