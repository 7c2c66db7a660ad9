using CinWorkflows.Infra.Tests.Templates;

namespace CinWorkflows.Infra.Tests.Rules;

[Needs(Tool.Bicep)]
public sealed class RulebookTests
{
    public static TheoryData<string> Names => new(Rulebook.Rules.Keys);

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_infrastructure_keeps_the_rule(string rule)
    {
        var findings = Rulebook.Rules[rule].Findings(await Infrastructure.Load()).ToList();

        Assert.True(findings.Count == 0, $"Broken: {rule}\n  {string.Join("\n  ", findings)}");
    }
}
