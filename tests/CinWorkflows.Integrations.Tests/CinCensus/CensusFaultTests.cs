using CinWorkflows.Integrations.CinCensus;

namespace CinWorkflows.Integrations.Tests.CinCensus;

public sealed class CensusFaultTests
{
    private const string Sound = "<ReferralSource>1A</ReferralSource><PrimaryNeedCode>N1</PrimaryNeedCode><ReferralNFA>0</ReferralNFA>";
    private const string Referred = "<CINreferralDate>2026-01-05</CINreferralDate>" + Sound;
    private const string Closed = Referred + "<CINclosureDate>2026-03-01</CINclosureDate><ReasonForClosure>RC7</ReasonForClosure>";
    private const string Abuse = "<InitialCategoryOfAbuse>NEG</InitialCategoryOfAbuse><LatestCategoryOfAbuse>NEG</LatestCategoryOfAbuse><NumberOfPreviousCPP>0</NumberOfPreviousCPP>";

    [Theory]
    [InlineData(Sound, "CINreferralDate", null, "8600")]
    [InlineData("<CINreferralDate/>" + Sound, "CINreferralDate", null, "8600")]
    [InlineData("<CINreferralDate>05/01/2026</CINreferralDate>" + Sound, "CINreferralDate", "05/01/2026", null)]
    [InlineData("<CINreferralDate>2026-02-30</CINreferralDate>" + Sound, "CINreferralDate", "2026-02-30", null)]
    [InlineData("<CINreferralDate>1066-10-14</CINreferralDate>" + Sound, "CINreferralDate", "1066-10-14", null)]
    [InlineData("<CINreferralDate>2026-04-21</CINreferralDate>" + Sound, "CINreferralDate", "2026-04-21", "8600")]
    [InlineData("<CINreferralDate>2014-08-24</CINreferralDate>" + Sound, "CINreferralDate", "2014-08-24", "8606")]
    [InlineData(Referred + "<CINreferralDate>2026-01-06</CINreferralDate>", "CINreferralDate", "2026-01-06", null)]
    [InlineData(Referred + "<ReasonForClosure>RC7</ReasonForClosure>", "CINclosureDate", null, "8810")]
    [InlineData(Referred + "<CINclosureDate>2026-03-01</CINclosureDate>", "ReasonForClosure", null, "8805")]
    [InlineData(Referred + "<CINclosureDate>2026-03-01</CINclosureDate><ReasonForClosure>RC10</ReasonForClosure>", "ReasonForClosure", "RC10", "8640")]
    [InlineData(Referred + "<CINclosureDate>2026-01-04</CINclosureDate><ReasonForClosure>RC7</ReasonForClosure>", "CINclosureDate", "2026-01-04", "8630")]
    [InlineData(Referred + "<DateOfInitialCPC>2026-01-04</DateOfInitialCPC>", "DateOfInitialCPC", "2026-01-04", "1104")]
    [InlineData(Closed + "<DateOfInitialCPC>2026-03-02</DateOfInitialCPC>", "DateOfInitialCPC", "2026-03-02", "8565")]
    public void A_wrong_referral_or_closure_is_reported_and_the_episode_not_taken(string inner, string field, string? value, string? rule) =>
        AssertError(inner, field, value, rule);

    [Theory]
    [InlineData("<CINreferralDate>2026-01-05</CINreferralDate><ReferralSource>1A</ReferralSource><ReferralNFA>yes</ReferralNFA>", "8568")]
    [InlineData("<ReferralNFA>1</ReferralNFA><CINreferralDate>2026-01-05</CINreferralDate><ReferralSource>1A</ReferralSource><Assessments><AssessmentActualStartDate>2026-01-06</AssessmentActualStartDate></Assessments>", "8831")]
    [InlineData("<ReferralNFA>1</ReferralNFA><CINreferralDate>2026-01-05</CINreferralDate><ReferralSource>1A</ReferralSource><CINPlanDates><CINPlanStartDate>2026-01-06</CINPlanStartDate></CINPlanDates>", "4000")]
    [InlineData("<ReferralNFA>1</ReferralNFA><CINreferralDate>2026-01-05</CINreferralDate><ReferralSource>1A</ReferralSource><ChildProtectionPlans><CPPstartDate>2026-01-06</CPPstartDate>" + Abuse + "</ChildProtectionPlans>", "8832")]
    public void No_further_action_with_action_contradicts_itself(string inner, string rule) =>
        Assert.Contains(Faults(inner), fault => fault is { Field: "ReferralNFA", Severity: CensusSeverity.Error } && fault.Rule == rule);

