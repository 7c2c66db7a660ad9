using CinWorkflows.Rules.Policies;

namespace CinWorkflows.Cases.Tests.Policies;

public sealed class PackDiffTests
{
    [Fact]
    public void The_same_pack_does_not_differ_however_it_is_laid_out() =>
        Assert.Empty(PackDiff.Of("""{ "a": 1, "b": [ { "id": "x" } ] }""", """{"b":[{"id":"x"}],"a":1}"""));

    [Fact]
    public void A_changed_value_is_named_by_its_path_with_both_values() =>
        Assert.Equal(
            [new PackDifference("$.duties.holdReview.within.amount", "3", "6")],
            PackDiff.Of("""{ "duties": { "holdReview": { "within": { "amount": 3 } } } }""", """{ "duties": { "holdReview": { "within": { "amount": 6 } } } }"""));

    [Fact]
    public void Entries_with_an_id_are_compared_by_it_so_that_a_new_one_is_one_difference() =>
        Assert.Equal(
            [new PackDifference("$.rungs[b]", null, """{"id":"b"}"""), new PackDifference("$.rungs[c].to", "\"owner\"", "\"teamManager\"")],
            PackDiff.Of(
                """{ "rungs": [ { "id": "a" }, { "id": "c", "to": "owner" } ] }""",
                """{ "rungs": [ { "id": "a" }, { "id": "b" }, { "id": "c", "to": "teamManager" } ] }""").OrderBy(difference => difference.JsonPath));

    [Fact]
    public void What_falls_away_says_so() =>
        Assert.Equal([new PackDifference("$.gone", "true", null)], PackDiff.Of("""{ "gone": true }""", "{}"));
}
