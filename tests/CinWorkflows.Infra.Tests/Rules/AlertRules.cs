using CinWorkflows.Infra.Tests.Templates;

namespace CinWorkflows.Infra.Tests.Rules;

/// <summary>Somebody is told of dead letters, breached deadlines, workflows that fall behind, and silence.</summary>
internal static class AlertRules
{
    private static readonly Dictionary<string, string> Gauges = new()
    {
        ["cin-dead-letters"] = "cin.messages.dead",
        ["cin-breached-deadlines"] = "cin.deadlines.breached",
        ["cin-workflows-behind"] = "cin.cases.behind",
        ["cin-waits-for-it"] = "cin.services.waiting",
        ["cin-silent"] = "cin.messages.dead",
    };

    public static IEnumerable<Rule> All =>
    [
        new("every gauge has its alert", infra =>
        {
            var rules = Described(infra);
            return Gauges.Where(gauge => !rules.TryGetValue(gauge.Key, out var query) || !query.Contains($"'{gauge.Value}'", StringComparison.Ordinal))
                .Select(gauge => $"{gauge.Key} does not watch {gauge.Value}");
        }),
        new("every alert measures what its query gives", infra => Described(infra)
            .Where(rule => !rule.Value.Contains("Value", StringComparison.Ordinal))
            .Select(rule => rule.Key)),
        new("every alert is on and reaches the team", infra => infra.Of("Microsoft.Insights/scheduledQueryRules").SelectMany(rule => rule
                .Wants("properties/enabled", "true")
                .Concat(rule.Wants("properties/actions/actionGroups", $"createArray({Team(infra)})")))
            .Concat(infra.Of("Microsoft.Insights/metricAlerts").SelectMany(rule => rule.Wants("properties/enabled", "true")
                .Concat(rule.At("properties/actions")?.Text.Contains(Team(infra), StringComparison.Ordinal) == true ? [] : [$"{rule.Place}: tells nobody"])))
            .Concat(infra.Of("Microsoft.Insights/actionGroups").SelectMany(group => group.Wants("properties/enabled", "true")))),
    ];

    private static string Team(Infrastructure infra) => infra.Of("Microsoft.Insights/actionGroups").Single().Id;

    private static Dictionary<string, string> Described(Infrastructure infra) =>
        infra.File("infra/modules/alerts.bicep").Variables.Single(variable => variable.Name == "rules").Body.Parts
            .ToDictionary(rule => rule.At("name")!.Content, rule => rule.At("query")!.Content);
}
