using System.Text.Json;
using System.Text.RegularExpressions;
using CinWorkflows.Infra.Tests.Rules;
using CinWorkflows.Infra.Tests.Templates;

namespace CinWorkflows.Infra.Tests.Environments;

/// <summary>What azd reads fits what main.bicep declares and what the runbook tells people to set.</summary>
public sealed partial class DeploymentTests
{
    private static readonly IReadOnlyDictionary<string, string> Parameters =
        JsonDocument.Parse(File.ReadAllText(Repository.Path("infra/main.parameters.json"))).RootElement.GetProperty("parameters").EnumerateObject()
            .ToDictionary(parameter => parameter.Name, parameter => parameter.Value.GetProperty("value").GetString()!);

    [Fact]
    [Needs(Tool.Bicep)]
    public async Task Azd_gives_main_every_parameter_and_no_other()
    {
        var main = (await Infrastructure.Load()).File("infra/main.bicep");

        Assert.Equal(main.Parameters.Select(parameter => parameter.Name).Order(), Parameters.Keys.Order());
    }

    [Fact]
    public void The_runbook_names_every_variable_that_azd_fills_in()
    {
        var runbook = File.ReadAllText(Repository.Path("infra/README.md"));

        Assert.DoesNotContain(
            Parameters.Values.Select(value => Variable().Match(value).Groups["name"].Value),
            name => name != "AZURE_ENV_NAME" && !runbook.Contains($"azd env set {name} ", StringComparison.Ordinal));
    }

    [Fact]
    [Needs(Tool.Bicep)]
    public async Task The_runbook_shows_an_authority_as_the_template_wants_it()
    {
        var shown = JsonDocument.Parse(Example().Match(File.ReadAllText(Repository.Path("infra/README.md"))).Groups["json"].Value).RootElement.EnumerateObject().Select(property => property.Name);
        var type = (await Infrastructure.Load()).File(AppSettingRules.Module).Types.Single(type => type.Name == "authority");

        Assert.Equal(((ObjectValue)type.Body.At("properties")!).Properties.Select(property => property.Name), shown);
    }

    [Fact]
    [Needs(Tool.Bicep)]
    public async Task The_runbook_says_what_to_do_about_every_alert()
    {
        var alerts = (await Infrastructure.Load()).File("infra/modules/alerts.bicep");
        var names = alerts.Root.All<TextValue>().Select(text => text.Content).Where(text => text.StartsWith("cin-", StringComparison.Ordinal)).ToList();
        var runbook = File.ReadAllText(Repository.Path("infra/README.md"));

        Assert.Equal(7, names.Count);
        Assert.DoesNotContain(names, name => !runbook.Contains($"`{name}`", StringComparison.Ordinal));
    }

    [Fact]
    [Needs(Tool.Bicep)]
    public async Task Azd_finds_the_app_by_its_tag()
    {
        var infra = await Infrastructure.Load();
        var tag = infra.Modules.Single(call => call.Declared.Name == "functionApp").Parameter("azdServiceName")!.Content;

        Assert.Matches($@"(?m)^services:\n  {Regex.Escape(tag)}:\n", File.ReadAllText(Repository.Path("infra/azure.yaml")));
        Assert.Contains("'azd-service-name': azdServiceName", File.ReadAllText(Repository.Path("infra/modules/function-app.bicep")), StringComparison.Ordinal);
    }

    [GeneratedRegex(@"```json\n(?<json>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Example();

    [GeneratedRegex(@"^\$\{(?<name>\w+)(=[^}]*)?\}$")]
    private static partial Regex Variable();
}
