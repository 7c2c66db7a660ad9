using CinWorkflows.Cases.Disclosures;
using CinWorkflows.Cases.Visits;
using CinWorkflows.Simulation;
using CinWorkflows.Workflows.Ports.Records.Readers;
using CinWorkflows.Workflows.Retention;

namespace CinWorkflows.Pages.Tests.SubjectAccess;

[Collection(PagesCollection.Name)]
public sealed class SubjectAccessTests(PagesWorld world)
{
    [Fact]
    public async Task What_is_held_is_read_with_its_marks_and_given_once_each_is_decided_on()
    {
        var caseId = await world.CaseAsync(new VisitMade(PagesWorld.Today, ChildSeen: true, SeenAlone: true, "Sam Example shouted at the door. Robin likes school."));
        using var browser = await world.BrowserAsync("tm-1");

        await browser.GetAsync($"{StaffPages.Home}/cases/{caseId}");
        await browser.FollowAsync("Answer somebody who asks for their data");
        await browser.PressAsync("Gather it");
        Assert.Equal(["Say about whom it is"], browser.Page.Faults);
        await browser.PressAsync("Gather it", ("personId", OrdinaryCast.Child.Id));

        Assert.Contains("What is held about Robin Example", browser.Page.Text, StringComparison.Ordinal);
        Assert.Equal($"{StaffPages.Home}/cases/{caseId}/subject-access", browser.Page.Address.PathAndQuery);
        Assert.Contains(browser.Page.Document.QuerySelectorAll("mark"), mark => mark.TextContent.Contains("Sam Example", StringComparison.Ordinal));
        await browser.PressAsync("Give it: make the paper");
        Assert.Contains("Say whether it is taken out", browser.Page.Faults);
        Assert.Empty((await world.ActsAsync(caseId)).OfType<SubjectAccessGiven>());

        var decisions = browser.Page.Document.QuerySelectorAll("input[type=radio][value=out]").Select(choice => (choice.GetAttribute("name")!, "out")).ToArray();
        await browser.PressAsync("Give it: make the paper", decisions);

        Assert.Equal("application/pdf", browser.Page.ContentHeaders["Content-Type"]);
        var given = Assert.Single((await world.ActsAsync(caseId)).OfType<SubjectAccessGiven>());
        Assert.Equal(OrdinaryCast.Child.Id, given.PersonId);
        var doors = (await world.Get<IAccessLog>().ReadAsync(new() { CaseId = caseId, By = "tm-1", Kind = AccessKind.Exported, Take = 100 }, Reader.Service, default)).OrderBy(entry => entry.Number).Select(entry => entry.Door).ToList();
        Assert.Contains(DestructionObstacles.AnswerBegun, doors);
        Assert.Equal(DestructionObstacles.AnswerGiven, doors[^1]);
    }

    [Fact]
    public async Task What_is_given_although_it_is_marked_needs_a_reason_at_its_mark()
    {
        var caseId = await world.CaseAsync(new VisitMade(PagesWorld.Today, ChildSeen: true, SeenAlone: true, "Sam Example shouted at the door."));
        using var browser = await world.BrowserAsync("tm-1");
        await browser.GetAsync($"{StaffPages.Home}/cases/{caseId}/subject-access");
        await browser.PressAsync("Gather it", ("personId", OrdinaryCast.Child.Id));

        var decisions = browser.Page.Document.QuerySelectorAll("input[type=radio][value=given]").Select(choice => choice.GetAttribute("name")!).Where(name => name.StartsWith("mark-", StringComparison.Ordinal)).Select(name => (name, "given")).ToArray();
        await browser.PressAsync("Give it: make the paper", decisions);

        Assert.NotEmpty(browser.Page.Faults);
        Assert.All(browser.Page.Faults, fault => Assert.StartsWith("Say why these words are given", fault, StringComparison.Ordinal));
        Assert.StartsWith("#mark-", browser.Page.Document.QuerySelector(".govuk-error-summary__list a")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_draft_is_had_as_a_paper_to_read()
    {
        var caseId = await world.CaseAsync();
        using var browser = await world.BrowserAsync("tm-1");
        await browser.GetAsync($"{StaffPages.Home}/cases/{caseId}/subject-access");
        await browser.PressAsync("Gather it", ("personId", OrdinaryCast.Mother.Id));

        await browser.PressAsync("The draft as a paper to read");

        Assert.Equal("application/pdf", browser.Page.ContentHeaders["Content-Type"]);
    }
}
