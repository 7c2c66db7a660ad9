using System.Diagnostics;
using System.Text.Json.Nodes;
using CinWorkflows.Workflows;
using Xunit.Abstractions;

namespace CinWorkflows.Functions.Tests.Hosting;

/// <summary>What is published is what a host can start.</summary>
public sealed class PublishTests(ITestOutputHelper output)
{
    private const int LargestMegabytes = 120;

    [FullDoseFact]
    public async Task A_publish_has_every_function_and_the_backend_that_its_host_file_names()
    {
        var folder = Directory.CreateTempSubdirectory("cin-publish-");
        try
        {
            var published = Path.Combine(folder.FullName, "out");
            var (code, said) = await DotnetAsync("publish", Project(), "-c", "Release", "-o", published, "--artifacts-path", Path.Combine(folder.FullName, "build"), "-v", "q");
            Assert.True(code == 0, said);

            string[] functions = [.. Read(published, "functions.metadata").AsArray().Select(function => (string)function!["name"]!)];
            var catalog = CinWorkflowsCatalog.Create();
            string[] expected = [.. catalog.Workflows.Keys, .. catalog.Activities.Keys, "Deliver", "Exchange", "FinishDestructions", "Http", "ReconcileCases", "StartDigests"];
            Assert.Equal(expected.Order(StringComparer.Ordinal), functions.Order(StringComparer.Ordinal));

            var extensions = Read(Path.GetDirectoryName(Directory.EnumerateFiles(published, "extensions.json", SearchOption.AllDirectories).Single())!, "extensions.json")["extensions"]!.AsArray().Select(extension => (string)extension!["name"]!);
            Assert.Contains(extensions, name => name.StartsWith("DurableTask", StringComparison.Ordinal));
            Assert.Equal("AzureStorage", (string?)Read(published, "host.json")["extensions"]!["durableTask"]!["storageProvider"]!["type"]);
            Assert.False(File.Exists(Path.Combine(published, "local.settings.json")), "Local settings are published.");

            var files = Directory.EnumerateFiles(published, "*", SearchOption.AllDirectories).ToList();
            Assert.DoesNotContain(files, file => file.Contains($"{Path.DirectorySeparatorChar}win-", StringComparison.Ordinal));
            var megabytes = files.Sum(file => new FileInfo(file).Length) / 1_000_000;
            output.WriteLine($"{files.Count} files, {megabytes} MB, {functions.Length} functions");
            Assert.InRange(megabytes, 1, LargestMegabytes);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData("", "host.json", false)]
    [InlineData("true", "host.scheduler.json", true)]
    public async Task With_every_feed_s_packages_the_scheduler_is_published_and_without_them_Azure_Storage(string fullFeed, string file, bool withScheduler)
    {
        var (code, said) = await DotnetAsync("msbuild", Project(), $"-p:FullFeed={fullFeed}", "-getProperty:HostFile", "-getItem:PackageReference");

        Assert.True(code == 0, said);
        var answer = JsonNode.Parse(said)!;
        Assert.Equal(file, Path.GetFileName((string?)answer["Properties"]!["HostFile"]));
        var packages = answer["Items"]!["PackageReference"]!.AsArray().Select(package => (string)package!["Identity"]!);
        Assert.Equal(withScheduler, packages.Contains("Microsoft.Azure.Functions.Worker.Extensions.DurableTask.AzureManaged"));
    }

    [Fact]
    public async Task A_host_file_that_names_the_scheduler_is_not_published_without_its_package()
    {
        var scheduler = Path.Combine(AppContext.BaseDirectory, "host.scheduler.json");

        var (code, said) = await DotnetAsync("msbuild", Project(), "-t:RefuseHostFileWithoutItsBackend", $"-p:HostFile={scheduler}", "-v:q", "-nologo");

        Assert.NotEqual(0, code);
        Assert.Contains("-p:FullFeed=true", said);
    }

    private static JsonNode Read(string folder, string name) => JsonNode.Parse(File.ReadAllText(Path.Combine(folder, name)))!;

    private static string Project() => Repository.Path("src/CinWorkflows.Functions/CinWorkflows.Functions.csproj");

    private static async Task<(int Code, string Said)> DotnetAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment.Remove("FullFeed");
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, said + await errors);
    }
}
