using CinWorkflows.Server.Hosting;
using static CinWorkflows.Server.Tests.Import.ReturnFolder;

namespace CinWorkflows.Server.Tests.Import;

public sealed class ImportVerbTests : IDisposable
{
    private const int Warned = 60;

    private readonly ReturnFolder _folder = new();

    /// <summary>The element that is not known is a warning.</summary>
    private static string Warning => Episode(200, Closed(20) + "<Unheard>1</Unheard>");

    private static string StartedBeforeReferral => Episode(100, Assessment(103));

    [Fact]
    public async Task Every_error_is_printed_and_warnings_are_counted_by_kind()
    {
        var ran = await _folder.ImportAsync(
        [
            .. Enumerable.Range(1, Warned).Select(number => Child($"K{number}", Warning)),
            .. Enumerable.Range(1, Warned).Select(number => Child($"LOST{number}", StartedBeforeReferral)),
        ]);

        Assert.All(Enumerable.Range(1, Warned), number =>
            Assert.Contains(ran.Lines, line => line.StartsWith($"error: child LOST{number},", StringComparison.Ordinal)));
        Assert.DoesNotContain(ran.Lines, line => line.StartsWith("warning: ", StringComparison.Ordinal));
        Assert.Contains($"{Warned} errors: {Warned} AssessmentActualStartDate is before the referral (rule 1103).", ran.Lines);
        Assert.Contains(ran.Lines, line => line.StartsWith($"{Warned} warnings: ", StringComparison.Ordinal) && line.Contains($"{Warned} Unheard is not an element", StringComparison.Ordinal));
        Assert.Contains($"{Warned} open episodes are not followed here because of the errors above. Correct them there and import the return again.", ran.Lines);
        Assert.Equal(3, ran.ExitCode);
    }

    [Fact]
    public async Task The_whole_list_is_in_a_file_beside_the_return_errors_first()
    {
        var ran = await _folder.ImportAsync(
        [
            .. Enumerable.Range(1, Warned).Select(number => Child($"K{number}", Warning)),
            Child("LOST", StartedBeforeReferral),
        ]);

        var list = await _folder.ListAsync();
        Assert.Contains(ran.Lines, line => line.StartsWith("Everything, errors first, is in ", StringComparison.Ordinal) && line.EndsWith("return.import.txt", StringComparison.Ordinal));
        Assert.StartsWith("Errors: this was not taken (1)\nerror: child LOST, line ", list, StringComparison.Ordinal);
        Assert.Equal(Warned, list.Split('\n').Count(line => line.StartsWith("warning: child K", StringComparison.Ordinal)));
        Assert.DoesNotContain(_folder.Files, name => name.EndsWith(".part", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_team_that_is_not_known_is_added_only_where_that_is_asked_for_and_is_said()
    {
        var unknown = await _folder.ImportAsync("940", [Child("A1", Episode(20))]);
        var added = await _folder.ImportAsync("940", [Child("A1", Episode(20))], "--add-team");
        var known = await _folder.ImportAsync("940", [Child("A1", Episode(20))]);

        Assert.Equal(2, unknown.ExitCode);
        Assert.Contains("--team north: there is no such team", unknown.Errors, StringComparison.Ordinal);
        Assert.Contains("Team north is new and was added.", added.Output, StringComparison.Ordinal);
        Assert.Contains("1 episode taken over", added.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("was added", known.Output, StringComparison.Ordinal);
        Assert.Contains("1 known already", known.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_team_of_another_authority_is_refused()
    {
        await _folder.ImportAsync(Child("A1", Episode(20)));

        var ran = await _folder.ImportAsync("312", [Child("B1", Episode(20))], "--pack", "hillingdon");

        Assert.NotEqual(0, ran.ExitCode);
        Assert.Single(await _folder.CasesAsync());
    }

    [Fact]
    public async Task Ids_that_differ_in_a_sign_only_are_two_children()
    {
        var ran = await _folder.ImportAsync(Child("A/1", Episode(20)), Child("A-1", Episode(20)), Child("A 1", Episode(20)));

        Assert.Contains("3 episodes taken over", ran.Output, StringComparison.Ordinal);
        var children = (await _folder.CasesAsync()).Select(view => view.People.Single().Id).ToList();
        Assert.Equal(3, children.Distinct().Count());
        Assert.Contains("A-1", children);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_was_taken_over_opens_with_a_sign_in_only_unless_the_children_are_invented(bool invented)
    {
        var ran = await _folder.ImportAsync("940", [Child("A1", Episode(20))], invented ? ["--add-team", "--invented"] : ["--add-team"]);

        Assert.True(ran.ExitCode == 0, ran.Errors);
        Assert.Equal(invented, RealCases.Fault(new(_folder.Data), signIn: null) is null);
    }

    public void Dispose() => _folder.Dispose();
}
