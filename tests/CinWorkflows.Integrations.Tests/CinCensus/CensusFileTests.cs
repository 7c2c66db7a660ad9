using System.Text;
using CinWorkflows.Integrations.CinCensus;

namespace CinWorkflows.Integrations.Tests.CinCensus;

public sealed class CensusFileTests
{
    [Theory]
    [InlineData("")]
    [InlineData("LAchildID,UPN\nFIC1,C999000000001\n")]
    [InlineData("%PDF-1.7")]
    [InlineData("<html><body>Sign in</body></html>")]
    [InlineData("<Message><Children><Child/></Children></Message>")]
    [InlineData("<Message><Header><CollectionDetails><Collection>CIN</Collection></CollectionDetails></Header></Message>")]
    [InlineData("<Message><Header><CollectionDetails><Collection>SC</Collection></CollectionDetails></Header><Children/></Message>")]
    public void What_is_no_census_return_is_refused_with_line_and_fix(string text)
    {
        var refusal = Assert.Throws<CensusFormatException>(() => CensusText.Read(text));

        Assert.True(refusal.Line >= 1);
        Assert.NotEmpty(refusal.Fix);
        Assert.EndsWith(refusal.Fix, refusal.Message);
    }

    [Theory]
    [InlineData("<!DOCTYPE Message [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]>")]
    [InlineData("<!DOCTYPE Message SYSTEM \"file:///etc/passwd\">")]
    [InlineData("<!DOCTYPE Message [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>")]
    public void A_document_type_is_refused_so_that_no_entity_is_ever_resolved(string doctype) =>
        Assert.Throws<CensusFormatException>(() => CensusText.Read(doctype + CensusText.Return(CensusText.Child("&c;", ""))));

    [Fact]
    public void An_entity_without_a_document_type_breaks_the_file_off_there()
    {
        var census = CensusText.Read(CensusText.Return(CensusText.Child("FIC1", CensusText.SoundEpisode), CensusText.Child("&xxe;", CensusText.SoundEpisode)));

        Assert.Equal("FIC1", Assert.Single(census.Children).LaChildId);
        Assert.Equal((null, 4, CensusSeverity.Error), (census.Faults[0].Child, census.Faults[0].Line, census.Faults[0].Severity));
    }

    [Fact]
    public void A_break_inside_an_episode_names_the_child_and_takes_nothing_of_it()
    {
        var whole = CensusText.Return(CensusText.Child("FIC1", CensusText.SoundEpisode), CensusText.Child("FIC2", CensusText.SoundEpisode));
        var census = CensusText.Read(whole[..whole.LastIndexOf("<PrimaryNeedCode>", StringComparison.Ordinal)]);

        Assert.Equal("FIC1", Assert.Single(census.Children).LaChildId);

        var fault = Assert.Single(census.Faults);
        Assert.Equal(("FIC2", 4, "CINdetails", CensusSeverity.Error), (fault.Child, fault.Line, fault.Field, fault.Severity));
        Assert.StartsWith("The file ends or is damaged inside <CINdetails> of this child. Nothing of the child and nothing after it was taken; 1 children before it were read.", fault.Reason);
        Assert.False(census.IsComplete);
    }

    [Fact]
    public void A_break_after_the_last_child_costs_no_child_and_is_reported()
    {
        var whole = CensusText.Return(CensusText.Child("FIC1", CensusText.SoundEpisode));
        var census = CensusText.Read(whole[..(whole.IndexOf("</Child>", StringComparison.Ordinal) + "</Child>".Length)]);

        Assert.Single(census.Children);
        Assert.Contains("between two children", Assert.Single(census.Faults).Reason);
    }

    [Fact]
    public void A_file_cut_anywhere_yields_whole_children_and_says_that_it_was_cut()
    {
        var whole = File.ReadAllBytes(CensusSampleTests.SamplePath);
        var expected = CensusText.Read(whole).Children.ToList();

        for (var length = 0; length < whole.Length - "</Message>\n".Length; length += 97)
        {
            AssertOnlyWholeChildren(whole[..length], expected);
        }
    }

    [Fact]
    public void A_file_with_a_damaged_byte_anywhere_is_read_or_reported_but_never_fails_otherwise()
    {
        var whole = File.ReadAllBytes(CensusSampleTests.SamplePath);
        for (var at = 0; at < whole.Length; at += 31)
        {
            var damaged = whole.ToArray();
            damaged[at] = (byte)"<&>\0\u0080x"[at % 6];
            try
            {
                var census = CensusText.Read(damaged);
                Assert.True(census.Children.Count() <= 12);
                Assert.True(census.IsComplete != census.Faults.Any(fault => fault.Severity == CensusSeverity.Error), $"damaged at byte {at}");
            }
            catch (CensusFormatException)
            {
                // Damaged before the first child.
            }
        }
    }

