using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Tests.Policies;

/// <summary>What an authority does not ask for is forced on nobody.</summary>
public sealed class LeftOutDutyTests
{
    [Theory]
    [InlineData("agreeReviewInterval", DutyKind.AgreeReviewInterval)]
    [InlineData("agreeReviewChair", DutyKind.AgreeReviewChair)]
    [InlineData("holdTwelveMonthReview", DutyKind.HoldTwelveMonthReview)]
    public void A_duty_by_which_nothing_goes_on_is_left_out_with_none(string word, DutyKind kind)
    {
        var reading = PackDraft.Northamptonshire().Set($"duties.{word}", "\"none\"").Read();

        Assert.Empty(reading.Faults);
        Assert.Contains(kind, reading.Pack!.NotAskedFor);
        Assert.DoesNotContain(kind, reading.Pack.Duties.Keys);
    }

    [Fact]
    public void One_by_which_the_procedure_goes_on_cannot_be_left_out()
    {
        var fault = Assert.Single(PackDraft.Northamptonshire().Set("duties.holdReview", "\"none\"").Read().Faults);

        Assert.Equal("$.duties.holdReview", fault.JsonPath);
        Assert.Contains("'within' \"none\" where no time is set", fault.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_named_all_the_same_since_what_is_forgotten_is_not_left_out() =>
        Assert.Equal("'agreeReviewInterval' is missing.", Assert.Single(PackDraft.Northamptonshire().Remove("duties.agreeReviewInterval").Read().Faults).Reason);

    [Fact]
    public void A_chair_who_is_agreed_in_advance_is_asked_for() =>
        Assert.Contains("nobody would be asked", Assert.Single(PackDraft.Hillingdon().Set("duties.agreeReviewChair", "\"none\"").Read().Faults).Reason, StringComparison.Ordinal);
}
