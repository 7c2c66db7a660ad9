using CinWorkflows.Integrations.CinCensus;

namespace CinWorkflows.Integrations.Tests.CinCensus;

public sealed class CensusChildTests
{
    private const string Identifiers = "<PersonBirthDate>2015-06-01</PersonBirthDate><Sex>F</Sex>";
    private const string Sound = CensusText.SoundEpisode;

    [Fact]
    public void A_fault_names_child_line_field_and_value_of_the_very_element()
    {
        var xml = CensusText.Return(
            CensusText.Child("FIC1", Sound),
            CensusText.Child("FIC2", "\n<CINdetails>\n<CINreferralDate>2026-01-05</CINreferralDate><ReferralSource>1A</ReferralSource>\n<PrimaryNeedCode>N1</PrimaryNeedCode>\n<CINPlanDates>\n<CINPlanStartDate>soon</CINPlanStartDate></CINPlanDates><ReferralNFA>0</ReferralNFA></CINdetails>"));

        var fault = Assert.Single(CensusText.FaultsOf(xml));

        Assert.Equal(("FIC2", 9, "CINPlanStartDate", "soon"), (fault.Child, fault.Line, fault.Field, fault.Value));
        Assert.Equal("line 9, CINPlanStartDate: is not a date: write year-month-day, such as 2026-03-31", fault.ToString());
    }

    [Fact]
    public void A_broken_episode_leaves_the_others_of_the_child_and_the_other_children()
    {
        var broken = "<CINdetails><CINreferralDate>2024-13-01</CINreferralDate><ReferralSource>1A</ReferralSource><PrimaryNeedCode>N1</PrimaryNeedCode><CINclosureDate>2025-01-01</CINclosureDate><ReasonForClosure>RC7</ReasonForClosure><ReferralNFA>0</ReferralNFA></CINdetails>";

        var children = CensusText.Read(CensusText.Return(CensusText.Child("FIC1", broken + Sound), CensusText.Child("FIC2", Sound))).Children.ToList();

        Assert.Equal([false, true], children[0].Episodes.Select(episode => episode.IsSound));
        Assert.Equal(new DateOnly(2026, 1, 5), Assert.Single(children[0].SoundEpisodes).ReferralDate);
        Assert.True(children[1].IsSound);
    }

    [Theory]
    [InlineData("", Identifiers, "LAchildID", "8500")]
    [InlineData("FIC2", "<PersonBirthDate>2026-04-21</PersonBirthDate><Sex>F</Sex>", "PersonBirthDate", "8520")]
    [InlineData("FIC2", "<PersonBirthDate>1.6.2015</PersonBirthDate><Sex>F</Sex>", "PersonBirthDate", null)]
    [InlineData("FIC2", Identifiers + "<PersonBirthDate>2015-06-02</PersonBirthDate>", "PersonBirthDate", null)]
    [InlineData("FIC1", Identifiers, "LAchildID", "8510")]
    public void A_child_whose_identity_is_in_doubt_is_not_taken(string id, string identifiers, string field, string? rule)
    {
        var children = CensusText.Read(CensusText.Return(CensusText.Child("FIC1", Sound), CensusText.Child(id, Sound, identifiers))).Children.ToList();

        Assert.True(children[0].IsSound);
        Assert.False(children[1].IsSound);
        Assert.Empty(children[1].SoundEpisodes);
        Assert.Contains(children[1].Faults, fault => fault.Field == field && fault.Rule == rule && fault is { Severity: CensusSeverity.Error, Line: 4 });
    }

    [Theory]
    [InlineData("FIC-1", Identifiers, "LAchildID", "1580")]
    [InlineData("FIC123456789012345678", Identifiers, "LAchildID", "1570")]
    [InlineData("FIC1", "<UPN>A999000000001</UPN>" + Identifiers, "UPN", "1510")]
    [InlineData("FIC1", "<UPN>C99900000001</UPN>" + Identifiers, "UPN", "1510")]
    [InlineData("FIC1", "<UPN>C9990X0000001</UPN>" + Identifiers, "UPN", "1540")]
    [InlineData("FIC1", "<UPN>C99900000000I</UPN>" + Identifiers, "UPN", "1550")]
    [InlineData("FIC1", "<PersonBirthDate>2015-06-01</PersonBirthDate>", "Sex", "4180")]
    [InlineData("FIC1", "<PersonBirthDate>2015-06-01</PersonBirthDate><Sex>X</Sex>", "Sex", "4180")]
    [InlineData("FIC1", "<Sex>F</Sex>", "PersonBirthDate", "8525Q")]
    [InlineData("FIC1", "<ExpectedPersonBirthDate>2015-06-01</ExpectedPersonBirthDate>" + Identifiers, "PersonBirthDate", "8525Q")]
    [InlineData("FIC1", "<ExpectedPersonBirthDate>2026-06-01</ExpectedPersonBirthDate><Sex>F</Sex>", "Sex", "8750")]
    [InlineData("FIC1", "<ExpectedPersonBirthDate>2026-02-01</ExpectedPersonBirthDate><Sex>U</Sex>", "ExpectedPersonBirthDate", "8530Q")]
    [InlineData("FIC1", Identifiers + "<PersonDeathDate>2026-01-02</PersonDeathDate>", "CINreferralDate", "8555Q")]
    [InlineData("FIC1", "<PersonBirthDate>1998-06-01</PersonBirthDate><Sex>F</Sex>", "CINreferralDate", "8775Q")]
    public void A_doubt_about_a_child_is_reported_and_the_child_taken(string id, string identifiers, string field, string rule)
    {
        var child = Assert.Single(CensusText.Read(CensusText.Return(CensusText.Child(id, Sound, identifiers))).Children);

        var fault = Assert.Single(child.Faults);
        Assert.Equal((CensusSeverity.Warning, field, rule), (fault.Severity, fault.Field, fault.Rule));
        Assert.True(child.IsSound);
    }