    [Theory]
    [InlineData(Referred, "<AssessmentAuthorisationDate>2026-02-01</AssessmentAuthorisationDate>", "AssessmentActualStartDate", null, "8736")]
    [InlineData(Referred, "<AssessmentActualStartDate>2026-01-04</AssessmentActualStartDate>", "AssessmentActualStartDate", "2026-01-04", "1103")]
    [InlineData(Referred, "<AssessmentActualStartDate>2026-02-02</AssessmentActualStartDate><AssessmentAuthorisationDate>2026-02-01</AssessmentAuthorisationDate>", "AssessmentAuthorisationDate", "2026-02-01", "8608")]
    [InlineData(Closed, "<AssessmentActualStartDate>2026-02-02</AssessmentActualStartDate>", "AssessmentAuthorisationDate", null, "8867")]
    [InlineData(Closed, "<AssessmentActualStartDate>2026-02-02</AssessmentActualStartDate><AssessmentAuthorisationDate>2026-03-02</AssessmentAuthorisationDate>", "AssessmentAuthorisationDate", "2026-03-02", "8565")]
    [InlineData(Referred, "<AssessmentActualStartDate>2026-02-02</AssessmentActualStartDate></Assessments><Assessments><AssessmentActualStartDate>2026-02-03</AssessmentActualStartDate>", "AssessmentAuthorisationDate", null, "8896")]
    public void A_wrong_assessment_is_reported_and_the_episode_not_taken(string episode, string inner, string field, string? value, string rule) =>
        AssertError($"{episode}<Assessments>{inner}</Assessments>", field, value, rule);

    [Theory]
    [InlineData(Referred, "<CINPlanEndDate>2026-02-01</CINPlanEndDate>", "CINPlanStartDate", null, "4010")]
    [InlineData(Referred, "<CINPlanStartDate>2026-01-04</CINPlanStartDate>", "CINPlanStartDate", "2026-01-04", "4015")]
    [InlineData(Referred, "<CINPlanStartDate>2026-02-02</CINPlanStartDate><CINPlanEndDate>2026-02-01</CINPlanEndDate>", "CINPlanEndDate", "2026-02-01", "4011")]
    [InlineData(Referred, "<CINPlanStartDate>2026-02-02</CINPlanStartDate><CINPlanEndDate>2026-04-21</CINPlanEndDate>", "CINPlanEndDate", "2026-04-21", "4013")]
    [InlineData(Closed, "<CINPlanStartDate>2026-02-02</CINPlanStartDate>", "CINPlanEndDate", null, null)]
    [InlineData(Closed, "<CINPlanStartDate>2026-02-02</CINPlanStartDate><CINPlanEndDate>2026-03-02</CINPlanEndDate>", "CINPlanEndDate", "2026-03-02", "8565")]
    [InlineData(Referred, "<CINPlanStartDate>2026-02-02</CINPlanStartDate></CINPlanDates><CINPlanDates><CINPlanStartDate>2026-03-02</CINPlanStartDate>", "CINPlanEndDate", null, "4004")]
    [InlineData(Referred, "<CINPlanStartDate>2026-02-02</CINPlanStartDate><CINPlanEndDate>2026-03-02</CINPlanEndDate></CINPlanDates><CINPlanDates><CINPlanStartDate>2026-03-01</CINPlanStartDate>", "CINPlanStartDate", "2026-03-01", "4014")]
    [InlineData(Referred, "<CINPlanStartDate>2026-02-02</CINPlanStartDate></CINPlanDates><ChildProtectionPlans><CPPstartDate>2026-03-02</CPPstartDate>" + Abuse + "</ChildProtectionPlans><CINPlanDates><CINPlanStartDate>2026-01-10</CINPlanStartDate><CINPlanEndDate>2026-01-20</CINPlanEndDate>", "CINPlanEndDate", null, "4001")]
    public void A_wrong_plan_is_reported_and_the_episode_not_taken(string episode, string inner, string field, string? value, string? rule) =>
        AssertError($"{episode}<CINPlanDates>{inner}</CINPlanDates>", field, value, rule);

