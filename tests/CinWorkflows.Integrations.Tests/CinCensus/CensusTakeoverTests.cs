using CinWorkflows.Integrations.CinCensus;

namespace CinWorkflows.Integrations.Tests.CinCensus;

/// <summary>What is read out of an episode for whoever takes it over.</summary>
public sealed class CensusTakeoverTests
{
    private const string First = "<Assessments><AssessmentActualStartDate>2025-02-03</AssessmentActualStartDate><AssessmentAuthorisationDate>2025-03-10</AssessmentAuthorisationDate></Assessments>";
    private const string Second = "<Assessments><AssessmentActualStartDate>2026-02-02</AssessmentActualStartDate><AssessmentAuthorisationDate>2026-03-09</AssessmentAuthorisationDate></Assessments>";
    private const string Enquiry = "<Section47><S47ActualStartDate>2026-02-02</S47ActualStartDate><ICPCnotRequired>false</ICPCnotRequired></Section47>";

    [Theory]
    [InlineData(First, Second)]
    [InlineData(Second, First)]
    public void The_latest_assessment_is_the_one_that_began_last_in_whatever_order(string one, string other)
    {
        var episode = Episode(one + other);

        Assert.Equal(new DateOnly(2026, 2, 2), episode.LatestAssessment!.StartDate);
        Assert.Equal(new DateOnly(2026, 2, 2), episode.LatestAuthorised!.StartDate);
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("<DateOfInitialCPC>2026-02-20</DateOfInitialCPC>", false)]
    [InlineData("<DateOfInitialCPC>2026-01-20</DateOfInitialCPC>", true)]
    [InlineData("<ChildProtectionPlans><CPPstartDate>2026-02-20</CPPstartDate></ChildProtectionPlans>", false)]
    public void An_enquiry_is_open_until_a_conference_or_a_child_protection_plan_after_it(string after, bool open) =>
        Assert.Equal(open, Episode(Enquiry + after).OpenSection47 is not null);

    [Theory]
    [InlineData("<PersonBirthDate>1066-10-14</PersonBirthDate><Sex>F</Sex>", "PersonBirthDate")]
    [InlineData("<PersonBirthDate>1967-10-14</PersonBirthDate><Sex>F</Sex>", "PersonBirthDate")]
    [InlineData("<PersonBirthDate>2067-10-14</PersonBirthDate><Sex>F</Sex>", "PersonBirthDate")]
    [InlineData("<ExpectedPersonBirthDate>2067-10-14</ExpectedPersonBirthDate><Sex>U</Sex>", "ExpectedPersonBirthDate")]
    public void A_birth_that_no_child_can_have_costs_the_child_and_is_said(string identity, string field)
    {
        var child = CensusText.Read(CensusText.Return(CensusText.Child("FIC1", CensusText.SoundEpisode, identity))).Children.Single();

        Assert.False(child.IsSound);
        Assert.Contains(child.Faults, fault => fault.Field == field && fault.Severity == CensusSeverity.Error);
    }

    [Theory]
    [InlineData("2008-04-20", 18)]
    [InlineData("2008-04-21", 17)]
    [InlineData("2008-02-29", 18)]
    public void A_child_is_as_old_as_its_last_birthday_says(string born, int age)
    {
        var child = CensusText.Read(CensusText.Return(CensusText.Child("FIC1", CensusText.SoundEpisode, $"<PersonBirthDate>{born}</PersonBirthDate><Sex>F</Sex>"))).Children.Single();

        Assert.Equal(age, child.AgeOn(CensusText.Today));
    }

    private static CensusEpisode Episode(string content) => CensusText.Read(CensusText.Return(CensusText.Child(
        "FIC1",
        $"<CINdetails><CINreferralDate>2025-01-06</CINreferralDate><ReferralSource>1A</ReferralSource><PrimaryNeedCode>N1</PrimaryNeedCode>{content}<ReferralNFA>false</ReferralNFA></CINdetails>"))).Children.Single().Episodes.Single();
}
