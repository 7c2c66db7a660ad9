using CinWorkflows.Infra.Tests.Templates;

namespace CinWorkflows.Infra.Tests.Rules;

/// <summary>A rule that cannot fail promises nothing: each is shown copies of infra/ that break it.</summary>
[Needs(Tool.Bicep)]
public sealed class MutationTests
{
    private static readonly Lazy<Task<IReadOnlyList<Infrastructure>>> Copies = new(async () =>
        await (await Infrastructure.Load()).With(Mutations.All.Select(change => (change.File, change.Text, change.Instead)).ToList()));

    public static TheoryData<int, string, string> Changes
    {
        get
        {
            var data = new TheoryData<int, string, string>();
            foreach (var (number, change) in Mutations.All.Index())
            {
                data.Add(number, change.Rule, change.Instead);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task A_rule_sees_what_breaks_it(int number, string rule, string instead)
    {
        var copy = (await Copies.Value)[number];

        Assert.True(Rulebook.Rules[rule].Findings(copy).Any(), $"'{rule}' did not see '{instead}' in {Mutations.All[number].File}.");
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task Only_what_the_compiler_refuses_does_not_compile(int number, string rule, string instead)
    {
        var findings = Rulebook.Rules["every file compiles"].Findings((await Copies.Value)[number]).ToList();

        Assert.True(findings.Count == 0 || ShapeRules.OfTheCompiler.Contains(rule), $"'{instead}' was to break '{rule}', but is no Bicep: {string.Join(", ", findings)}");
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task What_is_changed_was_there(int number, string rule, string instead)
    {
        var (_, file, text, _) = Mutations.All[number];
        var committed = await Infrastructure.Load();

        Assert.True(
            committed.File($"infra/{file}").Source.Contains(text, StringComparison.Ordinal),
            $"{file} does not hold '{text}', so '{instead}' proves nothing about '{rule}'.");
    }

    [Fact]
    public void Every_rule_is_shown_something_that_breaks_it() =>
        Assert.Empty(Rulebook.Rules.Keys.Except(Mutations.All.Select(change => change.Rule)));
}