    [Theory]
    [InlineData(Referred, "", "CPPstartDate", null, "8720")]
    [InlineData(Referred, "<CPPstartDate>2026-01-04</CPPstartDate>", "CPPstartDate", "2026-01-04", "1105")]
    [InlineData(Referred, "<CPPstartDate>2026-02-04</CPPstartDate><CPPendDate>2026-02-03</CPPendDate>", "CPPendDate", "2026-02-03", "8925")]
    [InlineData(Closed, "<CPPstartDate>2026-02-04</CPPstartDate>", "CPPendDate", null, null)]
    [InlineData(Referred, "<CPPstartDate>2026-02-04</CPPstartDate>" + Abuse + "</ChildProtectionPlans><ChildProtectionPlans><CPPstartDate>2026-03-04</CPPstartDate>", "CPPendDate", null, "8935")]
    [InlineData(Referred, "<CPPstartDate>2026-02-04</CPPstartDate><CPPendDate>2026-03-03</CPPendDate>" + Abuse + "</ChildProtectionPlans><ChildProtectionPlans><CPPstartDate>2026-03-01</CPPstartDate>", "CPPstartDate", "2026-03-01", "8940")]
    public void A_wrong_child_protection_plan_is_reported_and_the_episode_not_taken(string episode, string inner, string field, string? value, string? rule) =>
        AssertError($"{episode}<ChildProtectionPlans>{inner}{Abuse}</ChildProtectionPlans>", field, value, rule);

    [Theory]
    [InlineData(Referred, "<DateOfInitialCPC>2026-02-03</DateOfInitialCPC>", "S47ActualStartDate", null, "8740")]
    [InlineData(Referred, "<S47ActualStartDate>2026-01-04</S47ActualStartDate>", "S47ActualStartDate", "2026-01-04", "2889")]
    [InlineData(Referred, "<S47ActualStartDate>2026-02-04</S47ActualStartDate><DateOfInitialCPC>2026-02-03</DateOfInitialCPC>", "DateOfInitialCPC", "2026-02-03", "8615")]
    [InlineData(Closed, "<S47ActualStartDate>2026-02-04</S47ActualStartDate>", "DateOfInitialCPC", null, "8868")]
    public void A_wrong_section_47_enquiry_is_reported_and_the_episode_not_taken(string episode, string inner, string field, string? value, string rule) =>
        AssertError($"{episode}<Section47>{inner}</Section47>", field, value, rule);

