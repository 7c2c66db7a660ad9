using System.Text.RegularExpressions;

namespace CinWorkflows.Infra.Tests.AppSettings;

/// <summary>The settings that a piece of code or of host.json looks up, by the names that Azure gives them.</summary>
internal static partial class CodeSettings
{
    /// <summary>Keys such as "Record:Postgres:Host", which Azure writes with two underscores.</summary>
    public static IEnumerable<string> InCode(string text) => Key().Matches(text).Select(key => key.Groups["key"].Value.Replace(":", "__", StringComparison.Ordinal));

    /// <summary>What host.json fills in from a setting, or finds a connection by.</summary>
    public static IEnumerable<string> InHostFile(string text) => Filled().Matches(text).Concat(Connection().Matches(text)).Select(name => name.Groups["name"].Value);

    [GeneratedRegex(@"""(?<key>[A-Z][A-Za-z0-9]+(:[A-Z][A-Za-z0-9]+)+)""")]
    private static partial Regex Key();

    [GeneratedRegex(@"%(?<name>\w+)%")]
    private static partial Regex Filled();

    [GeneratedRegex(@"""connection(String)?Name""\s*:\s*""(?<name>\w+)""")]
    private static partial Regex Connection();
}
