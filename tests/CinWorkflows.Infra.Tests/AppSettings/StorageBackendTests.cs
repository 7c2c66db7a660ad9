using System.Text.Json;
using CinWorkflows.Infra.Tests.Rules;
using CinWorkflows.Infra.Tests.Templates;

namespace CinWorkflows.Infra.Tests.AppSettings;

[Needs(Tool.Bicep)]
public sealed class StorageBackendTests
{
    private const string Prefix = "AzureFunctionsJobHost__extensions__durableTask__storageProvider__";

    /// <summary>Where the scheduler's host.json was published these settings take its place, so none may be missing.</summary>
    [Fact]
    public async Task Azure_Storage_is_set_as_the_host_file_sets_it()
    {
        var set = AppSettingRules.Variable(await Infrastructure.Load(), "storageBackend").Properties;
        var host = JsonDocument.Parse(File.ReadAllText(Repository.Path("host.json"))).RootElement
            .GetProperty("extensions").GetProperty("durableTask").GetProperty("storageProvider").EnumerateObject();

        Assert.Equal(host.Select(property => ($"{Prefix}{property.Name}", property.Value.GetString())), set.Select(setting => (setting.Name, (string?)setting.Content.Content)));
    }
}
