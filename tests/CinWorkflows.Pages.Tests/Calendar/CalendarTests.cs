using CinWorkflows.Rules.Calendar;
using CinWorkflows.Workflows.Ports.Records.Calendars;

namespace CinWorkflows.Pages.Tests.Calendar;

[Collection(PagesCollection.Name)]
public sealed class CalendarTests(PagesWorld world)
{
    private static readonly (string Name, string Value)[] Funeral =
        [("what", "proclaimed"), ("division", nameof(Division.Scotland)), ("date-day", "16"), ("date-month", "6"), ("date-year", "2026"), ("title", "State funeral"), ("reason", "Proclaimed today.")];

    [Fact]
    public async Task A_bank_holiday_is_shown_with_what_it_moves_before_two_managers_bring_it_in()
    {
        using var browser = await world.BrowserAsync("sm-1");

        await browser.FollowAsync("Bank holidays");
        await browser.PressAsync("See what it moves");
        Assert.Equal(["Say whether it is a bank holiday or not any more", "Say whose bank holiday it is", "Enter the day", "Enter what the bank holiday is called", "Say why"], browser.Page.Faults);
        await browser.PressAsync("See what it moves", Funeral);
        Assert.Contains("no date moves", browser.Page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(await world.Get<IHolidayBook>().ReadAsync(default), entry => entry.Change.Title == "State funeral");
        await browser.PressAsync("Save");
        Assert.Contains("Nothing has changed yet", browser.Page.Text, StringComparison.Ordinal);
        Assert.Contains("once a second manager has sent the same; asked for on 10 March 2026, by Lee Director", browser.Page.Text, StringComparison.Ordinal);

        using var second = await world.BrowserAsync("tm-1");
        await second.FollowAsync("Bank holidays");
        await second.PressAsync("See what it moves", Funeral);
        await second.PressAsync("Save");

        Assert.Contains("16 June 2026, State funeral (Scotland): a bank holiday, since 10 March 2026", second.Page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_may_not_bring_one_in_by_their_own_name_is_told_who_may()
    {
        using var browser = await world.BrowserAsync(PagesWorld.Administrator);

        await browser.FollowAsync("Bank holidays");

        Assert.Contains("by a team manager or a service manager", browser.Page.Text, StringComparison.Ordinal);
        Assert.Null(browser.Page.Document.QuerySelector("main form"));
    }

    [Fact]
    public async Task School_terms_are_set_with_their_half_terms_and_what_is_wrong_is_said_at_its_field()
    {
        using var browser = await world.BrowserAsync(PagesWorld.Administrator);

        await browser.GetAsync($"{StaffPages.Home}/terms?authority=northamptonshire");
        await browser.PressAsync("Save");
        Assert.Equal(["Enter at least one term"], browser.Page.Faults);
        await browser.PressAsync("Add a half-term or training day to term 1", ("term-1", "Spring 2027"), ("term-1-from-day", "4"), ("term-1-from-month", "1"), ("term-1-from-year", "2027"), ("term-1-to-day", "25"), ("term-1-to-month", "3"), ("term-1-to-year", "2027"));
        await browser.PressAsync("Save", ("term-1-break-1", "Half-term"), ("term-1-break-1-from-day", "15"), ("term-1-break-1-from-month", "4"), ("term-1-break-1-from-year", "2027"), ("term-1-break-1-to-day", "19"), ("term-1-break-1-to-month", "4"), ("term-1-break-1-to-year", "2027"));
        Assert.Equal("#term-1-break-1-from-day", browser.Page.Document.QuerySelector(".govuk-error-summary__list a")!.GetAttribute("href"));

        await browser.PressAsync("Save", ("term-1-break-1-from-month", "2"), ("term-1-break-1-to-month", "2"));
        Assert.Contains("The school terms are saved.", browser.Page.Text, StringComparison.Ordinal);
        var term = Assert.Single((await world.Get<ITermBook>().ReadAsync(default))["northamptonshire"].Terms);
        Assert.Equal(new("Half-term", new(2027, 2, 15), new(2027, 2, 19)), Assert.Single(term.Breaks));
        Assert.Equal("Half-term", browser.Page.Document.QuerySelector("#term-1-break-1")!.GetAttribute("value"));
    }
}
