using CinWorkflows.Integrations.CinCensus;

namespace CinWorkflows.Integrations.Tests.CinCensus;

public sealed class CensusSampleTests
{
    private static readonly Lazy<IReadOnlyDictionary<string, CensusChild>> Children = new(() =>
    {
        using var file = File.OpenRead(SamplePath);
        return CensusReader.Read(file, CensusText.Today).Children.ToDictionary(child => child.LaChildId!);
    });

    public static string SamplePath => Path.Combine(AppContext.BaseDirectory, "CinCensus", "sample-return.xml");

    [Fact]
    public void The_header_names_the_authority_and_the_census_year()
    {
        using var file = File.OpenRead(SamplePath);

        var header = CensusReader.Read(file, CensusText.Today).Header;

        Assert.Equal(("CIN", "2026", "999"), (header.Collection, header.Year, header.LocalAuthority));
        Assert.Equal((new DateOnly(2025, 4, 1), new DateOnly(2026, 3, 31)), (header.PeriodStart, header.PeriodEnd));
        Assert.Equal(("Invented Case System", "7.2", "2026-04-15T09:30:00"), (header.Software, header.Release, header.WrittenAt));
    }

    [Fact]
    public void Every_child_is_read_and_nothing_is_found_fault_with()
    {
        using var file = File.OpenRead(SamplePath);
        var census = CensusReader.Read(file, CensusText.Today);

        var children = census.Children.ToList();

        Assert.Empty(census.Faults);
        Assert.Empty(children.SelectMany(child => child.Faults));
        Assert.Equal(12, children.Count);
        Assert.All(children, child => Assert.True(child.IsSound));
        Assert.True(census.IsComplete);
        Assert.Equal(12, census.ChildrenRead);
    }

    [Fact]
    public void A_referral_with_nothing_begun_is_an_open_episode()
    {
        var episode = OnlyEpisode("FIC0000001");

        Assert.True(episode.IsOpen);
        Assert.Equal(new DateOnly(2026, 3, 29), episode.ReferralDate);
        Assert.Equal(("1A", "N1"), (episode.ReferralSource, episode.PrimaryNeed));
        Assert.Empty(episode.Assessments);
        Assert.Null(episode.OpenPlan);
    }

    [Fact]
    public void An_assessment_without_authorisation_is_open()
    {
        var assessment = OnlyEpisode("FIC0000002").OpenAssessment;

        Assert.NotNull(assessment);
        Assert.Equal(new DateOnly(2026, 3, 3), assessment.StartDate);
        Assert.Equal(new DateOnly(2026, 3, 17), assessment.InternalReviewDate);
        Assert.Empty(assessment.Factors);
    }

    [Fact]
    public void An_authorised_assessment_keeps_its_factors_and_is_not_open()
    {
        var episode = OnlyEpisode("FIC0000003");

        Assert.Null(episode.OpenAssessment);
        var assessment = Assert.Single(episode.Assessments);
        Assert.Equal(new DateOnly(2026, 3, 20), assessment.AuthorisationDate);
        Assert.Equal(["3B", "4B"], assessment.Factors);
    }

    [Theory]
    [InlineData("FIC0000004", "2026-03-10")]
    [InlineData("FIC0000005", "2025-09-01")]
    [InlineData("FIC0000006", "2024-10-21")]
    [InlineData("FIC0000011", "2023-12-11")]
    [InlineData("FIC0000012", "2025-11-17")]
    public void A_plan_without_an_end_is_the_open_plan(string child, string start) =>
        Assert.Equal(DateOnly.Parse(start), Children.Value[child].Episodes[^1].OpenPlan?.StartDate);

    [Fact]
    public void A_child_protection_plan_follows_the_ended_child_in_need_plan()
    {
        var episode = OnlyEpisode("FIC0000007");

        Assert.Null(episode.OpenPlan);
        Assert.Equal(new DateOnly(2025, 11, 13), Assert.Single(episode.Plans).EndDate);
        var protection = episode.OpenChildProtectionPlan;
        Assert.NotNull(protection);
        Assert.Equal(("NEG", "NEG", 0), (protection.InitialCategory, protection.LatestCategory, protection.PreviousPlans));
        Assert.Equal([new DateOnly(2026, 2, 9)], protection.ReviewDates);
        var enquiry = Assert.Single(episode.Section47Enquiries);
        Assert.Equal((new DateOnly(2025, 11, 14), new DateOnly(2025, 11, 13), false), (enquiry.ConferenceTarget, enquiry.ConferenceDate, enquiry.IsOpen));
    }

    [Fact]
    public void An_older_file_that_says_GenderCurrent_is_read_as_sex() =>
        Assert.Equal("M", Children.Value["FIC0000007"].Sex);

    [Fact]
    public void A_closed_episode_has_a_reason_and_nothing_open()
    {
        var episode = OnlyEpisode("FIC0000008");

        Assert.False(episode.IsOpen);
        Assert.Equal((new DateOnly(2026, 2, 27), "RC5"), (episode.ClosureDate, episode.ClosureReason));
        Assert.Null(episode.OpenPlan);
    }

    [Fact]
    public void An_unborn_child_has_an_expected_birth_and_no_sex()
    {
        var child = Children.Value["FIC0000009"];

        Assert.True(child.IsUnborn);
        Assert.Equal((null, new DateOnly(2026, 7, 19), "U"), (child.BirthDate, child.ExpectedBirthDate, child.Sex));
        Assert.NotNull(child.Episodes[0].OpenAssessment);
    }

    [Fact]
    public void A_referral_without_further_action_is_not_open()
    {
        var episode = OnlyEpisode("FIC0000010");

        Assert.True(episode.NoFurtherAction);
        Assert.False(episode.IsOpen);
    }

    [Fact]
    public void Disabilities_are_listed_and_NONE_is_none_of_them()
    {
        Assert.Equal(["AUT", "LD"], Children.Value["FIC0000011"].Disabilities);
        Assert.Empty(Children.Value["FIC0000001"].Disabilities);
    }

    [Fact]
    public void A_child_who_came_back_has_both_episodes()
    {
        var episodes = Children.Value["FIC0000012"].Episodes;

        Assert.Equal([false, true], episodes.Select(episode => episode.IsOpen));
        Assert.True(Assert.Single(episodes[1].Section47Enquiries).ConferenceNotRequired);
    }

    private static CensusEpisode OnlyEpisode(string child) => Assert.Single(Children.Value[child].Episodes);
}
