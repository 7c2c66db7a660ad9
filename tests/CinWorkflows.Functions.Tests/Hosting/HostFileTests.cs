using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CinWorkflows.Functions.Hosting;

namespace CinWorkflows.Functions.Tests.Hosting;

/// <summary>What is settled outside of the code: the host's files, as they are published, and the sample of the local settings.</summary>
public sealed partial class HostFileTests
{
    private const string Scheduler = "DURABLE_TASK_SCHEDULER_CONNECTION_STRING";

    private static readonly string Text = Read("host.json");
    private static readonly JsonNode HostFile = JsonNode.Parse(Text)!;
    private static readonly JsonNode DurableTask = HostFile["extensions"]!["durableTask"]!;
    private static readonly JsonNode OnScheduler = JsonNode.Parse(Read("host.scheduler.json"))!;

    [Fact]
    public void The_workflows_are_kept_in_Azure_Storage_which_every_feed_has_the_packages_for()
    {
        Assert.Equal("AzureStorage", (string?)DurableTask["storageProvider"]!["type"]);
        Assert.Equal("AzureWebJobsStorage", (string?)DurableTask["storageProvider"]!["connectionName"]);
        Assert.Equal("%TASKHUB_NAME%", (string?)DurableTask["hubName"]);
    }

    [Theory]
    [InlineData("controlQueueVisibilityTimeout")]
    [InlineData("workItemQueueVisibilityTimeout")]
    public void What_a_killed_instance_had_taken_up_goes_to_another_after_a_minute(string setting) =>
        Assert.Equal(TimeSpan.FromMinutes(1), TimeSpan.Parse((string)DurableTask["storageProvider"]![setting]!));

    [Fact]
    public void With_the_scheduler_nothing_but_the_backend_is_another()
    {
        var backend = OnScheduler["extensions"]!["durableTask"]!["storageProvider"]!;
        Assert.Equal(("azureManaged", Scheduler), ((string?)backend["type"], (string?)backend["connectionStringName"]));

        var others = OnScheduler.DeepClone();
        others["extensions"]!["durableTask"]!["storageProvider"] = DurableTask["storageProvider"]!.DeepClone();

        Assert.True(JsonNode.DeepEquals(HostFile, others), "host.json and host.scheduler.json differ in more than storageProvider.");
    }

    [Theory]
    [InlineData("dev")]
    [InlineData("test")]
    [InlineData("prod")]
    public void The_backend_that_infra_provides_for_a_stage_is_the_one_that_is_published_for_it(string stage)
    {
        var provided = (string?)JsonNode.Parse(Read($"infra/environments/{stage}.json"))!["durableBackend"];
        var published = Read("infra/README.md").Contains("export FullFeed=true", StringComparison.Ordinal) ? OnScheduler : HostFile;
        var backend = published["extensions"]!["durableTask"]!["storageProvider"]!;

        Assert.Equal(provided switch { "durableTaskScheduler" => "azureManaged", "azureStorage" => "AzureStorage", _ => provided }, (string?)backend["type"]);
        Assert.Contains((string)(backend["connectionStringName"] ?? backend["connectionName"])!, Read("infra/modules/app-settings.bicep"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_case_keeps_the_version_that_it_started_under_and_waits_where_an_older_app_meets_it()
    {
        Assert.True(Version.TryParse((string?)DurableTask["defaultVersion"], out _));
        Assert.Equal(("CurrentOrOlder", "Reject"), ((string?)DurableTask["versionMatchStrategy"], (string?)DurableTask["versionFailureStrategy"]));
    }

    [Fact]
    public void A_running_case_is_not_started_over() => Assert.Equal("NonRunningStates", (string?)DurableTask["overridableExistingInstanceStates"]);

    [Fact]
    public void Inputs_and_outputs_are_not_traced() => Assert.False((bool)DurableTask["tracing"]!["traceInputsAndOutputs"]!);

    [Fact]
    public void The_addresses_are_those_of_the_embedded_host() => Assert.Equal("", (string?)HostFile["extensions"]!["http"]!["routePrefix"]);

    [Fact]
    public void Telemetry_leaves_as_OpenTelemetry() => Assert.Equal("OpenTelemetry", (string?)HostFile["telemetryMode"]);

    [Fact]
    public void Concurrency_is_bounded() =>
        Assert.All(["maxConcurrentActivityFunctions", "maxConcurrentOrchestratorFunctions"], name => Assert.InRange((int)DurableTask[name]!, 1, 100));

    [Fact]
    public void The_sample_has_every_setting_that_the_host_file_and_the_code_ask_for()
    {
        var sample = Sample();
        string[] asked = [.. Setting().Matches(Text).Select(match => match.Groups[1].Value), (string)DurableTask["storageProvider"]!["connectionName"]!, Scheduler];
        string[] read = [FunctionsRecord.Sqlite, FunctionsDocuments.Folder, FunctionsMessages.Folder, FunctionsMessages.FromName, FunctionsMessages.FromAddress, FunctionsMessages.BaseAddress];

        Assert.All(asked.Concat(read.Select(name => name.Replace(":", "__"))), name => Assert.True(sample.ContainsKey(name), $"local.settings.sample.json lacks {name}."));
    }

    [Fact]
    public void The_sample_makes_a_composition()
    {
        using var app = new TestApp(Sample()["AZURE_FUNCTIONS_ENVIRONMENT"], [.. Sample().Select(setting => (setting.Key.Replace("__", ":"), (string?)setting.Value))]);

        Assert.NotEmpty(app.Services());
    }

    private static string Read(string file) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, file));

    private static Dictionary<string, string> Sample()
    {
        var sample = JsonNode.Parse(Read("local.settings.sample.json"))!;
        return sample["Values"].Deserialize<Dictionary<string, string>>()!;
    }

    [GeneratedRegex("%([A-Z_]+)%")]
    private static partial Regex Setting();
}
