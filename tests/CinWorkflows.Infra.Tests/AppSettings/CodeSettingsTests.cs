using CinWorkflows.Infra.Tests.Rules;

namespace CinWorkflows.Infra.Tests.AppSettings;

public sealed class CodeSettingsTests
{
    /// <summary>Settings of a developer's machine, and those that a deployment may leave out.</summary>
    private static readonly string[] NotInAzure =
        ["Record__Sqlite", "Documents__Folder", "Messages__Folder", "Packs__Folder", "Templates__Folder", "Transfers__Authorities"];

    [Fact]
    public void A_key_is_a_setting_and_other_text_is_none() =>
        Assert.Equal(
            ["Record__Postgres__Host", "SignIn__TenantId"],
            CodeSettings.InCode("""const string Host = "Record:Postgres:Host"; var at = "12:30"; log("Failed: no host"); tenant = configuration["SignIn:TenantId"];"""));

    [Fact]
    public void The_host_file_names_settings_in_percent_signs_and_by_connection() =>
        Assert.Equal(
            ["TASKHUB_NAME", "DURABLE_TASK_SCHEDULER_CONNECTION_STRING"],
            CodeSettings.InHostFile("""{ "hubName": "%TASKHUB_NAME%", "storageProvider": { "connectionStringName": "DURABLE_TASK_SCHEDULER_CONNECTION_STRING" } }"""));

    [Fact]
    public void Every_setting_that_the_Azure_host_looks_up_is_set()
    {
        var code = Files("src/CinWorkflows.Functions", "*.cs").SelectMany(CodeSettings.InCode);
        var host = Files("", "host*.json").SelectMany(CodeSettings.InHostFile);

        var missing = code.Concat(host).Except(NotInAzure).Where(name => !AppSettingRules.Wanted.Any(set => Is(set, name))).ToList();

        Assert.True(missing.Count == 0, $"Set in {AppSettingRules.Module}, and list in {nameof(AppSettingRules)}: {string.Join(", ", missing)}");
    }

    /// <summary>A connection by an identity is several settings, each under the connection's name.</summary>
    private static bool Is(string set, string name) => set == name || set.StartsWith($"{name}__", StringComparison.Ordinal);

    private static IEnumerable<string> Files(string folder, string pattern)
    {
        var path = Path.Combine(Repository.Root, folder);
        return !Directory.Exists(path)
            ? []
            : Directory.EnumerateFiles(path, pattern, folder.Length == 0 ? SearchOption.TopDirectoryOnly : SearchOption.AllDirectories)
                .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
                .Select(File.ReadAllText);
    }
}
