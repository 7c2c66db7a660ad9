using CinWorkflows.Cases;
using CinWorkflows.Cases.Disclosures;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;

namespace CinWorkflows.Pages.Tests.Transfers;

[Collection(PagesCollection.Name)]
public sealed class MoveOutTests(PagesWorld world)
{
    [Fact]
    public async Task A_move_is_told_of_assessed_sent_accepted_and_closed_by_each_person_on_their_pages()
    {
        var caseId = await world.PlannedCaseAsync();
        using var worker = await world.BrowserAsync();
        using var manager = await world.BrowserAsync("tm-1");

        await TellAsync(worker, caseId);
        Assert.Contains("The move to London Borough of Hillingdon", worker.Page.Text, StringComparison.Ordinal);
        Assert.Contains("To do", StateOf(worker, "Assess what the move means"), StringComparison.Ordinal);
        Assert.Equal("Cannot start yet", StateOf(worker, "Close the case as transferred"));

        await AssessAsync(worker, ("kept", "nobody"));
        Assert.Equal("Done", StateOf(worker, "Assess what the move means"));

        await DoAsync(worker, "Compare the services", ("lacking", "no"), ("compared", "Breakfast club and family support, with the duty manager there."));
        await DoAsync(worker, "Jo Teacher, Example Primary School, tells their counterpart there", ("briefed", "yes"));
        await DoAsync(worker, "Settle what may be shared", ("asked-mother-1", "yes"), ("said-mother-1", "She agrees."), ("asked-father-1", "yes"), ("said-father-1", "He agrees."), ("basis", "Consent"), ("reasons", "Both parents agree."));
        await DoAsync(worker, "Prepare the pack", ("summary", "Robin is on time at school since the breakfast club."), ("missing-ReviewMinutes", "No review was held yet."));
        await DoAsync(worker, "Send the case to London Borough of Hillingdon", ("by", "Hand"), ("note", "To the duty manager there, against a signature."));
        Assert.Contains("by hand", worker.Page.Text, StringComparison.Ordinal);

        await DoAsync(worker, "London Borough of Hillingdon has it", ("by", "Ida Reading, duty manager"), ("risks", "yes"));
        await DoAsync(worker, "Record a question that they asked", ("question", "Which school does Robin go to?"), ("by", "Ida Reading, duty manager"));
        Assert.Contains("Ida Reading, duty manager asks: Which school does Robin go to?", worker.Page.Text, StringComparison.Ordinal);
        await DoAsync(worker, "Answer their question 1", ("answer", "To Example Primary School."));
        await DoAsync(worker, "They take the child over", ("answer", "accepts"), ("by", "Ravi Team, team manager"), ("worker", "Wren Holm"));
        foreach (var step in new[] { "Meet the worker there", "Visit the family together", "Go to their meeting" })
        {
            await DoAsync(worker, step, ("done", "no"), ("reason", "It is too far to go there."));
        }

        await manager.GetAsync($"{StaffPages.Home}/cases/{caseId}/move");
        await manager.FollowAsync("Close the case as transferred");
        await manager.PressAsync("Continue", ("reasons", "They are responsible since today and have met the family."));
        foreach (var question in manager.Page.Document.QuerySelectorAll("input[name^=settled-]").Select(field => field.GetAttribute("name")!).Order(StringComparer.Ordinal).ToList() is { Count: > 0 } asked ? [asked] : Array.Empty<List<string>>())
        {
            await manager.PressAsync("Continue", [.. question.Select(name => (name, "It goes on there, as they know."))]);
        }

        await manager.PressAsync("Save");

        Assert.Contains("The case is closed as transferred.", manager.Page.Text, StringComparison.Ordinal);
        Assert.Contains("London Borough of Hillingdon holds the case", manager.Page.Text, StringComparison.Ordinal);
        Assert.Equal(TransferOutcome.Transferred, (await world.FileAsync(caseId)).TransfersOut.Single().Outcome);
    }

