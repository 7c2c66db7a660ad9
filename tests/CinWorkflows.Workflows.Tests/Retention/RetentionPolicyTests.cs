using System.Text.Json.Nodes;
using CinWorkflows.Cases;
using CinWorkflows.Cases.Packs;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Workflows.Ports.Records.Retention;
using CinWorkflows.Workflows.Retention;
using Microsoft.Extensions.Time.Testing;

namespace CinWorkflows.Workflows.Tests.Retention;

/// <summary>Until when a case is kept: by the policy of today, and never by a guess.</summary>
public sealed class RetentionPolicyTests
{
    private static readonly PackReference Pinned = new("northamptonshire", "3.1.0");

    private static readonly PackEntry Newest = PackLibrary.Shipped.All.Last(entry => entry.Pack.Id == "northamptonshire");

    private static readonly FakeTimeProvider Clock = new(new(2060, 6, 1, 9, 0, 0, TimeSpan.Zero));

    [Fact]
    public void The_schedule_is_that_of_the_newest_version_in_force_whatever_the_case_is_pinned_to()
    {
        var kept = Of(Ended(EndingReason.NoLongerInNeed), new(2015, 6, 1));

        Assert.Null(PackLibrary.Shipped.Get(Pinned).Retention);
        Assert.Equal((Newest.Pack.Reference.ToString(), "child-in-need", new DateOnly(2040, 6, 1), true), (kept.Schedule, kept.Line, kept.KeptUntil, kept.IsDue));
    }

    [Fact]
    public void A_version_whose_day_has_not_come_is_not_used_yet()
    {
        var text = JsonNode.Parse(Newest.Json)!;
        (text["version"], text["effectiveFrom"]) = ("9.0.0", "2060-06-02");
        text["retention"]!.AsArray()[^1]!["keep"] = new JsonArray(new JsonObject { ["from"] = "closure", ["years"] = 1 });
        var packs = PackLibrary.Of([("later.json", text.ToJsonString())]).Library!;
        var (before, after) = (new RetentionPolicy(packs, Clock), new RetentionPolicy(packs, new FakeTimeProvider(Clock.GetUtcNow().AddDays(1))));
        var ended = new EndedCase(Ended(EndingReason.NoLongerInNeed), new DateOnly(2015, 6, 1), null, 0);

        Assert.Equal((new(2040, 6, 1), new DateOnly(2027, 3, 31)), (before.Of(ended).KeptUntil!.Value, after.Of(ended).KeptUntil!.Value));
    }

    [Fact]
    public void Without_a_schedule_nothing_is_due_and_it_says_so()
    {
        var text = JsonNode.Parse(Newest.Json)!;
        (text["version"], text["effectiveFrom"]) = ("9.0.0", "2026-01-01");
        text.AsObject().Remove("retention");
        var kept = new RetentionPolicy(PackLibrary.Of([("none.json", text.ToJsonString())]).Library!, Clock).Of(new(Ended(EndingReason.OpenedInError), null, null, 0));

        Assert.Equal((null, null, false), (kept.Line, kept.KeptUntil, kept.IsDue));
        Assert.Contains("says nothing of how long cases are kept", kept.Missing, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_date_of_birth_or_with_the_expected_one_of_an_unborn_child_it_is_never_due()
    {
        foreach (var kept in new[] { Of(Ended(EndingReason.NoLongerInNeed), null), Of(Ended(EndingReason.NoLongerInNeed) with { Unborn = true }, new(2015, 6, 1)) })
        {
            Assert.Equal((null, false, "birth date is not on the record"), (kept.KeptUntil, kept.IsDue, kept.Missing));
        }
    }

    [Fact]
    public void After_a_death_it_is_counted_from_the_day_of_the_death() =>
        Assert.Equal(new(2041, 5, 2), Of(Ended(EndingReason.Died) with { DiedOn = new(2026, 5, 2) }, null).KeptUntil);

    [Fact]
    public void What_a_legal_hold_keeps_is_over_and_not_due()
    {
        var kept = new RetentionPolicy(PackLibrary.Shipped, Clock).Of(new(Ended(EndingReason.OpenedInError), null, new(1, "C-1", true, "dpo-1", "A court has asked.", Clock.GetUtcNow()), 0));

        Assert.Equal((new DateOnly(2029, 3, 31), false), (kept.KeptUntil, kept.IsDue));
    }

    [Theory]
    [InlineData("northamptonshire")]
    [InlineData("hillingdon")]
    public void The_shipped_lines_say_that_they_are_no_clause_and_have_to_be_confirmed(string id)
    {
        var schedule = PackLibrary.Shipped.Current(id, new(2026, 11, 30))!.Pack.Retention!;

        Assert.All(schedule.Lines, line => Assert.StartsWith("No clause of the procedure. A local rule that the authority has to confirm", line.Source, StringComparison.Ordinal));
        Assert.All(Enum.GetValues<EndingReason>(), ending => Assert.NotNull(schedule.LineFor(PackVocabulary.WordOf(ending))));
    }

    private static RetainedCase Of(CaseFile file, DateOnly? bornOn) => new RetentionPolicy(PackLibrary.Shipped, Clock).Of(new(file, bornOn, null, 0));

    private static CaseFile Ended(EndingReason reason) => new()
    {
        CaseId = "C-1",
        Pack = Pinned,
        ReferredOn = new(2025, 1, 6),
        Allocation = new("team-1", null),
        Ending = new(new(2026, 3, 31), reason, null, null),
    };
}
