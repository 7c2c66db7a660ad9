using System.Text.RegularExpressions;
using CinWorkflows.Infra.Tests.Templates;

namespace CinWorkflows.Infra.Tests.Rules;

/// <summary>The files parse, fit together, explain themselves and stay in the United Kingdom.</summary>
internal static partial class ShapeRules
{
    /// <summary>The only resource type whose one usable version is a preview.</summary>
    private const string OnlyPreview = "Microsoft.Insights/diagnosticSettings@2021-05-01-preview";

    public static IEnumerable<Rule> All =>
    [
        new("every file parses", infra =>
            from template in infra.Templates
            from node in template.Root.Descendants().Prepend(template.Root)
            where node.Kind is "ERROR" or "MISSING"
            select $"{template.Path}:{node.Line} {node.Kind} at '{node.Text.Split('\n')[0]}'"),
        new("every file says first what it is", infra => infra.Templates
            .Where(template => !template.Root.Source.StartsWith("// ", StringComparison.Ordinal))
            .Select(template => template.Path)),
        new("every parameter and output is described", infra =>
            from template in infra.Templates
            from declared in template.Parameters.Concat(template.Outputs).Concat(template.Types)
            where declared.Description.Length < 10
            select declared.Place),
        new("every property of a type is described", infra =>
            from template in infra.Templates
            from type in template.Types
            let body = type.Value!
            let properties = body.Children.Count(child => child.Kind == "object_property")
            let descriptions = body.Children.Count(child => child.Kind == "decorators" && child.Text.StartsWith("@description(", StringComparison.Ordinal))
            where properties != descriptions
            select $"{type.Place}: {properties} properties, {descriptions} descriptions"),
        new("every API version is a date, and no preview", infra => infra.Resources
            .Where(resource => !Dated().IsMatch(resource.ApiVersion) && $"{resource.Type}@{resource.ApiVersion}" != OnlyPreview)
            .Select(resource => $"{resource.Place}@{resource.ApiVersion}")),
        new("a type is used in one version", infra => infra.Resources
            .GroupBy(resource => resource.Type)
            .Where(group => group.Select(resource => resource.ApiVersion).Distinct().Count() > 1)
            .Select(group => $"{group.Key}: {string.Join(", ", group.Select(resource => resource.ApiVersion).Distinct())}")),
        new("every module gets what it declares", infra => infra.Modules.SelectMany(call => Mismatch(infra, call))),
        new("every output that is read exists", infra =>
            from template in infra.Templates
            from read in template.Root.All("member_expression")
            let match = Output().Match(read.Text)
            where match.Success
            let call = template.Modules.SingleOrDefault(call => call.Declared.Name == match.Groups["module"].Value)
            where call is null || infra.File(call.Target).Outputs.All(output => output.Name != match.Groups["output"].Value)
            select $"{template.Path}:{read.Line} {read.Text}"),
        new("every parameter and variable is used", infra =>
            from template in infra.Templates
            let keys = template.Root.All("object_property").Select(property => property.Parts.First().Start).ToHashSet()
            from declared in template.Parameters.Concat(template.Variables)
            where !template.Root.All("identifier").Any(name => name.Text == declared.Name && name.Start > declared.Node.End && !keys.Contains(name.Start))
            select declared.Place),
        new("everything is in UK South or UK West", infra =>
            infra.Templates.SelectMany(template => template.Parameters.Where(parameter => parameter.Name == "location"))
                .Where(parameter => parameter.File == "infra/main.bicep"
                    ? !Regions(parameter).SetEquals(["uksouth", "ukwest"])
                    : parameter.Value is not null)
                .Select(parameter => $"{parameter.Place}: allows {string.Join(", ", Regions(parameter))}")
                .Concat(infra.Made.Where(resource => resource.At("location") is { Text: not ("location" or "'global'") }).Select(resource => $"{resource.Place}: {resource.At("location")!.Text}"))
                .Concat(infra.Modules.Where(call => call.Parameter("location") is { Text: not "location" }).Select(call => call.Place))),
    ];

    private static HashSet<string> Regions(Declaration parameter) => (parameter.Decorator("allowed")?.All("string") ?? []).Select(text => text.Value).ToHashSet();

    private static IEnumerable<string> Mismatch(Infrastructure infra, ModuleCall call)
    {
        var declared = infra.File(call.Target).Parameters.ToList();
        var missing = declared.Where(parameter => parameter.Value is null).Select(parameter => parameter.Name).Except(call.Given);
        var unknown = call.Given.Except(declared.Select(parameter => parameter.Name));
        return missing.Select(name => $"{call.Place}: lacks {name}").Concat(unknown.Select(name => $"{call.Place}: does not know {name}"));
    }

    [GeneratedRegex(@"^\d{4}-\d{2}-\d{2}$")]
    private static partial Regex Dated();

    [GeneratedRegex(@"^(?<module>\w+)\.outputs\.(?<output>\w+)$")]
    private static partial Regex Output();
}
