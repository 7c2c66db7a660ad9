using System.Text.RegularExpressions;
using CinWorkflows.Infra.Tests.Templates;

namespace CinWorkflows.Infra.Tests.Rules;

/// <summary>No secret is asked for, read, set or handed out: there are none but those in the vault.</summary>
internal static partial class SecretRules
{
    /// <summary>The one output that sounds like a secret and is none: telemetry without a token is refused.</summary>
    private const string Harmless = "reference('component').ConnectionString";

    public static IEnumerable<Rule> All =>
    [
        new("no key is read", infra =>
            from template in infra.Templates
            from call in template.Root.All<CallValue>()
            where ListCall().IsMatch(call.Function)
            select $"{template.Path}: {call.Text}"),
        new("no secret is asked for", infra =>
            from template in infra.Templates
            from parameter in template.Parameters
            where IsSecure(parameter) || SecretName().IsMatch(parameter.Name)
            select parameter.Place),
        new("no output holds a secret", infra =>
            from template in infra.Templates
            from output in template.Outputs
            let value = output.Body.At("value")!
            where IsSecure(output)
                || SecretName().IsMatch(output.Name)
                || (SecretName().IsMatch(value.Text) && value.Text != Harmless)
                || value.All<CallValue>().Any(call => ListCall().IsMatch(call.Function))
            select output.Place),
        new("a secret setting is a reference to the vault", infra =>
            AppSettingRules.MadePerAuthority(infra).Concat(AppSettingRules.Variable(infra, "common").Properties).Concat(AppSettingRules.Variable(infra, "browserSignIn").Properties)
                .Where(setting => SecretSetting().IsMatch(setting.Name) && !IsInVault(setting.Content))
                .Select(setting => $"{setting.Name}: {setting.Content.Text}")),
        new("no text looks like a secret", infra =>
            from template in infra.Templates
            from text in template.Root.All<TextValue>()
            where SecretText().IsMatch(text.Content)
            select $"{template.Path}: {text.Text}"),
    ];

    private static bool IsSecure(Declaration declared) => declared.Body.At("type")?.Content.StartsWith("secure", StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>A reference to the vault, or nothing where the authorities have no such secret.</summary>
    private static bool IsInVault(Value value) => value switch
    {
        CallValue { Function: "__bicep.fromVault" } => true,
        CallValue { Function: "if", Arguments: [_, TextValue { Literal: "" }, var otherwise] } => IsInVault(otherwise),
        _ => false,
    };

    [GeneratedRegex(@"(^|\.)list\w*$")]
    private static partial Regex ListCall();

    [GeneratedRegex(@"password|secret(?!Name)|accountKey|primaryKey|connectionString|instrumentationKey|sasToken", RegexOptions.IgnoreCase)]
    private static partial Regex SecretName();

    [GeneratedRegex(@"(Keys?|Secret|Password|Certificate)$")]
    private static partial Regex SecretSetting();

    [GeneratedRegex(@"AccountKey=|SharedAccessKey=|Password=|accesskey=|sig=", RegexOptions.IgnoreCase)]
    private static partial Regex SecretText();
}
