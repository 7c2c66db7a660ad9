namespace CinWorkflows.Pages.Tests.Edge;

[Collection(PagesCollection.Name)]
public sealed class TitleTests(PagesWorld world)
{
    [Fact]
    public async Task Each_page_says_what_it_is_in_the_title_of_the_window()
    {
        var caseId = await world.PlannedCaseAsync();
        foreach (var person in new[] { "tm-1", "dpo-1", "sm-1" })
        {
            using var browser = await world.BrowserAsync(person);
            foreach (var path in world.Paths(caseId))
            {
                var page = await browser.GetAsync(path);
                Assert.False(page.Document.Title!.StartsWith(" –", StringComparison.Ordinal) || page.Document.Title.StartsWith('–'), $"{person} {path}: {page.Document.Title}");
            }
        }
    }
}
