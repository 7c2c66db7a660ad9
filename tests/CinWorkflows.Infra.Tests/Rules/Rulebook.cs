namespace CinWorkflows.Infra.Tests.Rules;

/// <summary>Every rule, by name.</summary>
internal static class Rulebook
{
    public static IReadOnlyDictionary<string, Rule> Rules { get; } = new[]
    {
        ShapeRules.All, StorageRules.All, ServiceRules.All, NetworkRules.All, DiagnosticRules.All,
        AccessRules.All, SecretRules.All, AppSettingRules.All, AlertRules.All,
    }.SelectMany(rules => rules).ToDictionary(rule => rule.Name);
}
