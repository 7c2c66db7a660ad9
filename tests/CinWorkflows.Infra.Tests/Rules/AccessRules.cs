using System.Text.RegularExpressions;
using CinWorkflows.Infra.Tests.Templates;

namespace CinWorkflows.Infra.Tests.Rules;

/// <summary>Rights are given in one file, by known roles, each with its reason, on single resources.</summary>
internal static partial class AccessRules
{
    private const string Access = "infra/modules/access.bicep";

    /// <summary>The only built-in roles that may be given. A new one is agreed on here first.</summary>
    private static readonly Dictionary<string, string> Allowed = new()
    {
        ["b7e6dc6d-f1e8-4753-8033-0f276bb0955b"] = "Storage Blob Data Owner",
        ["ba92f5b4-2d11-453d-a403-e96b0029c9fe"] = "Storage Blob Data Contributor",
        ["974c5e8b-45b9-4653-ba55-5f855dd0fb88"] = "Storage Queue Data Contributor",
        ["0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3"] = "Storage Table Data Contributor",
        ["4633458b-17de-408a-b874-0445c86b69e6"] = "Key Vault Secrets User",
        ["0ad04412-c4d5-4796-b79c-f76d14c8d402"] = "Durable Task Data Contributor",
        ["09976791-48a7-449e-bb21-39d1a415f350"] = "Communication and Email Service Owner",
        ["3913510d-42f4-4e42-8a64-420c390055eb"] = "Monitoring Metrics Publisher",
    };

    public static IEnumerable<Rule> All =>
    [
        new("only agreed roles are given", infra =>
            from template in infra.Templates
            from text in template.Root.All<TextValue>()
            where Id().IsMatch(text.Content) && !Allowed.ContainsKey(text.Content)
            select $"{template.Path}: {text.Content}"),
        new("every role is named and has its reason", infra =>
            from variable in infra.File(Access).Variables
            let id = variable.Body.Content
            let comment = LineBefore(infra.File(Access), variable)
            where !comment.StartsWith($"// {Allowed.GetValueOrDefault(id, "?")}: ", StringComparison.Ordinal)
            select $"{variable.Place}: the line before says '{comment}', wanted '// {Allowed.GetValueOrDefault(id, "?")}: why'"),
        new("rights are given in one file, on single resources", infra =>
            infra.Of("Microsoft.Authorization/roleAssignments")
                .Where(right => right.Declared.File != Access || right.At("scope") is null)
                .Select(right => right.Place)),
        new("every right is a known role for the service's identity", infra =>
            infra.Of("Microsoft.Authorization/roleAssignments").SelectMany(right => right
                .Wants("properties/roleDefinitionId", infra.File(Access).Variables.Select(variable => $"subscriptionResourceId('Microsoft.Authorization/roleDefinitions', variables('{variable.Name}'))").ToArray())
                .Concat(right.Wants("properties/principalId", "parameters('principalId')"))
                .Concat(right.Wants("properties/principalType", "'ServicePrincipal'")))),
        new("the right to read documents ends at their container", infra =>
            infra.Of("Microsoft.Authorization/roleAssignments")
                .Where(right => right.At("properties/roleDefinitionId")!.Text.Contains("blobContributor", StringComparison.Ordinal))
                .SelectMany(right => right.Wants("scope", infra.File(Access).Resources.Single(resource => resource.Symbol == "documents").Id))),
    ];

    private static string LineBefore(Template template, Declaration declared) => template.Source.Split('\n').ElementAtOrDefault(declared.Line - 2) ?? "";

    [GeneratedRegex("^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$")]
    private static partial Regex Id();
}
