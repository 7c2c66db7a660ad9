using CinWorkflows.Cases.Processing;
using CinWorkflows.Simulation;

namespace CinWorkflows.Pages.Tests.Processing;

[Collection(PagesCollection.Name)]
public sealed class UseOfDataTests(PagesWorld world)
{
    [Fact]
    public async Task A_manager_records_that_data_is_not_to_be_used_and_that_it_may_be_used_again()
    {
        var caseId = await world.CaseAsync();
        using var browser = await world.BrowserAsync("tm-1");

        await browser.GetAsync($"{StaffPages.Home}/cases/{caseId}");
        await browser.FollowAsync("Record that somebody’s data is not to be used");
        await browser.PressAsync("Continue");
        Assert.Equal(["Say whose data it is", "Say on what ground", "Say who decided it", "Say why"], browser.Page.Faults);
        await browser.PressAsync("Continue", ("personId", OrdinaryCast.Father.Id), ("ground", nameof(ProcessingGround.AccuracyContested)), ("decidedById", "dpo-1"), ("reason", "He says that the address is wrong."));
        await browser.PressAsync("Save");
        Assert.Equal((OrdinaryCast.Father.Id, "dpo-1"), Assert.Single((await world.ActsAsync(caseId)).OfType<ProcessingRestricted>()) is var held ? (held.PersonId, held.DecidedById) : default);

        await browser.FollowAsync("Record that somebody’s data may be used again");
        await browser.PressAsync("Continue", ("decidedById", "dpo-1"), ("toldOn-day", "10"), ("toldOn-month", "3"), ("toldOn-year", "2026"), ("reason", "It was put right."));
        await browser.PressAsync("Save");
        Assert.Single((await world.ActsAsync(caseId)).OfType<ProcessingRestrictionLifted>());
    }

    [Fact]
    public async Task A_worker_is_not_offered_it()
    {
        var caseId = await world.CaseAsync();
        using var browser = await world.BrowserAsync();

        await browser.GetAsync($"{StaffPages.Home}/cases/{caseId}");

        Assert.DoesNotContain("data is not to be used", browser.Page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("asks for their data", browser.Page.Text, StringComparison.Ordinal);
    }
}
