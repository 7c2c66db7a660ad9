using System.Text.RegularExpressions;

namespace CinWorkflows.Infra.Tests.Rules;

/// <summary>No secret is asked for, read, set or handed out: there are none but those in the vault.</summary>
internal static partial class SecretRules
{
    /// <summary>The one output that sounds like a secret and is none: telemetry without a token is refused.</summary>
    private const string Harmless = "component.properties.ConnectionString";

    public static IEnumerable<Rule> All =>
    [
        new("no key is read", infra =>
            from template in infra.Templates
            from call in template.Root.All("call_expression")
            where ListCall().IsMatch(call.Parts.First().Text)
            select $"{template.Path}:{call.Line} {call.Text}"),
        new("no secret is asked for", infra =>
            from template in infra.Templates
            from parameter in template.Parameters
            where parameter.Decorator("secure") is not null || SecretName().IsMatch(parameter.Name)
            select parameter.Place),
        new("no output holds a secret", infra =>
            from template in infra.Templates
            from output in template.Outputs
            where SecretName().IsMatch(output.Name)
                || (SecretName().IsMatch(output.Value!.Text) && output.Value.Text != Harmless)
                || output.Value.All("call_expression").Any(call => ListCall().IsMatch(call.Parts.First().Text))
            select output.Place),
        new("a secret setting is a reference to the vault", infra =>
            from entry in infra.File(AppSettingRules.Module).Root.All("object")
            let name = entry.At("name")?.Value
            let content = entry.At("value")
            where name is not null && SecretSetting().IsMatch(name) && !content!.Text.StartsWith("fromVault(", StringComparison.Ordinal)
            select $"{name}: {content!.Text}"),
        new("no text looks like a secret", infra =>
            from template in infra.Templates
            from text in template.Root.All("string")
            where SecretText().IsMatch(text.Value)
            select $"{template.Path}:{text.Line}"),
    ];

    [GeneratedRegex(@"(^|\.)list\w*$|getSecret$")]
    private static partial Regex ListCall();

    [GeneratedRegex(@"password|secret(?!Name)|accountKey|primaryKey|connectionString|instrumentationKey|sasToken", RegexOptions.IgnoreCase)]
    private static partial Regex SecretName();

    [GeneratedRegex(@"(Key|Secret|Password|Certificate)$")]
    private static partial Regex SecretSetting();

    [GeneratedRegex(@"AccountKey=|SharedAccessKey=|Password=|accesskey=|sig=", RegexOptions.IgnoreCase)]
    private static partial Regex SecretText();
}
