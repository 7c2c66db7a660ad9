using static CinWorkflows.Server.Tests.Import.ReturnFolder;

namespace CinWorkflows.Server.Tests.Import;

/// <summary>Open episodes that are no case of this procedure, each said by child.</summary>
public sealed class NotTakenOverTests : IDisposable
{
    private readonly ReturnFolder _folder = new();

    [Fact]
    public async Task A_child_who_died_is_no_open_case_and_is_named()
    {
        var ran = await _folder.ImportAsync(Child("DEAD1", Episode(100, Assessment(99, 60) + Plan(55)), $"<PersonBirthDate>{Ago(3_000)}</PersonBirthDate><Sex>M</Sex><PersonDeathDate>{Ago(30)}</PersonDeathDate>"));

        Assert.Empty(await _folder.CasesAsync());
        Assert.Contains(ran.Lines, line => line.StartsWith("not taken over: child DEAD1,", StringComparison.Ordinal) && line.Contains("died on", StringComparison.Ordinal));
        Assert.Contains("1 open episode not taken over: 1 the child died.", ran.Lines);
    }

    [Fact]
    public async Task A_child_who_died_after_being_taken_over_is_said_with_the_case()
    {
        var episode = Episode(100, Assessment(99, 60) + Plan(55));
        await _folder.ImportAsync(Child("DEAD2", episode));

        var ran = await _folder.ImportAsync(Child("DEAD2", episode, $"<PersonBirthDate>{Ago(3_000)}</PersonBirthDate><Sex>M</Sex><PersonDeathDate>{Ago(30)}</PersonDeathDate>"));

        var caseId = Assert.Single(await _folder.CasesAsync()).File.CaseId;
        Assert.Contains(ran.Lines, line => line.StartsWith("not taken over: child DEAD2,", StringComparison.Ordinal) && line.Contains(caseId, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_episode_that_the_return_calls_over_and_shows_to_go_on_is_named_and_counted_as_open()
    {
        var further = Assessment(99, 60) + Plan(55);
        var ran = await _folder.ImportAsync(
            Child("FUTURE", Episode(100, Closed(-20) + Assessment(99, 60) + Plan(55, -20))),
            Child("NFA", Episode(100, further).Replace("<ReferralNFA>false", "<ReferralNFA>true", StringComparison.Ordinal)),
            Child("PLAN", Episode(100, Closed(10) + further)),
            Child("OVER", Episode(100, Closed(10) + Assessment(99, 60) + Plan(55, 10))));

        Assert.Empty(await _folder.CasesAsync());
        Assert.All((string[])["FUTURE", "NFA", "PLAN"], id => Assert.Contains(ran.Lines, line => line.StartsWith($"not taken over: child {id},", StringComparison.Ordinal)));
        Assert.Contains("3 open episodes not taken over: 3 because of an error.", ran.Lines);
        Assert.Contains(ran.Lines, line => line.Contains("0 known already, 1 closed", StringComparison.Ordinal));
        Assert.Contains(ran.Lines, line => line.StartsWith("3 open episodes are not followed here", StringComparison.Ordinal));
        Assert.Contains("Open episodes that were not taken over (3)", await _folder.ListAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task N46_a_care_leaver_and_a_case_other_than_a_child_in_need_are_not_of_this_procedure()
    {
        var ran = await _folder.ImportAsync(
            Child("LEAVER", Episode(100), $"<PersonBirthDate>{Iso(Today.AddYears(-18))}</PersonBirthDate><Sex>M</Sex>"),
            Child("ALMOST", Episode(100), $"<PersonBirthDate>{Iso(Today.AddYears(-18).AddDays(1))}</PersonBirthDate><Sex>M</Sex>"),
            Child("OTHER", Episode(100, need: "N9")));

        Assert.Equal("ALMOST", Assert.Single(await _folder.CasesAsync()).People.Single().Id);
        Assert.Contains(ran.Lines, line => line.StartsWith("not taken over: child LEAVER,", StringComparison.Ordinal) && line.Contains("(N46)", StringComparison.Ordinal));
        Assert.Contains(ran.Lines, line => line.StartsWith("not taken over: child OTHER,", StringComparison.Ordinal) && line.Contains("(N46)", StringComparison.Ordinal));
        Assert.Contains("A return does not say which children under 18 are looked after: record it on the cases of those who are.", ran.Lines);
    }

    [Fact]
    public async Task The_same_children_under_another_code_of_an_authority_are_not_counted_twice()
    {
        string[] children = [Child("C1", Episode(100)), Child("C2", Episode(50)), Child("C/3", Episode(50))];
        await _folder.ImportAsync("928", children, "--add-team");

        var other = await _folder.ImportAsync("940", children);
        var same = await _folder.ImportAsync("940", children, "--formerly", "928");

        Assert.Equal(3, (await _folder.CasesAsync()).Count);
        Assert.Equal(3, other.ExitCode);
        Assert.All((string[])["C1", "C2", "C/3"], id => Assert.Contains(other.Lines, line =>
            line.StartsWith($"error: child {id},", StringComparison.Ordinal) && line.Contains("authority 928", StringComparison.Ordinal)));
        Assert.Contains("0 episodes taken over, 3 known already", same.Output, StringComparison.Ordinal);
        Assert.Equal(0, same.ExitCode);
    }

    [Fact]
    public async Task The_returns_of_two_authorities_are_taken_over_into_one_service()
    {
        await _folder.ImportAsync(Child("C1", Episode(100)));
        (_folder.Pack, _folder.Team) = ("hillingdon", "west");

        var ran = await _folder.ImportAsync("312", [Child("C2", Episode(100))], "--add-team");

        Assert.Equal(0, ran.ExitCode);
        Assert.Equal(["hillingdon", "northamptonshire"], (await _folder.CasesAsync()).Select(view => view.File.Pack.Id).Order());
    }

    public void Dispose() => _folder.Dispose();
}