    [Fact]
    public async Task Each_duty_of_a_move_has_its_button_in_my_work()
    {
        var caseId = await world.PlannedCaseAsync();
        using var browser = await world.BrowserAsync();
        await TellAsync(browser, caseId);

        await browser.GetAsync($"{StaffPages.Home}?child={caseId}");

        Assert.Contains($"/casework/cases/{caseId}/record/move-assess?about=t1", browser.Page.Document.QuerySelectorAll("a").Select(link => link.GetAttribute("href")));
        Assert.Contains($"/casework/cases/{caseId}/record/move-services?about=t1", browser.Page.Document.QuerySelectorAll("a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task Who_must_not_know_stands_in_the_danger_style_before_anything_is_sent_and_they_are_not_asked()
    {
        var caseId = await world.FamilyCaseAsync();
        using var browser = await world.BrowserAsync();
        await TellAsync(browser, caseId, livesWith: $"mother-{caseId}");
        var father = $"father-{caseId}";
        await browser.FollowAsync("Assess what the move means");
        await browser.PressAsync("Continue", [.. Assessment, ("kept", father)]);
        Assert.Equal([$"Say why Cal Keeper {caseId[4..]} must not know"], browser.Page.Faults);
        await browser.PressAsync("Continue", ($"why-{father}", "He has threatened to find the family."));
        await browser.PressAsync("Save");

        foreach (var page in new[] { "move", "move/pack", "record/move-offer", "record/move-pack", "record/move-sharing" })
        {
            await browser.GetAsync($"{StaffPages.Home}/cases/{caseId}/{page}");
            Assert.Contains($"Cal Keeper {caseId[4..]} must not know of the move, nor where the family is.", browser.Page.Document.QuerySelector(".cin-danger")?.TextContent ?? "", StringComparison.Ordinal);
        }

        await browser.GetAsync($"{StaffPages.Home}/cases/{caseId}/record/move-sharing");
        Assert.Empty(browser.Page.Document.QuerySelectorAll($"input[name=asked-{father}][value=yes]"));
        await browser.PressAsync("Continue", ($"asked-mother-{caseId}", "yes"), ($"said-mother-{caseId}", "She agrees."), ("basis", "AskingRaisesRisk"), ("reasons", "He must not learn of it."));
        await browser.PressAsync("Save");
        var sharing = (await world.FileAsync(caseId)).TransfersOut.Single().Sharing;
        Assert.Equal((SharingBasis.AskingRaisesRisk, father), (sharing.Basis, Assert.Single(sharing.LeftUnasked!)));
    }

    [Fact]
    public async Task A_ground_without_asking_everybody_is_refused_at_the_person_who_was_not_asked()
    {
        var caseId = await world.PlannedCaseAsync();
        using var browser = await world.BrowserAsync();
        await TellAsync(browser, caseId);
        await AssessAsync(browser, ("kept", "nobody"));

        await browser.FollowAsync("Settle what may be shared");
        await browser.PressAsync("Continue", ("asked-mother-1", "yes"), ("said-mother-1", "She agrees."), ("basis", "Consent"), ("reasons", "She agrees."));

        Assert.Equal(["Ask Sam Example, or say that they are not asked and why"], browser.Page.Faults);
        Assert.Contains("#asked-father-1", browser.Page.Document.QuerySelector(".govuk-error-summary__list a")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_council_that_is_not_in_the_list_is_asked_for_by_name_and_code()
    {
        var caseId = await world.PlannedCaseAsync();
        using var browser = await world.BrowserAsync();

        await browser.GetAsync($"{StaffPages.Home}/cases/{caseId}/record/move-tell");
        Assert.DoesNotContain("E09000017", browser.Page.Document.QuerySelector("select[name=to]")!.TextContent, StringComparison.Ordinal);
        await browser.PressAsync("Continue", [.. Told.Where(field => field.Item1 != "to"), ("to", "other")]);

        Assert.Equal(["Enter the name of that council", "Enter the code of that council"], browser.Page.Faults);
        await browser.PressAsync("Continue", ("toName", "Birmingham"), ("toCode", "E08000025"));
        await browser.PressAsync("Save");
        Assert.Equal("E08000025", (await world.FileAsync(caseId)).TransfersOut.Single().To);
    }

    [Fact]
    public async Task A_stay_for_a_while_needs_no_pack_and_the_authority_there_is_told()
    {
        var caseId = await world.PlannedCaseAsync();
        using var browser = await world.BrowserAsync();
        await browser.GetAsync($"{StaffPages.Home}/cases/{caseId}/record/move-tell");
        await browser.PressAsync("Continue", [.. Told.Where(field => field.Item1 != "length"), ("length", "while"), ("until-day", "30"), ("until-month", "4"), ("until-year", "2026"), ("untilReason", "The flat is repaired after a fire.")]);
        await browser.PressAsync("Save");

        Assert.Contains("It is a stay for a while: the case stays here.", browser.Page.Text, StringComparison.Ordinal);
        await AssessAsync(browser, ("kept", "nobody"));
        await DoAsync(browser, "Settle what may be shared", ("asked-mother-1", "yes"), ("said-mother-1", "She agrees."), ("asked-father-1", "yes"), ("said-father-1", "He agrees."), ("basis", "Consent"), ("reasons", "Both parents agree."));
        await DoAsync(browser, "Tell London Borough of Hillingdon of the stay", ("note", "Ida Reading of the duty team, by telephone: that Robin is there until 30 April."));

        Assert.Equal(new DateOnly(2026, 4, 30), (await world.FileAsync(caseId)).TransfersOut.Single().StayNotifiedUntil);
    }

    [Fact]
    public async Task A_family_that_comes_back_ends_the_move_on_the_page_that_asks_where_it_is()
    {
        var caseId = await world.PlannedCaseAsync();
        using var browser = await world.BrowserAsync();
        await TellAsync(browser, caseId);

        await DoAsync(browser, "Record where the family is", ("where", "Returned"), ("reasons", "They are back at the grandmother’s."));

        Assert.Contains("To London Borough of Hillingdon, reported on 10 March 2026: withdrawn on 10 March 2026.", browser.Page.Text, StringComparison.Ordinal);
        Assert.Equal(TransferOutcome.Withdrawn, (await world.FileAsync(caseId)).TransfersOut.Single().Outcome);
    }

    [Fact]
    public async Task A_refusal_by_telephone_is_brought_to_the_service_manager_and_they_decide()
    {
        var caseId = await OfferedAsync(NotificationMeans.Hand);
        using var worker = await world.BrowserAsync();
        using var manager = await world.BrowserAsync("tm-1");
        using var director = await world.BrowserAsync("sm-1");

        await worker.GetAsync($"{StaffPages.Home}/cases/{caseId}/move");
        await DoAsync(worker, "They take the child over", ("answer", "refuses"), ("by", "Ravi Team, team manager"), ("about", "Threshold"), ("reasons", "Early help is enough in their view."));
        Assert.Contains("Ravi Team, team manager refuses: Early help is enough in their view.", worker.Page.Text, StringComparison.Ordinal);
        await manager.GetAsync($"{StaffPages.Home}/cases/{caseId}/move");
        await manager.FollowAsync("Bring the dispute to the");
        await manager.PressAsync("Continue");
        await manager.PressAsync("Save");
        await director.GetAsync($"{StaffPages.Home}/cases/{caseId}/move");
        await director.FollowAsync("The Service Manager decides");
        await director.PressAsync("Continue", ("decision", "OfferAgain"), ("reasons", "I have talked to their service manager."));
        await director.PressAsync("Save");

        await worker.GetAsync($"{StaffPages.Home}/cases/{caseId}/move");
        Assert.Equal("To do", StateOf(worker, "Send the case to London Borough of Hillingdon"));
    }

    internal static (string, string)[] Told =>
    [
        ("to", "E09000017"), ("moved", "yes"), ("residentOn-day", "8"), ("residentOn-month", "3"), ("residentOn-year", "2026"), ("livesWith", "mother-1"), ("length", "good"),
    ];

    private static (string, string)[] Assessment => [("impact", "The grandmother is no longer near."), ("risk", "Standard"), ("riskNote", "A new school in the middle of term.")];

    private static async Task TellAsync(StaffBrowser browser, string caseId, string livesWith = "mother-1")
    {
        await browser.GetAsync($"{StaffPages.Home}/cases/{caseId}/move");
        await browser.FollowAsync("Tell of a move to another area");
        await browser.PressAsync("Continue", [.. Told.Where(field => field.Item1 != "livesWith"), ("livesWith", livesWith)]);
        await browser.PressAsync("Save");
        Assert.Contains("The move is recorded.", browser.Page.Text, StringComparison.Ordinal);
    }

    private static async Task AssessAsync(StaffBrowser browser, params (string, string)[] kept)
    {
        await browser.FollowAsync("Assess what the move means");
        await browser.PressAsync("Continue", [.. Assessment, .. kept]);
        await browser.PressAsync("Save");
        Assert.Contains("The assessment of the move is recorded.", browser.Page.Text, StringComparison.Ordinal);
    }

    /// <summary>Follows a step of the move, answers it and saves.</summary>
    internal static async Task DoAsync(StaffBrowser browser, string step, params (string, string)[] answers)
    {
        await browser.FollowAsync(step);
        await browser.PressAsync("Continue", answers);
        Assert.True(browser.Page.Text.Contains("What follows when you save", StringComparison.Ordinal), $"{step}: {string.Join("; ", browser.Page.Faults)}\n{browser.Page.Text}");
        await browser.PressAsync("Save");
    }

    private static string StateOf(StaffBrowser browser, string step) => browser.Page.Document.QuerySelectorAll(".govuk-task-list__item")
        .Single(item => (item.QuerySelector("a") ?? item.QuerySelector("div > div"))!.TextContent.Trim() == step)
        .QuerySelector(".govuk-task-list__status")!.TextContent.Trim();

    /// <summary>A case whose move was offered.</summary>
    internal async Task<string> OfferedAsync(NotificationMeans by)
    {
        var caseId = await world.PlannedCaseAsync();
        var move = $"E06000061.{caseId}.1";
        await world.DoAsync(
            caseId,
            OrdinaryCast.Worker,
            new MoveReported(move, PagesWorld.Today, "E09000017", PagesWorld.Today.AddDays(-2), HasMoved: true, RecentMoves: 1),
            new MoveAssessed(move, PagesWorld.Today, TransferRisk.Standard, "The grandmother is no longer near.", "A new school.", MayKnow: new(NobodyIsKept: true)),
            new SharingAsked(move, PagesWorld.Today, OrdinaryCast.Mother.Id, Agrees: true, "She agrees."),
            new SharingAsked(move, PagesWorld.Today, OrdinaryCast.Father.Id, Agrees: true, "He agrees."),
            new SharingDecided(move, PagesWorld.Today, SharingBasis.Consent, "Both agree."),
            new TransferPackPrepared(move, PagesWorld.Today, "Robin is on time at school.", [new(PackPartKind.ReviewMinutes, MissingReason: "No review was held yet.")]),
            new ReceivingAuthorityNotified(move, PagesWorld.Today, by, by == NotificationMeans.Hand ? "To the duty manager there." : null));
        return caseId;
    }
}
