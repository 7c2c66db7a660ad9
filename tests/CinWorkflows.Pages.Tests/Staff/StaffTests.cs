using System.Net;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Ports.Records.Readers;

namespace CinWorkflows.Pages.Tests.Staff;

[Collection(PagesCollection.Name)]
public sealed class StaffTests(PagesWorld world)
{
    [Fact]
    public async Task Somebody_is_added_and_their_entry_says_what_was_given()
    {
        using var browser = await world.BrowserAsync(PagesWorld.Administrator);

        await browser.FollowAsync("Staff");
        await browser.FollowAsync("Add somebody");
        await browser.PressAsync("Continue", ("id", "sw-30"), ("name", "Ash Newcomer"), ("email", "ash@council.example"), ("telephone", "01632 960001"), ("teamId", "team-2"), ("roles", nameof(Role.SocialWorker)), ("manages", "role"));
        Assert.Contains("Ash Newcomer is added", browser.Page.Text, StringComparison.Ordinal);
        Assert.Null(await world.Get<IStaffDirectory>().FindAsync("sw-30", default));
        await browser.PressAsync("Save");

        Assert.Contains("The entry is saved.", browser.Page.Text, StringComparison.Ordinal);
        var added = (await world.Get<IStaffDirectory>().FindAsync("sw-30", default))!;
        Assert.Equal(("Ash Newcomer", "team-2", "01632 960001"), (added.Name, added.TeamId, added.Arrangements.Telephone));
        Assert.Equal([Role.SocialWorker], added.Roles);
        Assert.Null(added.Arrangements.ManagedTeams);
        var entry = Assert.Single(await world.Get<IAccessLog>().ReadAsync(new() { Kind = AccessKind.ChangedStaff, Take = 100 }, Reader.Service, default), one => one.Query == "/staff/sw-30: new");
        Assert.Equal(("administrator", "page/Staff/Entry"), (entry.By, entry.Door));
    }

