using AngleSharp.Html.Dom;
using CinWorkflows.Workflows.Ports.Records.Readers;

namespace CinWorkflows.Pages.Tests.Edge;

/// <summary>Addresses are kept by browsers and proxies, and by the service's own access log: they name nobody.</summary>
[Collection(PagesCollection.Name)]
public sealed class AddressTests(PagesWorld world)
{
    [Fact]
    public async Task Neither_an_address_nor_the_access_log_holds_the_name_of_a_child_who_is_looked_for()
    {
        await world.CaseOfAsync("Wren Lookedfor", PagesWorld.Today.AddDays(-3));
        using var browser = await world.BrowserAsync();
        await browser.GetAsync($"{StaffPages.Home}/find");

        await browser.PressAsync("Find", ("name", "lookedfor"));

        Assert.Contains("Wren Lookedfor", browser.Page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(browser.Addresses, address => address.Contains("lookedfor", StringComparison.OrdinalIgnoreCase));
        var log = await EntriesAsync();
        Assert.Contains(log, entry => entry is { By: "sw-1", Kind: AccessKind.Searched, Query: $"{StaffPages.Home}/find" });
        Assert.DoesNotContain(log, entry => $"{entry.Query}{entry.Door}".Contains("lookedfor", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("sw-1")]
    [InlineData("tm-1")]
    [InlineData("sm-1")]
    [InlineData("bs-1")]
    [InlineData("dpo-1")]
    public async Task Nobody_can_write_into_a_form_that_is_sent_as_an_address(string person)
    {
        var caseId = await world.PlannedCaseAsync();
        using var browser = await world.BrowserAsync(person);
        foreach (var path in world.Paths(caseId))
        {
            await browser.GetAsync(path);
            var written = browser.Page.Document.QuerySelectorAll("form").OfType<IHtmlFormElement>().Where(form => form.Method == "get")
                .SelectMany(form => form.QuerySelectorAll("input:not([type=hidden]):not([type=radio]):not([type=checkbox]), textarea"));

            Assert.True(!written.Any(), $"{path}: {string.Join(", ", written.Select(field => field.GetAttribute("name")))}");
            Assert.DoesNotContain(browser.Page.Document.QuerySelectorAll("a[href], form[action]"), link => $"{link.GetAttribute("href")}{link.GetAttribute("action")}".Contains("Robin", StringComparison.OrdinalIgnoreCase));
        }
    }

    private async Task<IReadOnlyList<AccessEntry>> EntriesAsync() =>
        await world.Get<IAccessLog>().ReadAsync(new() { By = "sw-1", Take = 500 }, Reader.Service, default);
}
