namespace CinWorkflows.Pages.Tests.Oversight;

[Collection(PagesCollection.Name)]
public sealed class OversightTests(PagesWorld world)
{
    [Fact]
    public async Task The_data_protection_officer_sees_who_looked_at_a_case_and_no_name_of_a_child()
    {
        var caseId = await world.CaseAsync();
        using var worker = await world.BrowserAsync();
        await worker.GetAsync($"{StaffPages.Home}/cases/{caseId}");
        using var officer = await world.BrowserAsync("dpo-1");

        Assert.Equal($"{StaffPages.Home}/access-log", officer.Page.Address.AbsolutePath);
        await officer.PressAsync("Show", ("case", caseId));

        Assert.Matches($"Chris Worker Looked at a case {caseId}", officer.Page.Text);
        Assert.DoesNotContain("Robin", officer.Page.Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
        await officer.PressAsync("Show", ("case", ""), ("by", "dpo-1"));
        Assert.Contains("Noor Officer Was shown a list", officer.Page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_that_cannot_be_read_is_said_at_its_field()
    {
        using var officer = await world.BrowserAsync("dpo-1");

        await officer.PressAsync("Show", ("from-day", "3"), ("from-month", ""), ("from-year", "2026"));

        Assert.Equal(["The first day must include a month"], officer.Page.Faults);
    }

    [Fact]
    public async Task The_officer_sees_until_when_ended_cases_are_kept()
    {
        using var officer = await world.BrowserAsync("dpo-1");

        await officer.FollowAsync("How long cases are kept");
        Assert.Contains("No case has been kept for as long as it has to be.", officer.Page.Text, StringComparison.Ordinal);
        await officer.FollowAsync("All ended cases");
        Assert.Equal("true", officer.Page.Document.QuerySelector(".cin-filters__link[href*='all=true']")!.GetAttribute("aria-current"));
    }
}
