using System.Text.RegularExpressions;

namespace CinWorkflows.StandIns.Notify;

/// <summary>A template of the service.</summary>
internal sealed partial record StoredTemplate(string Id, string Type, string? Subject, string Body)
{
    public IEnumerable<string> Fields => Field().Matches($"{Subject} {Body}").Select(match => match.Groups[1].Value).Distinct();

    [GeneratedRegex(@"\(\(([a-z_0-9]+)\)\)")]
    private static partial Regex Field();
}