    [Theory]
    [InlineData("<CINreferralDate>2026-01-05</CINreferralDate><ReferralSource>1Z</ReferralSource><PrimaryNeedCode>N1</PrimaryNeedCode><ReferralNFA>0</ReferralNFA>", "ReferralSource", "8866")]
    [InlineData("<CINreferralDate>2026-01-05</CINreferralDate><PrimaryNeedCode>N1</PrimaryNeedCode><ReferralNFA>0</ReferralNFA>", "ReferralSource", "8866")]
    [InlineData("<CINreferralDate>2026-01-05</CINreferralDate><ReferralSource>1A</ReferralSource><PrimaryNeedCode>N10</PrimaryNeedCode><ReferralNFA>0</ReferralNFA>", "PrimaryNeedCode", "8650")]
    [InlineData("<CINreferralDate>2026-01-05</CINreferralDate><ReferralSource>1A</ReferralSource><ReferralNFA>0</ReferralNFA>", "PrimaryNeedCode", "8610")]
    [InlineData("<CINreferralDate>2026-01-05</CINreferralDate><ReferralSource>1A</ReferralSource><PrimaryNeedCode>N1</PrimaryNeedCode>", "ReferralNFA", "8568")]
    [InlineData("<CINreferralDate>2026-04-02</CINreferralDate>" + Sound, "CINreferralDate", "8600")]
    [InlineData(Referred + "<CINclosedDate>2026-03-01</CINclosedDate>", "CINclosedDate", null)]
    [InlineData(Referred + "<Assessments><AssessmentActualStartDate>2026-01-06</AssessmentActualStartDate><AssessmentAuthorisationDate>2026-02-06</AssessmentAuthorisationDate></Assessments>", "AssessmentFactors", "8897Q")]
    [InlineData(Referred + "<Assessments><AssessmentActualStartDate>2026-01-06</AssessmentActualStartDate><AssessmentFactors>2A</AssessmentFactors></Assessments>", "AssessmentFactors", "8614")]
    [InlineData(Referred + "<CINPlanDates><CINPlanStartDate>2026-01-20</CINPlanStartDate><CINPlanEndDate>2026-01-20</CINPlanEndDate></CINPlanDates>", "CINPlanEndDate", "4012Q")]
    [InlineData(Referred + "<CINPlanDates><CINPlanStartDate>2026-01-20</CINPlanStartDate><CINPlanEndDate>2026-02-20</CINPlanEndDate></CINPlanDates><CINPlanDates><CINPlanStartDate>2026-02-20</CINPlanStartDate></CINPlanDates>", "CINPlanStartDate", "4014")]
    [InlineData(Referred + "<CINPlanDates><CINPlanStartDate>2026-01-20</CINPlanStartDate></CINPlanDates><ChildProtectionPlans><CPPstartDate>2026-01-10</CPPstartDate><CPPendDate>2026-02-10</CPPendDate>" + Abuse + "</ChildProtectionPlans>", "CINPlanStartDate", "4016")]
    [InlineData(Referred + "<CINPlanDates><CINPlanStartDate>2026-01-20</CINPlanStartDate><CINPlanEndDate>2026-02-20</CINPlanEndDate></CINPlanDates><ChildProtectionPlans><CPPstartDate>2026-02-10</CPPstartDate>" + Abuse + "</ChildProtectionPlans>", "CPPstartDate", "4017")]
    [InlineData(Referred + "<ChildProtectionPlans><CPPstartDate>2026-02-10</CPPstartDate>" + Abuse + "<Reviews><CPPreviewDate>2026-02-10</CPPreviewDate></Reviews></ChildProtectionPlans>", "CPPreviewDate", "8841")]
    [InlineData(Referred + "<CINclosureDate>2026-03-01</CINclosureDate><ReasonForClosure>RC9</ReasonForClosure><CINPlanDates><CINPlanStartDate>2026-02-02</CINPlanStartDate><CINPlanEndDate>2026-03-01</CINPlanEndDate></CINPlanDates>", "ReasonForClosure", "2990")]
    public void A_doubtful_item_is_reported_and_the_episode_taken(string inner, string field, string? rule)
    {
        var child = Read(inner);

        var fault = Assert.Single(child.Faults);
        Assert.Equal((CensusSeverity.Warning, field, rule), (fault.Severity, fault.Field, fault.Rule));
        Assert.True(child.Episodes[0].IsSound);
    }

    [Theory]
    [InlineData("2026-01-05T00:00:00")]
    [InlineData("2026-01-05T09:30:00.123")]
    [InlineData("2026-01-05T00:00:00Z")]
    [InlineData("2026-01-05Z")]
    [InlineData(" 2026-01-05 ")]
    public void A_date_with_a_time_is_the_day_in_London(string text) =>
        Assert.Equal(new DateOnly(2026, 1, 5), Read($"<CINreferralDate>{text}</CINreferralDate>{Sound}").Episodes[0].ReferralDate);

    [Fact]
    public void Midnight_of_a_summer_day_written_in_universal_time_is_that_day() =>
        Assert.Equal(new DateOnly(2025, 6, 15), Read($"<CINreferralDate>2025-06-14T23:00:00Z</CINreferralDate>{Sound}").Episodes[0].ReferralDate);

    [Fact]
    public void Names_are_read_whatever_their_capitals() =>
        Assert.Equal(new DateOnly(2026, 1, 5), Read($"<CINReferralDate>2026-01-05</CINReferralDate>{Sound}").Episodes[0].ReferralDate);

    private static CensusChild Read(string inner) =>
        Assert.Single(CensusText.Read(CensusText.Return(CensusText.Child("FIC1", $"<CINdetails>{inner}</CINdetails>"))).Children);

    private static IReadOnlyList<CensusFault> Faults(string inner) => Read(inner).Faults;

    private static void AssertError(string inner, string field, string? value, string? rule)
    {
        var child = Read(inner);

        Assert.Contains(
            child.Faults,
            fault => fault is { Child: "FIC1", Line: 3, Severity: CensusSeverity.Error } && fault.Field == field && fault.Value == value && fault.Rule == rule);
        Assert.False(child.Episodes[0].IsSound);
        Assert.True(child.IsSound, "an error in an episode leaves the child's identity as it is");
    }
}
