using CinWorkflows.Cases;
using CinWorkflows.Cases.Contacts;
using CinWorkflows.Cases.Disclosures;
using CinWorkflows.Cases.Documents;
using CinWorkflows.Cases.People;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;
using CinWorkflows.TransferPacks.Intake;
using CinWorkflows.TransferPacks.Reading;

namespace CinWorkflows.TransferPacks.Tests;

/// <summary>Northamptonshire's pack is brought to Hillingdon, which this service keeps too.</summary>
public sealed class TransferPackIntakeTests
{
    private static readonly BroughtPack Upload = new(new("sw-1", Role.SocialWorker), "team-1", "sw-1", []);

    private static readonly TransferredPlan Came = new(new(2026, 6, 10), new(2027, 3, 10), new Period(4, Unit.Weeks), new(2026, 9, 1), new(2026, 7, 1));

    private static readonly Lazy<Task<byte[]>> Sent = new(async () =>
    {
        using var desk = await PackDesk.WithPackAsync();
        return await desk.PackAsync();
    });

    [Fact]
    public async Task A_pack_opens_a_case_for_the_child_in_the_name_of_whoever_brought_it()
    {
        using var desk = new PackDesk(of: "hillingdon");

        var taken = await TakenAsync(desk);

        var opened = desk.Record.Acts[0];
        var act = Assert.IsType<CaseOpened>(opened.Act);
        Assert.Equal((taken.CaseId, "sw-1", "hillingdon"), (opened.CaseId, opened.Actor.Id, opened.Pack.Id));
        Assert.Matches("^TI-[0-9a-f]{20}$", taken.CaseId);
        Assert.Equal(("Alex Example", new DateOnly(2015, 6, 1)), (act.Child.Name, act.Child.BornOn));
        Assert.Equal(
            new TransferNotice(ExampleCase.TransferId, "E06000061", new(2026, 10, 6), new(2026, 10, 5), TransferRisk.Raised, "Mother must not be reached by e-mail: father reads it.", "former-E06000061") { RecentMoves = 1, Plan = Came },
            act.Transfer);
        Assert.Equal(["Maria Example", "Piotr Example", "Hanna Visitor", "Sam Worker"], act.Participants!.Select(person => person.Name));
        var mother = act.Participants!.Single(person => person.Id == "p-2");
        Assert.True(mother.HasParentalResponsibility);
        Assert.Null(mother.Email);
        Assert.Equal([Medium.Email], mother.Contact!.Unsafe);
        Assert.Equivalent(ExampleCase.Particulars, act.Child.Particulars, strict: true);
    }

    [Fact]
    public async Task A_pack_that_is_meant_for_another_authority_is_not_taken_by_its_own_sender()
    {
        using var desk = new PackDesk(of: "northamptonshire");

        var refused = await Assert.ThrowsAsync<PackRefusedException>(() => TakenAsync(desk));

        Assert.Equal((PackFaultKind.Contents, "manifest.json"), (refused.Fault.Kind, refused.Fault.Part));
        Assert.Contains("the pack is meant for Hillingdon", refused.Fault.Reason, StringComparison.Ordinal);
        Assert.Empty(desk.Record.Acts);
    }

    [Fact]
    public async Task N44_of_an_older_pack_the_plan_and_the_latest_review_say_from_when_reviews_and_visits_count()
    {
        using var desk = new PackDesk(of: "hillingdon");

        await TakenAsync(desk, Zips.Forged(await Sent.Value, "pack.json", json => Zips.JsonChanged(json, contents =>
        {
            foreach (var later in (string[])["firstStartedOn", "lastReviewedOn", "lastVisitOn"])
            {
                Assert.True(contents["plan"]!.AsObject().Remove(later));
            }
        })));

        Assert.Equal(Came with { LastVisitOn = null }, Assert.IsType<CaseOpened>(desk.Record.Acts[0].Act).Transfer!.Plan);
    }

    [Fact]
    public async Task N44_a_pack_with_a_visit_that_lies_ahead_opens_the_case_all_the_same()
    {
        using var desk = new PackDesk(of: "hillingdon");

        await TakenAsync(desk, Zips.Forged(await Sent.Value, "pack.json", json => Zips.JsonChanged(json, contents => contents["plan"]!["lastVisitOn"] = "2031-01-01")));

        Assert.Equal(Came with { LastVisitOn = null }, Assert.IsType<CaseOpened>(desk.Record.Acts[0].Act).Transfer!.Plan);
    }

    [Fact]
    public async Task N54_what_somebody_must_not_be_told_holds_for_the_receiving_authority_from_the_first_day()
    {
        using var sender = await PackDesk.WithPackAsync();
        sender.Record.Add(ExampleCase.CaseId, [new DisclosureRestricted("p-3", [DisclosureTopic.Moves], "He threatened her.", NotWith: ["p-2"]), new DisclosureRestricted("p-1", [DisclosureTopic.Addresses], "Tells the father.")]);
        using var desk = new PackDesk(of: "hillingdon");

        await TakenAsync(desk, await sender.PackAsync());

        var father = Assert.IsType<CaseOpened>(desk.Record.Acts[0].Act).Participants!.Single(person => person.Id == "p-3");
        Assert.Equal([DisclosureTopic.Moves], father.Restriction!.Topics);
        Assert.Equal(["p-2"], father.Restriction.NotWith!);
        Assert.DoesNotContain("threatened", father.Restriction.Reason, StringComparison.Ordinal);
        Assert.Equal([DisclosureTopic.Addresses], Assert.IsType<CaseOpened>(desk.Record.Acts[0].Act).Child.Restriction!.Topics);
    }

