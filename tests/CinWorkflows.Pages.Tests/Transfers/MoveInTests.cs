using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.Transfers;

namespace CinWorkflows.Pages.Tests.Transfers;

[Collection(PagesCollection.Name)]
public sealed class MoveInTests(PagesWorld world)
{
    [Fact]
    public async Task A_child_who_has_moved_here_is_read_of_asked_about_taken_over_and_met_within_twenty_working_days()
    {
        var caseId = await world.ArrivedCaseAsync();
        using var worker = await world.BrowserAsync();
        using var manager = await world.BrowserAsync("tm-1");

        await manager.GetAsync($"{StaffPages.Home}/cases/{caseId}/move");
        Assert.Contains("The move here from London Borough of Hillingdon", manager.Page.Text, StringComparison.Ordinal);
        Assert.Contains("London Borough of Hillingdon holds the case", manager.Page.Text, StringComparison.Ordinal);
        await manager.FollowAsync("Read the notice and acknowledge it");
        Assert.Contains("The father may look for the family.", manager.Page.Text, StringComparison.Ordinal);
        await manager.PressAsync("Continue", ("risks", "no"));
        Assert.Equal("#risks", manager.Page.Document.QuerySelector(".govuk-error-summary__list a")!.GetAttribute("href"));
        await manager.PressAsync("Continue", ("risks", "yes"));
        await manager.PressAsync("Save");

        await worker.GetAsync($"{StaffPages.Home}/cases/{caseId}/move");
        await MoveOutTests.DoAsync(worker, "Ask the former authority", ("question", "Who has seen Noor last?"));
        await MoveOutTests.DoAsync(worker, "Question 1 to London Borough of Hillingdon", ("answer", "Toni Former, on 2 March."));
        Assert.Contains("They answer: Toni Former, on 2 March.", worker.Page.Text, StringComparison.Ordinal);
        await MoveOutTests.DoAsync(worker, "Record since when the family lives here", ("residentOn-day", "5"), ("residentOn-month", "3"), ("residentOn-year", "2026"));

        await manager.GetAsync($"{StaffPages.Home}/cases/{caseId}/move");
        await MoveOutTests.DoAsync(manager, "Decide about the child", ("decision", "Accept"), ("reasons", "The need is as they assessed it."));
        Assert.Contains("holds the case since 10 March 2026, because it has taken the child over", manager.Page.Text, StringComparison.Ordinal);

        await worker.GetAsync($"{StaffPages.Home}/cases/{caseId}/record/who-comes");
        await worker.PressAsync("Continue", ("with", $"child-{caseId}"), ("with", $"mother-{caseId}"), ("childAttends", "yes"), ("childDecision", "Noor wishes to come."));
        await worker.PressAsync("Save");
        await worker.GetAsync($"{StaffPages.Home}/cases/{caseId}/move");
        await worker.FollowAsync("Hold the meeting after the move");
        var slot = worker.Page.Document.QuerySelector("input[name=slot]")!.GetAttribute("value")!;
        await worker.PressAsync("Continue", ("slot", slot), ("venue", "Family centre"), ("transport", "By bus"), ("childCare", "With us"), ("timing", "After school"));
        await worker.PressAsync("Save");

        var meeting = Assert.Single((await world.ActsAsync(caseId)).OfType<MeetingArranged>());
        Assert.Equal(MeetingPurpose.TransferIn, meeting.Purpose);
        Assert.Contains("former-1", meeting.Attendees);
        await worker.GetAsync($"{StaffPages.Home}/cases/{caseId}/move");
        Assert.Contains("By 2 April 2026", worker.Page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusal_says_what_is_disputed_and_the_child_who_lives_here_is_kept_safe_all_the_same()
    {
        var caseId = await world.ArrivedCaseAsync();
        using var manager = await world.BrowserAsync("tm-1");
        await manager.GetAsync($"{StaffPages.Home}/cases/{caseId}/move");
        await MoveOutTests.DoAsync(manager, "Record since when the family lives here", ("residentOn-day", "5"), ("residentOn-month", "3"), ("residentOn-year", "2026"));

        await manager.FollowAsync("Decide about the child");
        await manager.PressAsync("Continue", ("decision", "Refuse"), ("reasons", "Early help is enough."));
        Assert.Equal(["Say what is disputed"], manager.Page.Faults);
        await manager.PressAsync("Continue", ("about", "Threshold"));
        await manager.PressAsync("Save");

        Assert.Equal(TransferInDecision.Refuse, (await world.FileAsync(caseId)).TransferIn!.Decision);
        Assert.Contains("Settle who supports the child", (await manager.GetAsync($"{StaffPages.Home}/cases/{caseId}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_holds_the_case_does_not_decide_and_is_told_whose_it_is()
    {
        var caseId = await world.ArrivedCaseAsync();
        using var worker = await world.BrowserAsync();

        await worker.GetAsync($"{StaffPages.Home}/cases/{caseId}/record/arrival-decide");
        await worker.PressAsync("Continue", ("decision", "Accept"), ("reasons", "The need is as they assessed it."));

        Assert.Contains(worker.Page.Faults, fault => fault.StartsWith("This is decided by the", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_withdrawal_that_was_told_by_telephone_ends_the_case_here()
    {
        var caseId = await world.ArrivedCaseAsync();
        using var worker = await world.BrowserAsync();
        await worker.GetAsync($"{StaffPages.Home}/cases/{caseId}/move");

        await MoveOutTests.DoAsync(worker, "Record what the former authority tells", ("what", "withdraws"), ("why", "Returned"));

        Assert.Contains("They withdraw the move: the family has come back.", worker.Page.Text, StringComparison.Ordinal);
        Assert.NotNull((await world.FileAsync(caseId)).Ending);
    }
}
