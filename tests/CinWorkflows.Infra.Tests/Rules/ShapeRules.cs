using System.Text.RegularExpressions;
using CinWorkflows.Infra.Tests.Compiler;
using CinWorkflows.Infra.Tests.Templates;

namespace CinWorkflows.Infra.Tests.Rules;

/// <summary>The files compile, fit together, explain themselves and stay in the United Kingdom.</summary>
internal static partial class ShapeRules
{
    /// <summary>The only resource type whose one usable version is a preview.</summary>
    private const string OnlyPreview = "Microsoft.Insights/diagnosticSettings@2021-05-01-preview";

    private const string Location = "parameters('location')";

    // The compiler's words for what a call of a module lacks, for what the module does not know, and for an output that it does not have.
    private const string MissingProperty = "BCP035";
    private const string UnknownProperty = "BCP037";
    private const string NoSuchMember = "BCP053";

    /// <summary>The rules that are broken by what does not compile.</summary>
    public static readonly string[] OfTheCompiler = ["every file compiles", "every module gets what it declares", "every output that is read exists"];

    public static IEnumerable<Rule> All =>
    [
        new("every file compiles", infra => Said(infra.Diagnostics.Where(diagnostic => diagnostic.IsError))),
        new("no file is warned about", infra => Said(infra.Diagnostics.Where(diagnostic => !diagnostic.IsError))),
        new("every file says first what it is", infra => infra.Templates
            .Where(template => !template.Source.StartsWith("// ", StringComparison.Ordinal))
            .Select(template => template.Path)),
        new("every parameter and output is described", infra =>
            from template in infra.Templates
            from declared in template.Parameters.Concat(template.Outputs).Concat(template.Types)
            where declared.Description.Length < 10
            select declared.Place),
        new("every property of a type is described", infra =>
            from template in infra.Templates
            from type in template.Types
            from property in (type.Body.At("properties") as ObjectValue)?.Properties ?? []
            where property.Content.At("metadata/description") is null
            select $"{type.Place}: {property.Name}"),
        new("every API version is a date, and no preview", infra => infra.Resources
            .Where(resource => !Dated().IsMatch(resource.ApiVersion) && $"{resource.Type}@{resource.ApiVersion}" != OnlyPreview)
            .Select(resource => $"{resource.Place}@{resource.ApiVersion}")),
        new("a type is used in one version", infra => infra.Resources
            .GroupBy(resource => resource.Type)
            .Where(group => group.Select(resource => resource.ApiVersion).Distinct().Count() > 1)
            .Select(group => $"{group.Key}: {string.Join(", ", group.Select(resource => resource.ApiVersion).Distinct())}")),
        new("every module gets what it declares", infra => Said(infra.Diagnostics.Where(diagnostic => diagnostic is { IsError: true, Code: MissingProperty or UnknownProperty }))),
        new("every output that is read exists", infra => Said(infra.Diagnostics.Where(diagnostic => diagnostic is { IsError: true, Code: NoSuchMember }))),
        new("every parameter and variable is used", infra => Said(infra.Diagnostics.Where(diagnostic => diagnostic.Code is "no-unused-params" or "no-unused-vars"))),
        new("everything is in UK South or UK West", infra =>
            infra.Templates.SelectMany(template => template.Parameters.Where(parameter => parameter.Name == "location"))
                .Where(parameter => parameter.File == "infra/main.bicep"
                    ? !Regions(parameter).SetEquals(["uksouth", "ukwest"])
                    : parameter.Body.At("defaultValue") is not null)
                .Select(parameter => $"{parameter.Place}: allows {string.Join(", ", Regions(parameter))}")
                .Concat(infra.Made.Where(resource => resource.At("location") is { Text: not (Location or "'global'") }).Select(resource => $"{resource.Place}: {resource.At("location")!.Text}"))
                .Concat(infra.Modules.Where(call => call.Parameter("location") is { Text: not Location }).Select(call => call.Place))),
    ];

    private static HashSet<string> Regions(Declaration parameter) => (parameter.Body.At("allowedValues")?.Parts ?? []).Select(region => region.Content).ToHashSet();

    private static IEnumerable<string> Said(IEnumerable<Diagnostic> diagnostics) => diagnostics.Select(diagnostic => diagnostic.ToString());

    [GeneratedRegex(@"^\d{4}-\d{2}-\d{2}$")]
    private static partial Regex Dated();
}