    [Fact]
    public async Task What_is_wrong_is_said_at_its_field()
    {
        using var browser = await world.BrowserAsync(PagesWorld.Administrator);

        await browser.GetAsync($"{StaffPages.Home}/staff/entry");
        await browser.PressAsync("Continue", ("leavesOn-day", "3"));
        Assert.Equal(["Enter the reference", "Enter the name", "Enter the e-mail address", "Choose the team", "Tick at least one role", "The last day must include a month and year"], browser.Page.Faults);

        await browser.PressAsync("Continue", ("id", "sw-1"), ("name", "A"), ("email", "nothing"), ("teamId", "team-2"), ("roles", nameof(Role.SocialWorker)), ("leavesOn-day", ""));
        Assert.Equal(["Somebody has this reference already. Give each person their own"], browser.Page.Faults);
        await browser.PressAsync("Continue", ("id", "sw-31"));
        Assert.Equal("#email", browser.Page.Document.QuerySelector(".govuk-error-summary__list a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Before_a_last_day_is_saved_it_is_said_how_many_cases_they_hold_and_what_becomes_of_them()
    {
        await world.Get<IStaffRegister>().SaveStaffAsync(new("sw-32", "Jude Leaver", "jude@council.example", "team-1", [Role.SocialWorker]), default);
        await world.CaseOfAsync("Amber Left", PagesWorld.Today.AddDays(-3), "sw-32");
        await world.CaseOfAsync("Basil Left", PagesWorld.Today.AddDays(-3), "sw-32");
        using var browser = await world.BrowserAsync(PagesWorld.Administrator);

        await browser.GetAsync($"{StaffPages.Home}/staff/entry/sw-32");
        Assert.Contains("Holds 2 open cases now.", browser.Page.Text, StringComparison.Ordinal);
        await browser.PressAsync("Continue", ("leavesOn-day", "30"), ("leavesOn-month", "4"), ("leavesOn-year", "2026"));

        Assert.Contains("Jude Leaver holds 2 open cases.", browser.Page.Text, StringComparison.Ordinal);
        Assert.Contains("Two weeks before 30 April 2026", browser.Page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Amber", browser.Page.Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
        await browser.PressAsync("Save");
        Assert.Equal(new DateOnly(2026, 4, 30), (await world.Get<IStaffDirectory>().FindAsync("sw-32", default))!.Arrangements.LeavesOn);
    }

    [Fact]
    public async Task Standing_in_is_entered_with_its_days_for_one_colleague_and_for_another()
    {
        await world.Get<IStaffRegister>().SaveStaffAsync(new("sw-33", "Robyn Stands", "robyn@council.example", "team-2", [Role.SocialWorker]), default);
        using var browser = await world.BrowserAsync(PagesWorld.Administrator);

        await browser.GetAsync($"{StaffPages.Home}/staff/entry/sw-33");
        await browser.PressAsync("Stand in for another", ("cover-1", "sw-9"), ("cover-1-from-day", "1"), ("cover-1-from-month", "4"), ("cover-1-from-year", "2026"), ("cover-1-to-day", "9"), ("cover-1-to-month", "3"), ("cover-1-to-year", "2026"));
        await browser.PressAsync("Continue", ("cover-2", "sw-2"), ("cover-2-from-day", "1"));
        Assert.Contains("The last day of standing in must not be before the first", browser.Page.Faults);

        await browser.PressAsync("Continue", ("cover-1-to-month", "4"), ("cover-2", ""), ("cover-2-from-day", ""));
        Assert.Contains("get the reminders of Nat Elsewhere", browser.Page.Text, StringComparison.Ordinal);
        await browser.PressAsync("Save");

        Assert.Equal([new Workflows.Ports.Directory.Cover("sw-9", new(2026, 4, 1), new(2026, 4, 9))], (await world.Get<IStaffDirectory>().FindAsync("sw-33", default))!.Arrangements.Covers!);
    }

    [Fact]
    public async Task Business_support_keeps_telephone_and_team_but_gives_nobody_a_role()
    {
        using var browser = await world.BrowserAsync("bs-1");

        await browser.FollowAsync("Staff");
        Assert.DoesNotContain("Add somebody", browser.Page.Text, StringComparison.Ordinal);
        await browser.FollowAsync("Nat Elsewhere");
        Assert.Null(browser.Page.Document.QuerySelector("[name=roles], [name=email], [name=special]"));
        await browser.PressAsync("Continue", ("telephone", "01632 960002"));
        await browser.PressAsync("Save");

        var nat = (await world.Get<IStaffDirectory>().FindAsync("sw-9", default))!;
        Assert.Equal(("01632 960002", "nat@council.example"), (nat.Arrangements.Telephone, nat.Email));
        Assert.Equal([Role.SocialWorker], nat.Roles);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"{StaffPages.Home}/staff/entry")).Status);
    }

    [Fact]
    public async Task Nobody_changes_their_own_entry()
    {
        using var browser = await world.BrowserAsync("bs-1");

        await browser.GetAsync($"{StaffPages.Home}/staff/entry/bs-1");
        await browser.PressAsync("Continue", ("telephone", "01632 960003"));

        Assert.Contains("Nobody changes their own entry", Assert.Single(browser.Page.Faults), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_is_found_without_standing_in_an_address()
    {
        using var browser = await world.BrowserAsync(PagesWorld.Administrator);

        await browser.GetAsync($"{StaffPages.Home}/staff");
        await browser.PressAsync("Find", ("name", "elsewhere"));

        Assert.Contains("Nat Elsewhere", browser.Page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Pat Manager", browser.Page.Text, StringComparison.Ordinal);
        Assert.Equal($"{StaffPages.Home}/staff", browser.Page.Address.PathAndQuery);
    }

    [Fact]
    public async Task A_team_is_added_and_stays_with_its_authority_while_it_has_open_cases()
    {
        await world.CaseAsync();
        using var browser = await world.BrowserAsync(PagesWorld.Administrator);

        await browser.FollowAsync("Teams");
        await browser.FollowAsync("Add a team");
        await browser.PressAsync("Save");
        Assert.Equal(["Enter the reference", "Enter the name of the team", "Choose the authority"], browser.Page.Faults);
        await browser.PressAsync("Save", ("id", "team-7"), ("name", "East team"), ("telephone", "01632 960004"), ("packId", "northamptonshire"));
        Assert.Contains("East team northamptonshire 01632 960004 0 0", browser.Page.Text, StringComparison.Ordinal);

        await browser.FollowAsync("North team");
        var other = browser.Page.Document.QuerySelectorAll("[name=packId]").Select(choice => choice.GetAttribute("value")!).First(id => id != "northamptonshire");
        await browser.PressAsync("Save", ("packId", other));
        Assert.Contains("a case stays with its authority", Assert.Single(browser.Page.Faults), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_administrator_is_shown_no_case()
    {
        var caseId = await world.CaseAsync();
        using var browser = await world.BrowserAsync(PagesWorld.Administrator);

        Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync($"{StaffPages.Home}/cases/{caseId}")).Status);
        Assert.Contains("What is not right", browser.Page.Text, StringComparison.Ordinal);
    }
}
