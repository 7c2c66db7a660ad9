using CinWorkflows.Cases.Transfers;
using CinWorkflows.Workflows.Ports.Links;

namespace CinWorkflows.Pages.Tests.Transfers;

[Collection(PagesCollection.Name)]
public sealed class LinkTests(PagesWorld world)
{
    [Fact]
    public async Task A_link_is_sent_its_code_is_shown_once_and_it_is_taken_back()
    {
        var caseId = await new MoveOutTests(world).OfferedAsync(NotificationMeans.Link);
        using var browser = await world.BrowserAsync();
        await browser.GetAsync($"{StaffPages.Home}/cases/{caseId}/move");
        Assert.Contains("It goes by e-mail to Duty team at London Borough of Hillingdon.", browser.Page.Text, StringComparison.Ordinal);

        await browser.PressAsync("Send a new link");
        Assert.Contains("Tell them its code by telephone", browser.Page.Text, StringComparison.Ordinal);
        Assert.Contains("Sent, not opened yet", browser.Page.Text, StringComparison.Ordinal);

        await browser.PressAsync("Show the code, once");
        Assert.Matches(@"\d{4} \d{4}", browser.Page.Text);
        Assert.DoesNotContain(browser.Page.Document.QuerySelectorAll("button"), button => button.TextContent.Contains("Show the code", StringComparison.Ordinal));

        await browser.PressAsync("Take the link back");
        Assert.Contains("The link is taken back. It opens nothing any more.", browser.Page.Text, StringComparison.Ordinal);
        var link = await world.Get<ITransferLinkBook>().LastAsync(caseId, $"E06000061.{caseId}.1", default);
        Assert.NotNull(link!.RevokedAt);
        Assert.NotNull(link.CodeShownAt);
        Assert.Contains("the code was shown here, by Chris Worker", browser.Page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_is_sent_twice_sends_one_link()
    {
        var caseId = await new MoveOutTests(world).OfferedAsync(NotificationMeans.Link);
        using var browser = await world.BrowserAsync();
        await browser.GetAsync($"{StaffPages.Home}/cases/{caseId}/move");
        var form = browser.Page.Document.QuerySelector("input[name=form-id]")!.GetAttribute("value")!;
        var before = (await world.Get<ITransferLinkBook>().LastAsync(caseId, $"E06000061.{caseId}.1", default))?.Edition ?? 0;

        await browser.PressAsync("Send a new link", ("form-id", form));
        await browser.PressAsync("Send a new link", ("form-id", form));

        Assert.Equal(before + 1, (await world.Get<ITransferLinkBook>().LastAsync(caseId, $"E06000061.{caseId}.1", default))!.Edition);
    }

    [Fact]
    public async Task The_pack_can_be_read_before_it_is_sent_and_that_is_in_the_access_log_as_printed()
    {
        var caseId = await new MoveOutTests(world).OfferedAsync(NotificationMeans.Hand);
        using var browser = await world.BrowserAsync();
        await browser.GetAsync($"{StaffPages.Home}/cases/{caseId}/move/pack");
        Assert.Contains("Goes as the record has it", browser.Page.Text, StringComparison.Ordinal);
        Assert.Contains("The minutes of the last review", browser.Page.Text, StringComparison.Ordinal);

        await browser.FollowAsync("Read all of it as a preview");

        Assert.Equal(System.Net.HttpStatusCode.OK, browser.Page.Status);
        using var officer = await world.BrowserAsync("dpo-1");
        await officer.GetAsync($"{StaffPages.Home}/access-log?case={caseId}&kind=Printed");
        Assert.Contains(officer.Page.Document.QuerySelectorAll("tbody tr"), row => row.TextContent.Contains("Chris Worker", StringComparison.Ordinal));
    }
}