    [Theory]
    [InlineData("<Ethnicity>XXXX</Ethnicity>", "Ethnicity", "4220")]
    [InlineData("<Disabilities/>", "Ethnicity", "4220")]
    [InlineData("<Ethnicity>WBRI</Ethnicity><Disabilities><Disability>LEG</Disability></Disabilities>", "Disability", "8540")]
    [InlineData("<Ethnicity>WBRI</Ethnicity><Disabilities><Disability>LD</Disability><Disability>LD</Disability></Disabilities>", "Disability", "8794")]
    [InlineData("<Ethnicity>WBRI</Ethnicity><Disabilities><Disability>NONE</Disability><Disability>LD</Disability></Disabilities>", "Disabilities", "8790")]
    public void A_doubtful_characteristic_is_reported(string characteristics, string field, string rule)
    {
        var xml = CensusText.Return($"<Child><ChildIdentifiers><LAchildID>FIC1</LAchildID>{Identifiers}</ChildIdentifiers><ChildCharacteristics>{characteristics}</ChildCharacteristics>{Sound}</Child>");

        var fault = Assert.Single(CensusText.FaultsOf(xml));

        Assert.Equal((CensusSeverity.Warning, field, rule), (fault.Severity, fault.Field, fault.Rule));
    }

    [Fact]
    public void A_pupil_number_given_to_two_children_is_reported_and_both_are_taken()
    {
        var pupil = "<UPN>C999000000001</UPN>" + Identifiers;

        var children = CensusText.Read(CensusText.Return(CensusText.Child("FIC1", Sound, pupil), CensusText.Child("FIC2", Sound, pupil))).Children.ToList();

        Assert.All(children, child => Assert.True(child.IsSound));
        Assert.Equal("1520", Assert.Single(children[1].Faults).Rule);
    }

    [Fact]
    public void Of_two_open_episodes_the_older_was_forgotten_and_is_not_taken()
    {
        var child = Assert.Single(CensusText.Read(CensusText.Return(CensusText.Child("FIC1", Episode("2025-10-01") + Sound))).Children);

        Assert.Equal([false, true], child.Episodes.Select(episode => episode.IsSound));
        Assert.Equal(("CINclosureDate", "8815"), (child.Faults[0].Field, child.Faults[0].Rule));
    }

    [Fact]
    public void An_open_episode_that_is_not_the_latest_is_not_taken()
    {
        var child = Assert.Single(CensusText.Read(CensusText.Return(CensusText.Child("FIC1", Episode("2026-02-01", "2026-03-01") + Sound))).Children);

        Assert.Equal([true, false], child.Episodes.Select(episode => episode.IsSound));
        Assert.Equal("8816", Assert.Single(child.Faults).Rule);
    }

    [Fact]
    public void Episodes_that_overlap_in_the_past_are_reported_and_taken()
    {
        var child = Assert.Single(CensusText.Read(CensusText.Return(CensusText.Child("FIC1", Episode("2025-10-01", "2026-01-06") + Sound))).Children);

        Assert.All(child.Episodes, episode => Assert.True(episode.IsSound));
        Assert.Equal("8820", Assert.Single(child.Faults).Rule);
    }

    [Fact]
    public void An_episode_may_begin_on_the_day_on_which_the_last_was_closed() =>
        Assert.Empty(CensusText.FaultsOf(CensusText.Return(CensusText.Child("FIC1", Episode("2025-10-01", "2026-01-05") + Sound))));

    [Fact]
    public void A_child_without_an_episode_is_reported() =>
        Assert.Equal("8590", Assert.Single(CensusText.FaultsOf(CensusText.Return(CensusText.Child("FIC1", "")))).Rule);

    [Fact]
    public void Neither_a_child_nor_a_fault_identifies_the_child_in_a_log()
    {
        var child = Assert.Single(CensusText.Read(CensusText.Return(CensusText.Child("FIC1", "<CINdetails><ReferralSource>FIC1</ReferralSource></CINdetails>"))).Children);

        Assert.Equal("child at line 3", child.ToString());
        Assert.Equal("episode at line 3", child.Episodes[0].ToString());
        Assert.All(child.Faults, fault => Assert.DoesNotContain("FIC1", fault.ToString()));
    }

    private static string Episode(string referral, string? closure = null) =>
        $"<CINdetails><CINreferralDate>{referral}</CINreferralDate><ReferralSource>1A</ReferralSource><PrimaryNeedCode>N1</PrimaryNeedCode>" +
        (closure is null ? "" : $"<CINclosureDate>{closure}</CINclosureDate><ReasonForClosure>RC7</ReasonForClosure>") +
        "<ReferralNFA>0</ReferralNFA></CINdetails>";
}