    [Fact]
    public async Task N57_whoever_must_not_know_and_does_not_take_part_any_more_is_known_to_the_receiving_authority()
    {
        using var sender = await PackDesk.WithPackAsync();
        sender.Record.Add(ExampleCase.CaseId, [new DisclosureRestricted("p-3", [DisclosureTopic.Moves], "He threatened her."), new ParticipantLeft("p-3", "He does not take part.")]);
        using var desk = new PackDesk(of: "hillingdon");

        await TakenAsync(desk, await sender.PackAsync());

        var opened = Assert.IsType<CaseOpened>(desk.Record.Acts[0].Act);
        var father = Assert.Single(opened.Outside!);
        Assert.Equal(("p-3", "Piotr Example", "father@example.org"), (father.Id, father.Name, father.Email));
        Assert.DoesNotContain(opened.Participants!, person => person.Id == "p-3");
        Assert.False(Disclosure.MayBeTold(desk.Record.File(desk.Record.Acts[0].CaseId)!, "p-3", DisclosureTopic.Moves, new(2026, 10, 6)));
        Assert.Contains(KnownAs.Of("p-3", [opened]), known => known.IsLike(new("Piotr  EXAMPLE", null, null)));
    }

    [Fact]
    public async Task The_papers_the_documents_and_the_whole_pack_are_attached()
    {
        using var desk = new PackDesk(of: "hillingdon");

        var taken = await TakenAsync(desk);

        var attached = desk.Record.Acts.Select(act => act.Act).OfType<DocumentAttached>().ToList();
        Assert.Equal(taken.Documents, attached.Select(document => document.DocumentId));
        Assert.Equal(15, attached.Count);
        Assert.Equal(2, attached.Count(document => document.Kind == DocumentKind.Assessment));
        Assert.Contains(attached, document => document.Kind == DocumentKind.Plan);
        Assert.Contains(attached, document => document.Title == "Written assessment of Alex Example");
        Assert.Equal((await Sent.Value).Length, attached[^1].Length);
        Assert.Contains("not signed by a known authority", attached[^1].Title, StringComparison.Ordinal);
        Assert.All(attached, document => Assert.Contains($"{taken.CaseId}/{document.DocumentId}", desk.Documents.Keys));
    }

    [Fact]
    public async Task The_same_pack_again_ends_in_the_same_case_and_changes_nothing()
    {
        using var desk = new PackDesk(of: "hillingdon");
        var first = await TakenAsync(desk);
        var acts = desk.Record.Acts.Count;

        var again = await TakenAsync(desk);

        Assert.Equal((first.CaseId, acts), (again.CaseId, desk.Record.Acts.Count));
        Assert.True(again.Opening!.Repeated);
        Assert.Equal(first.Documents, again.Documents);
    }

    [Fact]
    public async Task A_pack_that_was_interrupted_is_made_good_when_it_is_brought_again()
    {
        using var desk = new PackDesk(of: "hillingdon");
        using var cancelled = new CancellationTokenSource();
        var interrupted = new InterruptedStream(await Sent.Value, cancelled);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => desk.Intake.TakeAsync(interrupted, Upload, cancelled.Token));
        Assert.Empty(desk.Record.Acts);

        Assert.Equal(15, (await TakenAsync(desk)).Documents.Count);
    }

    [Fact]
    public async Task A_pack_for_another_authority_is_refused()
    {
        using var desk = new PackDesk(of: "hillingdon");
        var pack = Zips.Forged(
            Zips.ManifestChanged(await Sent.Value, manifest => manifest["to"]!["code"] = "E99999999"),
            "pack.json",
            json => Zips.JsonChanged(json, contents => contents["to"]!["code"] = "E99999999"));

        var refused = await Assert.ThrowsAsync<PackRefusedException>(() => desk.Intake.TakeAsync(new MemoryStream(pack), Upload, CancellationToken.None));

        Assert.Contains("another authority", refused.Fault.Reason, StringComparison.Ordinal);
        Assert.Empty(desk.Record.Acts);
    }

    [Fact]
    public async Task What_the_procedure_refuses_is_refused_and_nothing_is_attached()
    {
        using var desk = new PackDesk(of: "hillingdon");

        var result = await desk.Intake.TakeAsync(new MemoryStream(await Sent.Value), Upload with { TeamId = "team-none", Circumstances = [Circumstance.ChildProtectionPlan] }, CancellationToken.None);

        Assert.Null(result.Taken);
        Assert.Contains(result.Refusals, refusal => refusal.Field == "act.teamId");
        Assert.Empty(desk.Record.Acts);
        Assert.Empty(desk.Documents.Keys);
    }

    private static async Task<PackIntake> TakenAsync(PackDesk desk, byte[]? pack = null)
    {
        var result = await desk.Intake.TakeAsync(new MemoryStream(pack ?? await Sent.Value), Upload, CancellationToken.None);
        Assert.True(result.Taken is not null, string.Join("; ", result.Refusals));
        return result.Taken;
    }

    /// <summary>Breaks off after its first bytes.</summary>
    private sealed class InterruptedStream(byte[] content, CancellationTokenSource cancelled) : MemoryStream(content)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (Position > 0)
            {
                cancelled.Cancel();
            }

            cancellationToken.ThrowIfCancellationRequested();
            return base.ReadAsync(buffer[..Math.Min(buffer.Length, 1000)], cancellationToken);
        }
    }
}
