using System.Net;
using System.Text;
using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Breaches;
using CinWorkflows.Cases.Contacts;
using CinWorkflows.Cases.Corrections;
using CinWorkflows.Cases.Disclosures;
using CinWorkflows.Cases.Documents;
using CinWorkflows.Cases.People;
using CinWorkflows.Cases.Plans;
using CinWorkflows.Cases.Reviews;
using CinWorkflows.Cases.Safeguarding;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Cases.Visits;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Ports.Documents;

namespace CinWorkflows.TransferPacks.Tests;

/// <summary>What a receiving worker learns from the pack on the day on which a family has arrived.</summary>
public sealed class HandoverTests
{
    private const string Cover = "papers/01 Cover sheet.html";

    public static TheoryData<string> News => ["restricted", "lifted", "unsafe", "joined", "corrected"];

    [Fact]
    public async Task N54_who_must_not_be_told_of_what_by_whose_decision_and_until_when_stands_on_the_first_page_and_beside_the_name()
    {
        using var desk = await WithAsync(
            new DisclosureRestricted("p-3", [DisclosureTopic.Moves], "He threatened her.", Until: new(2027, 3, 1)),
            new DisclosureRestricted("p-1", [DisclosureTopic.Addresses], "Alex tells everybody.", NotWith: ["p-3"]));

        var papers = await PapersAsync(desk);

        foreach (var paper in (string[])[Cover, "papers/10 Family and professional network.html"])
        {
            Assert.Contains("MUST NOT BE TOLD OF: moves and who is responsible after them.", papers[paper], StringComparison.Ordinal);
            Assert.Matches("Decided on 6 October 2026 by Sam Worker, [^;]+; holds until 1 March 2027.", papers[paper]);
            Assert.Contains("MUST NOT MEET: Piotr Example.", papers[paper], StringComparison.Ordinal);
            Assert.Contains("holds until a manager lifts it.", papers[paper], StringComparison.Ordinal);
        }

        Assert.All(papers.Values, paper => Assert.False(paper.Contains("threatened", StringComparison.Ordinal) || paper.Contains("tells everybody", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task N53_N54_who_was_not_asked_stands_in_the_pack_and_must_not_be_asked_without_speaking_to_the_sender()
    {
        const string Sharing = "papers/12 Sharing and consent.html";
        var left = ExampleCase.BeforeThePack.OfType<SharingDecided>().Single();
        var decided = left with { Reasons = "The mother agrees.", NotAsked = [new("p-3", "He threatened her.")] };

        using var open = Without(left, decided with { NotAsked = [new("p-3", "He cannot be found.")] });
        using var restricted = Without(left, decided, new DisclosureRestricted("p-3", [DisclosureTopic.Moves], "He looks for them."));
        using var risky = Without(left, decided with { Basis = SharingBasis.AskingRaisesRisk });
        var (told, withheld, silent) = ((await PapersAsync(open))[Sharing], (await PapersAsync(restricted))[Sharing], (await PapersAsync(risky))[Sharing]);

        Assert.All([told, withheld, silent], paper =>
        {
            Assert.Contains("Piotr Example", paper, StringComparison.Ordinal);
            Assert.Contains("Do not ask them, and do not tell them of this move, without speaking to", paper, StringComparison.Ordinal);
        });
        Assert.Contains("He cannot be found.", told, StringComparison.Ordinal);
        Assert.All([withheld, silent], paper => Assert.DoesNotContain("threatened", paper, StringComparison.Ordinal));
        Assert.All([withheld, silent], paper => Assert.Contains("Asking could put somebody at risk.", paper, StringComparison.Ordinal));
    }

    [Fact]
    public async Task N57_whoever_must_not_know_and_was_taken_off_the_case_stands_in_the_pack_all_the_same()
    {
        using var desk = await WithAsync(new DisclosureRestricted("p-3", [DisclosureTopic.Moves], "He threatened her."), new ParticipantLeft("p-3", "He does not take part."));

        var papers = await PapersAsync(desk);

        foreach (var paper in (string[])[Cover, "papers/10 Family and professional network.html"])
        {
            Assert.Contains("Piotr Example", papers[paper], StringComparison.Ordinal);
            Assert.Contains("MUST NOT BE TOLD OF: moves and who is responsible after them.", papers[paper], StringComparison.Ordinal);
        }

        Assert.DoesNotContain("nobody, as far as is recorded", papers[Cover], StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(News))]
    public async Task N54_a_pack_that_was_made_before_it_was_known_who_must_not_know_is_made_anew_before_it_leaves(string news)
    {
        using var desk = await WithAsync(new DisclosureRestricted("p-2", [DisclosureTopic.Plan], "The first."));
        var before = await MadeAsync(desk);
        var first = desk.Record.Acts.Single(act => act.Act is DisclosureRestricted);
        Act said = news switch
        {
            "restricted" => new DisclosureRestricted("p-3", [DisclosureTopic.Moves], "He threatened her."),
            "lifted" => new DisclosureRestrictionLifted(desk.Record.File(ExampleCase.CaseId)!.Restrictions![0].Id, new(2026, 10, 6), "It is over."),
            "unsafe" => new ContactDetailsChanged("p-3", "father@example.org", new ContactDetails(Unsafe: [Medium.Email])),
            "joined" => new ParticipantAdded(new("p-9", ParticipantKind.Other, "Ola Example", ReceivesPlan: false) { Restriction = new([DisclosureTopic.Moves], "She tells him.") }),
            _ => new EntriesCorrected([new(first.Sequence, new DisclosureRestricted("p-3", [DisclosureTopic.Plan], "The first."))], "The wrong parent."),
        };

        desk.Record.Add(ExampleCase.CaseId, [said]);
        var after = await MadeAsync(desk);

        Assert.NotEqual(before.Key, after.Key);
        Assert.Equal(after, await MadeAsync(desk));
        Assert.Equal(2, desk.Record.Acts.Select(act => act.Act).OfType<DocumentAttached>().Count(document => document.MediaType == "application/zip"));
    }

    [Fact]
    public async Task N54_the_pack_that_is_made_anew_has_the_mark_and_nothing_else_that_came_later()
    {
        using var desk = await WithAsync();
        await MadeAsync(desk);
        desk.Record.Add(ExampleCase.CaseId, [new VisitMade(new(2026, 10, 6), ChildSeen: true, SeenAlone: false, "Came later."), new DisclosureRestricted("p-3", [DisclosureTopic.Moves], "He threatened her.")]);

        var papers = await PapersAsync(desk);

        Assert.Contains("Piotr Example:", papers[Cover], StringComparison.Ordinal);
        Assert.All(papers.Values, paper => Assert.DoesNotContain("Came later.", paper, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_offer_that_is_tried_again_has_the_bytes_with_which_it_was_announced()
    {
        using var desk = await WithAsync(new DisclosureRestricted("p-3", [DisclosureTopic.Moves], "He threatened her."), new ReceivingAuthorityNotified(ExampleCase.TransferId, new(2026, 10, 6), NotificationMeans.Exchange));
        var announced = await desk.Packs.SealAsync(ExampleCase.CaseId, ExampleCase.TransferId, CancellationToken.None);

        desk.Record.Add(ExampleCase.CaseId, [new DisclosureRestricted("p-2", [DisclosureTopic.Plan], "Later.")]);

        Assert.Equal(announced, await desk.Packs.SealAsync(ExampleCase.CaseId, ExampleCase.TransferId, CancellationToken.None));
        Assert.NotEqual(announced!.Key, (await MadeAsync(desk)).Key);
    }

    [Fact]
    public async Task N37_who_signed_who_disagrees_in_their_words_and_who_has_not_answered_is_told_for_each_version()
    {
        using var desk = new PackDesk();
        desk.Record.Add(ExampleCase.CaseId,
        [
            .. ExampleCase.UpToTheMove.TakeWhile(act => act is not ReviewOutcomeRecorded),
            new PlanCirculated(1, new(2026, 6, 12)),
            new PlanReplyRecorded(1, "p-2", PlanReply.Disagrees, new(2026, 6, 15), "The visits are too many."),
            new PlanReplyRecorded(1, "a-1", PlanReply.Signed, new(2026, 6, 16)),
            new ReviewOutcomeRecorded(new(2026, 9, 2), [ReviewOutcome.RemainsInNeed], "Better.", [], AmendPlan: true, Disagreements: [new("p-2", "Visits go down to one in six weeks.")]),
            new PlanAgreed(2, new(2026, 9, 10), ExampleCase.Plan(1)),
            new PlanCirculated(2, new(2026, 9, 11)),
            new PlanReplyRecorded(2, "p-2", PlanReply.NoReply, new(2026, 9, 30)),
            ExampleCase.UpToTheMove[^1],
            .. ExampleCase.BeforeThePack,
            ExampleCase.Prepared(),
        ]);

        var plan = (await PapersAsync(desk))["papers/06 Child in Need plan.html"];

        InOrder(
            plan,
            "Who has signed, and who disagrees", "Version 2, agreed on 10 September 2026; circulated on 11 September 2026", "No reply, although asked again", "No reply yet",
            "Version 1, agreed on 10 June 2026; circulated on 12 June 2026", "Maria Example", "Disagrees", "The visits are too many.", "Visits go down to one in six weeks.", "Signed");
    }

    [Fact]
    public async Task N51_services_that_nobody_has_compared_are_not_told_as_services_without_a_gap()
    {
        const string Gaps = "papers/11 Service gaps.html";
        var compared = ExampleCase.BeforeThePack.OfType<ServicesCompared>().Single();
        using var not = Without(compared);
        using var none = Without(compared, compared with { Gaps = [] });
        using var some = await WithAsync();

        Assert.Contains("Not compared yet", (await PapersAsync(not))[Gaps], StringComparison.Ordinal);
        Assert.Contains("Compared on 5 October 2026: none", (await PapersAsync(none))[Gaps], StringComparison.Ordinal);
        InOrder((await PapersAsync(some))[Gaps], "Compared on 5 October 2026.", "Saturday club");
    }

    [Fact]
    public async Task What_nobody_has_settled_is_told_with_names_and_not_with_ids()
    {
        using var desk = new PackDesk();
        desk.Record.Add(ExampleCase.CaseId, [.. ExampleCase.UpToTheMove, new SafeguardingConcernRaised("c-1", new(2026, 10, 2), "A bruise that nobody explains."), .. ExampleCase.BeforeThePack]);
        var visit = desk.Record.Acts.FindIndex(act => act.Act is VisitMade);
        desk.Record.Acts[visit] = desk.Record.Acts[visit] with { Breaches = [new Breach("N22", "on", "nobody asked 'p-2' before the visit.") { Reason = "The telephone was off." }] };
        desk.Record.Add(ExampleCase.CaseId, [ExampleCase.Prepared()]);

        var open = (await PapersAsync(desk))["papers/04 What is open, and what has changed.html"];

        InOrder(open, "A bruise that nobody explains.", "Action 1", "nobody asked Maria Example before the visit.", "The telephone was off.", "Changed since the review on 1 September 2026");
        Assert.DoesNotContain("p-2", open, StringComparison.Ordinal);
    }

    [Fact]
    public async Task N52_what_the_record_does_not_have_is_said_to_the_sender_and_on_the_first_page_and_blocks_nothing()
    {
        using var desk = new PackDesk();
        desk.Record.Add(ExampleCase.CaseId,
        [
            .. ExampleCase.UpToTheMove.Select(act => act is CaseOpened opened ? opened with { Child = opened.Child with { Particulars = null } } : act),
            new ChildParticularsRecorded(new() { NhsNumber = "9434765919" }),
            .. ExampleCase.BeforeThePack,
            ExampleCase.Prepared(),
        ]);

        var readiness = await desk.Packs.ReadinessAsync(ExampleCase.CaseId, ExampleCase.TransferId, CancellationToken.None);
        var papers = await PapersAsync(desk);

        Assert.False(readiness!.Blocked);
        Assert.Equal(
            ["unique pupil number", "ethnicity", "languages", "whether an interpreter is needed", "communication needs", "school", "GP", "address", "previous address", "household and siblings"],
            readiness.NotRecorded);
        Assert.Contains("not recorded here: unique pupil number, ethnicity", papers[Cover], StringComparison.Ordinal);
        InOrder(papers["papers/02 Child and household.html"], "943 476 5919", "Unique pupil number", "Not recorded.", "GP", "Not recorded.", "Household", "Not recorded.");
    }

    [Fact]
    public async Task A_whole_record_lacks_nothing_that_the_receiving_worker_needs()
    {
        using var desk = await WithAsync();

        Assert.Empty((await desk.Packs.ReadinessAsync(ExampleCase.CaseId, ExampleCase.TransferId, CancellationToken.None))!.NotRecorded);
    }

    [Fact]
    public async Task A_link_offers_all_in_one_PDF_first_and_attached_documents_of_every_type()
    {
        var word = "a word-processor file"u8.ToArray();
        using var desk = new PackDesk();
        await desk.Documents.PutAsync(new(ExampleCase.CaseId, "doc-1"), new MemoryStream(word), PlayedDocumentContent.Word, CancellationToken.None);
        desk.Record.Add(ExampleCase.CaseId,
        [
            .. ExampleCase.UpToTheMove, ExampleCase.Attached("doc-1", DocumentKind.Assessment, word) with { MediaType = PlayedDocumentContent.Word }, .. ExampleCase.BeforeThePack, ExampleCase.Prepared(),
        ]);
        var link = new Links.PackByLink(desk.Packs, desk.Get<Ports.IPackSpool>());

        var parts = await link.PartsAsync(desk.Record.File(ExampleCase.CaseId)!, ExampleCase.TransferId, CancellationToken.None);

        Assert.Equal("papers/00 All papers in one PDF.pdf", parts[0].Id);
        Assert.Equal(1 + 24 + 1 + 1, parts.Count);
        Assert.Equal(("documents/05 Assessment, as attached on 6 October 2026.docx", Links.TransferPackForm.Original), (parts[^2].Id, parts[^2].Form));
    }

    private static async Task<PackDesk> WithAsync(params Act[] later)
    {
        var desk = await PackDesk.WithPackAsync();
        desk.Record.Add(ExampleCase.CaseId, later);
        return desk;
    }

    private static PackDesk Without(Act left, params Act[] instead)
    {
        var desk = new PackDesk();
        desk.Record.Add(ExampleCase.CaseId, [.. ExampleCase.UpToTheMove, .. ExampleCase.BeforeThePack.Where(act => act != left), .. instead, ExampleCase.Prepared()]);
        return desk;
    }

    private static async Task<Preparing.PackOnRecord> MadeAsync(PackDesk desk) =>
        (await desk.Packs.EnsureAsync(ExampleCase.CaseId, ExampleCase.TransferId, CancellationToken.None))!;

    /// <summary>The HTML of each paper, decoded.</summary>
    private static async Task<Dictionary<string, string>> PapersAsync(PackDesk desk) => Zips.Entries(await desk.PackAsync())
        .Where(entry => entry.Name.EndsWith(".html", StringComparison.Ordinal))
        .ToDictionary(entry => entry.Name, entry => WebUtility.HtmlDecode(Encoding.UTF8.GetString(entry.Content)));

    private static void InOrder(string text, params string[] expected)
    {
        var at = 0;
        foreach (var part in expected)
        {
            var found = text.IndexOf(part, at, StringComparison.Ordinal);
            Assert.True(found >= 0, $"'{part}' is not there, or not after what comes before it, in:\n{text}");
            at = found + part.Length;
        }
    }
}
