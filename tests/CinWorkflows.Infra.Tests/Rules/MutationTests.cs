using CinWorkflows.Infra.Tests.Templates;

namespace CinWorkflows.Infra.Tests.Rules;

/// <summary>A rule that cannot fail promises nothing: each is shown a copy of infra/ that breaks it.</summary>
public sealed class MutationTests
{
    public static TheoryData<string, string, string, string> Changes
    {
        get
        {
            var data = new TheoryData<string, string, string, string>();
            foreach (var (rule, file, text, instead) in Mutations.All)
            {
                data.Add(rule, file, text, instead);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task A_rule_sees_what_breaks_it(string rule, string file, string text, string instead)
    {
        var committed = await Infrastructure.Load();

        var changed = await committed.With($"infra/{file}", text, instead);

        Assert.True(Rulebook.Rules[rule].Findings(changed).Any(), $"'{rule}' did not see '{instead}' in {file}.");
    }

    [Fact]
    public void Every_rule_is_shown_something_that_breaks_it() =>
        Assert.Empty(Rulebook.Rules.Keys.Except(Mutations.All.Select(change => change.Rule)));
}
