using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CinWorkflows.Functions.Hosting;

namespace CinWorkflows.Functions.Tests.Hosting;

/// <summary>What is settled outside of the code: the host's file, as it lies beside the app, and the sample of the local settings.</summary>
public sealed partial class HostFileTests
{
    private static readonly string Text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "host.json"));
    private static readonly JsonNode HostFile = JsonNode.Parse(Text)!;
    private static readonly JsonNode DurableTask = HostFile["extensions"]!["durableTask"]!;

    [Fact]
    public void The_scheduler_is_the_backend_and_hub_and_connection_are_settings()
    {
        Assert.Equal("azureManaged", (string?)DurableTask["storageProvider"]!["type"]);
        Assert.Equal("DURABLE_TASK_SCHEDULER_CONNECTION_STRING", (string?)DurableTask["storageProvider"]!["connectionStringName"]);
        Assert.Equal("%TASKHUB_NAME%", (string?)DurableTask["hubName"]);
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
        string[] asked = [.. Setting().Matches(Text).Select(match => match.Groups[1].Value), (string)DurableTask["storageProvider"]!["connectionStringName"]!];
        string[] read = [FunctionsRecord.Sqlite, FunctionsDocuments.Folder, FunctionsMessages.Folder, FunctionsMessages.FromName, FunctionsMessages.FromAddress, FunctionsMessages.BaseAddress];

        Assert.All(asked.Concat(read.Select(name => name.Replace(":", "__"))), name => Assert.True(sample.ContainsKey(name), $"local.settings.sample.json lacks {name}."));
    }

    [Fact]
    public void The_sample_makes_a_composition()
    {
        using var app = new TestApp(Sample()["AZURE_FUNCTIONS_ENVIRONMENT"], [.. Sample().Select(setting => (setting.Key.Replace("__", ":"), (string?)setting.Value))]);

        Assert.NotEmpty(app.Services());
    }

    private static Dictionary<string, string> Sample()
    {
        var sample = JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "local.settings.sample.json")))!;
        return sample["Values"].Deserialize<Dictionary<string, string>>()!;
    }

    [GeneratedRegex("%([A-Z_]+)%")]
    private static partial Regex Setting();
}