    [Fact]
    public void A_text_that_no_item_can_hold_is_cut_short_and_reported()
    {
        var child = Assert.Single(CensusText.Read(CensusText.Return(CensusText.Child(new string('9', 5_000_000), CensusText.SoundEpisode))).Children);

        Assert.False(child.IsSound);
        Assert.True(child.LaChildId!.Length <= 256);
        Assert.Contains(child.Faults, fault => fault is { Field: "LAchildID", Severity: CensusSeverity.Error } && fault.Value!.Length < 100);
    }

    [Fact]
    public void A_child_with_more_than_any_child_has_is_reported_and_not_taken()
    {
        var plans = string.Concat(Enumerable.Repeat("<CINPlanDates><CINPlanStartDate>2026-02-02</CINPlanStartDate></CINPlanDates>", 15_000));
        var census = CensusText.Read(CensusText.Return(
            CensusText.Child("FIC1", $"<CINdetails><CINreferralDate>2026-01-05</CINreferralDate>{plans}</CINdetails>"), CensusText.Child("FIC2", CensusText.SoundEpisode)));

        var children = census.Children.ToList();

        Assert.Equal([false, true], children.Select(child => child.IsSound));
    }

    [Fact]
    public void Elements_nested_without_end_break_the_file_off()
    {
        var nested = string.Concat(Enumerable.Repeat("<a>", 100_000));
        var census = CensusText.Read(CensusText.Return(CensusText.Child("FIC1", nested)));

        Assert.Empty(census.Children);
        Assert.Contains("nested more than 64 deep", Assert.Single(census.Faults).Reason);
    }

    [Fact]
    public void A_return_in_UTF16_with_a_namespace_and_comments_is_read()
    {
        var xml = CensusText.Return("<!-- FIC0 -->", CensusText.Child("FIC1", CensusText.SoundEpisode)).Replace("<Message>", "<Message xmlns=\"urn:invented\">");

        var census = CensusText.Read([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(xml)]);

        Assert.True(Assert.Single(census.Children).IsSound);
    }

    [Theory]
    [InlineData("<ReferenceDate>2026-03-31</ReferenceDate>", "")]
    [InlineData("2026-03-31", "31 March")]
    [InlineData("2026-03-31", "9999-12-31")]
    [InlineData("2026-03-31", "2026-03-30")]
    public void A_header_without_a_proper_reference_date_is_reported_and_the_children_are_read(string is_, string becomes)
    {
        var census = CensusText.Read(CensusText.Return(CensusText.Child("FIC1", CensusText.SoundEpisode)).Replace(is_, becomes));

        Assert.True(Assert.Single(census.Children).IsSound);
        Assert.Equal(("ReferenceDate", "100"), (Assert.Single(census.Faults).Field, census.Faults[0].Rule));
    }

    [Fact]
    public void A_return_without_children_is_read_to_its_end()
    {
        var census = CensusText.Read("<Message><Header><CollectionDetails><Collection>CIN</Collection><ReferenceDate>2026-03-31</ReferenceDate></CollectionDetails></Header><Children/></Message>");

        Assert.Empty(census.Children);
        Assert.True(census.IsComplete);
    }

    [Fact]
    public void The_children_can_be_read_once()
    {
        var census = CensusText.Read(CensusText.Return());
        _ = census.Children.ToList();

        Assert.Throws<InvalidOperationException>(() => census.Children);
    }

    private static void AssertOnlyWholeChildren(byte[] cut, List<CensusChild> expected)
    {
        CensusReturn census;
        try
        {
            census = CensusText.Read(cut);
        }
        catch (CensusFormatException)
        {
            Assert.DoesNotContain("</Child>", Encoding.UTF8.GetString(cut));
            return;
        }

        var children = census.Children.ToList();

        Assert.Equal(Encoding.UTF8.GetString(cut).Split("</Child>").Length - 1, children.Count);
        Assert.Equal(expected.Take(children.Count).Select(Describe), children.Select(Describe));
        var fault = Assert.Single(census.Faults);
        Assert.Equal(CensusSeverity.Error, fault.Severity);
        Assert.True(fault.Child is null || fault.Child == expected[children.Count].LaChildId, $"cut at {cut.Length}: the fault names {fault.Child}");
    }

    /// <summary>All of a child, because lists in records compare by reference.</summary>
    private static string Describe(CensusChild child) => System.Text.Json.JsonSerializer.Serialize(child);
}
