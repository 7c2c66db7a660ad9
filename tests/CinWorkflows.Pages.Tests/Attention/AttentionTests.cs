using CinWorkflows.Pages.Attention;
using CinWorkflows.Workflows.Ports.Health;

namespace CinWorkflows.Pages.Tests.Attention;

[Collection(PagesCollection.Name)]
public sealed class AttentionTests(PagesWorld world)
{
    [Fact]
    public async Task The_administrator_begins_with_what_is_not_right_and_has_every_service_tried()
    {
        using var browser = await world.BrowserAsync(PagesWorld.Administrator);

        Assert.Equal($"{StaffPages.Home}/attention", browser.Page.Address.AbsolutePath);
        await browser.PressAsync("Try every service now");

        Assert.Contains("1 of 2 checks are wrong.", browser.Page.Text, StringComparison.Ordinal);
        Assert.Contains("What IT has to do, in this order northamptonshire: mail: Give the app the mailbox.", browser.Page.Text, StringComparison.Ordinal);
        Assert.Equal("Add-MailboxPermission", browser.Page.Document.QuerySelector("main code")!.TextContent);
    }

    [Fact]
    public async Task A_manager_is_not_offered_to_have_services_tried()
    {
        using var browser = await world.BrowserAsync("tm-1");

        await browser.GetAsync($"{StaffPages.Home}/attention");

        Assert.DoesNotContain("Try every service", browser.Page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_stops_the_service_is_first_with_what_puts_it_right()
    {
        var groups = AttentionGroup.Of(new()
        {
            Messages = [],
            Calendars = [],
            Workflows = [],
            UnheardNotices = [new("CIN-1", "d", "n", new(2026, 3, 9, 9, 0, 0, TimeSpan.Zero))],
            CasesBehind = [],
            Waiting = [],
            UnreadableCalendars = [],
            Exchange = [],
            DueForDestruction = null,
            Service = [new HostFault("full", Stops: true, new(2026, 3, 10, 9, 0, 0, TimeSpan.Zero), "The disk is full.", "Make room.")],
        });

        Assert.Equal(["service", "unheard"], groups.Select(group => group.Id));
        Assert.Equal(new("The disk is full.", "Make room.", "Since 09:00 on 10 March 2026."), groups[0].Lines[0]);
    }
}
