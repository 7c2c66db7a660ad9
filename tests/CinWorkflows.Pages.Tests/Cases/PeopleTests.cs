using CinWorkflows.Cases.Contacts;
using CinWorkflows.Cases.People;
using CinWorkflows.Cases.Plans;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;

namespace CinWorkflows.Pages.Tests.Cases;

[Collection(PagesCollection.Name)]
public sealed class PeopleTests(PagesWorld world)
{
    [Fact]
    public async Task A_way_that_is_not_safe_is_named_as_one_not_to_use_and_never_shown()
    {
        var caseId = await world.CaseAsync(new ContactDetailsChanged(OrdinaryCast.Mother.Id, "alex@family.example", new("07700 900123", Unsafe: [Medium.Email])));
        using var browser = await world.BrowserAsync();

        await browser.GetAsync($"{StaffPages.Home}/cases/{caseId}");

        Assert.Contains("Do not e-mail", browser.Page.Text, StringComparison.Ordinal);
        Assert.Contains("07700 900123", browser.Page.Text, StringComparison.Ordinal);
        foreach (var page in new[] { "", "/timeline", "/timeline?all=true", "/entries", "/decisions", "/messages", "/cover" })
        {
            await browser.GetAsync($"{StaffPages.Home}/cases/{caseId}{page}");
            Assert.DoesNotContain("alex@family.example", browser.Page.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task How_somebody_is_reached_is_changed_in_a_form_that_holds_what_is_known()
    {
        var caseId = await world.CaseAsync();
        using var browser = await world.BrowserAsync();
        await browser.GetAsync($"{StaffPages.Home}/cases/{caseId}/record/contact?about={OrdinaryCast.Mother.Id}");
        Assert.Equal("alex@family.example", browser.Page.Document.QuerySelector("#email")!.GetAttribute("value"));

        await browser.PressAsync("Continue", ("mobile", "123"));
        Assert.Equal("#mobile", browser.Page.Document.QuerySelector(".govuk-error-summary__list a")!.GetAttribute("href"));
        await browser.PressAsync("Continue", ("mobile", "07700 900123"), ("unsafe", "Email"));
        await browser.PressAsync("Save");

        Assert.Contains("Do not e-mail", browser.Page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_joins_the_case_under_an_id_that_nobody_has_to_think_of()
    {
        var caseId = await world.CaseAsync();
        using var browser = await world.BrowserAsync();
        await browser.GetAsync($"{StaffPages.Home}/cases/{caseId}");
        await browser.FollowAsync("Add somebody to the case");

        await browser.PressAsync("Continue", ("name", "Jean Neighbour"), ("kind", "Other"), ("plan", "no"));
        await browser.PressAsync("Save");

        Assert.Contains("Jean Neighbour", browser.Page.Text, StringComparison.Ordinal);
        Assert.Equal("Jean Neighbour", Assert.Single((await world.ActsAsync(caseId)).OfType<ParticipantAdded>()).Person.Name);
    }

    [Fact]
    public async Task The_cover_brief_says_what_was_promised_who_disagrees_and_whom_to_ring()
    {
        var caseId = await world.PlannedCaseAsync();
        await world.DoAsync(caseId, OrdinaryCast.Worker, new PlanReplyRecorded(1, OrdinaryCast.Father.Id, PlanReply.Disagrees, PagesWorld.Today, "He wants Robin to stay with him on Fridays."));
        using var browser = await world.BrowserAsync();

        await browser.GetAsync($"{StaffPages.Home}/cases/{caseId}/cover");

        Assert.Contains("Enrol Robin in the breakfast club: Chris Worker, by 24 March 2026", browser.Page.Text, StringComparison.Ordinal);
        Assert.Contains("He wants Robin to stay with him on Fridays.", browser.Page.Text, StringComparison.Ordinal);
        Assert.Contains("Pat Manager", browser.Page.Text, StringComparison.Ordinal);
    }
}
