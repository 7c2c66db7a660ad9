using CinWorkflows.Cases;
using CinWorkflows.Cases.Contacts;
using CinWorkflows.Cases.Corrections;
using CinWorkflows.Cases.Disclosures;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.People;
using CinWorkflows.Cases.Workers;
using CinWorkflows.Records.Tests.Storage;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Ports.Records.Acts;

namespace CinWorkflows.Records.Tests.Acts;

public abstract class ActStoreContract(RecordStore store) : RecordTest(store)
{
    [Fact]
    public async Task Append_OfTheFirstAct_OpensTheCase()
    {
        var file = await OpenAsync();

        var stored = await Acts.FindAsync("C-1", None);

        Assert.NotNull(stored);
        Assert.Equivalent(file, stored.File, strict: true);
        Assert.Equal(new DateOnly(2015, 6, 1), stored.ChildBornOn);
        Assert.Equal(Now, stored.LastActAt);
    }

    [Fact]
    public async Task Find_OfAnUnknownCaseOrAct_GivesNull()
    {
        Assert.Null(await Acts.FindAsync("nowhere", None));
        Assert.Null(await Acts.FindActAsync(Guid.NewGuid(), None));
    }

    [Fact]
    public async Task FindAct_GivesTheActBackAsItsOwnType()
    {
        var (recorded, after) = Example.Recorded(Example.Blank("C-1"), Example.Opened(), Now);
        await Acts.AppendAsync(recorded, after, None);

        var found = await Acts.FindActAsync(recorded.Id, None);

        Assert.IsType<CaseOpened>(found?.Act);
        Assert.Matches("^[0-9a-f]{64}$", found.Hash);
        Assert.Equivalent(recorded, found with { Hash = null }, strict: true);
    }

    [Fact]
    public async Task FindAct_GivesTheRulesBackThatItDidNotKeep_AndTheChainHoldsThem()
    {
        var (recorded, after) = Example.Recorded(Example.Blank("C-1"), Example.Opened(), Now);
        var broken = recorded with { Breaches = [new("H24", "type", "Nobody had agreed.") { AnswerableId = "sw-1", Reason = "The family was away." }] };
        await Acts.AppendAsync(broken, after, None);

        var found = await Acts.FindActAsync(recorded.Id, None);

        Assert.Equal(broken.Breaches, found!.Breaches);
        Assert.Null(await Reader.FirstBrokenLinkAsync("C-1", None));
    }

    [Fact]
    public async Task Append_OfATakenNumber_IsRefusedAndWritesNothing()
    {
        var file = await OpenAsync();
        await DoAsync(file, new WorkerUnassigned("left the authority"));
        var (late, after) = Example.Recorded(file, new ParticipantAdded(new("aunt", ParticipantKind.Other, "Jo Example", ReceivesPlan: false)), Now);

        Assert.False(await Acts.AppendAsync(late, after, None));

        Assert.Null(await Acts.FindActAsync(late.Id, None));
        Assert.Null(await Reader.FindPersonAsync("C-1", "aunt", None));
        Assert.Equal(2, (await Acts.FindAsync("C-1", None))!.File.Sequence);
    }

    [Fact]
    public async Task Append_OfAKnownCommandId_IsNeverStoredTwice()
    {
        var id = Guid.NewGuid();
        var (first, file) = Example.Recorded(Example.Blank("C-1"), Example.Opened(), Now, id);
        await Acts.AppendAsync(first, file, None);
        var (again, after) = Example.Recorded(file, new WorkerUnassigned("ill"), Now, id);

        Assert.False(await Acts.AppendAsync(again, after, None));

        Assert.Single(await Reader.ActsAsync("C-1", None));
    }

    [Fact]
    public async Task Append_FromManyAtOnce_LetsExactlyOneWin()
    {
        var file = await OpenAsync();
        var racers = Enumerable.Range(0, 32).Select(number => Task.Run(() =>
        {
            var (act, after) = Example.Recorded(file, new WorkerAssigned($"sw-{number + 2}", "race"), Now);
            return Acts.AppendAsync(act, after, None);
        }));

        var won = await Task.WhenAll(racers);

        Assert.Single(won, true);
        Assert.Equal(2, (await Reader.ActsAsync("C-1", None)).Count);
        Assert.Null(await Reader.FirstBrokenLinkAsync("C-1", None));
    }

    [Fact]
    public async Task Append_OfAParticipant_MakesThemKnown()
    {
        var file = await OpenAsync();
        await DoAsync(file, new ParticipantAdded(new("aunt", ParticipantKind.Other, "Jo Example", ReceivesPlan: true, "jo@example.org")));

        Assert.Equal(
            new("aunt", ParticipantKind.Other, "Jo Example", "jo@example.org", null, null, true),
            await Reader.FindPersonAsync("C-1", "aunt", None));
    }

    [Fact]
    public async Task Append_OfSomebodyLeavingAndComingBack_KeepsOneRow()
    {
        var file = await OpenAsync();
        file = await DoAsync(file, new ParticipantLeft("mother", "moved"));
        Assert.DoesNotContain((await Reader.FindAsync("C-1", None))!.People, person => person.Id == "mother");

        await DoAsync(file, new ParticipantAdded(new("mother", ParticipantKind.Parent, "Sam Newname", ReceivesPlan: true)));

        Assert.Equal("Sam Newname", (await Reader.FindAsync("C-1", None))!.People.Single(person => person.Id == "mother").Name);
    }

    [Fact]
    public async Task Append_InSomebodysName_GivesTheNameBack_AndTheChainHoldsIt()
    {
        var (recorded, after) = Example.Recorded(Example.Blank("C-1"), Example.Opened(), Now);
        await Acts.AppendAsync(recorded with { RecordedFor = "sw-2" }, after, None);

        Assert.Equal("sw-2", (await Acts.FindActAsync(recorded.Id, None))!.RecordedFor);
        Assert.Null(await Reader.FirstBrokenLinkAsync("C-1", None));
    }

    [Fact]
    public async Task Append_OfACorrection_KeepsTheHistory_AndMakesThePeopleAnewFromWhatStands()
    {
        var opened = await OpenAsync();
        var file = await DoAsync(opened, new ParticipantAdded(new("aunt", ParticipantKind.Other, "Jo Example", ReceivesPlan: true)));
        file = await DoAsync(file, Arranged("m1"));
        var right = Example.Opened(bornOn: new(2016, 6, 1));

        var (recorded, _) = Example.Recorded(file, new EntriesCorrected([new(1, right with { Participants = [right.Participants![0] with { Name = "Sam Rightname" }] }), new(2), new(3)], "A slip."), Now);
        Assert.True(await Acts.AppendAsync(recorded, opened with { Sequence = 4 }, None));

        Assert.Equal(new DateOnly(2016, 6, 1), (await Acts.FindAsync("C-1", None))!.ChildBornOn);
        Assert.Equal("Sam Rightname", (await Reader.FindPersonAsync("C-1", "mother", None))!.Name);
        Assert.Null(await Reader.FindPersonAsync("C-1", "aunt", None));
        Assert.Null(await Reader.FindPersonAsync("C-1", "school", None));
        Assert.Equal(4, (await Acts.HistoryAsync("C-1", None)).Count);
        Assert.Equal([1, 4], (await Reader.ActsAsync("C-1", None)).Select(act => act.Sequence));
        Assert.Null(await Reader.FirstBrokenLinkAsync("C-1", None));

        // What was withdrawn was never arranged: its name is free.
        await DoAsync(opened with { Sequence = 4 }, Arranged("m1"));
    }

    [Fact]
    public async Task Since_GivesTheActsBehindOneOfThem_AsTheyWereRecorded()
    {
        var file = await OpenAsync();
        file = await DoAsync(file, new ParticipantAdded(new("aunt", ParticipantKind.Other, "Jo Example", ReceivesPlan: true)));
        await DoAsync(file, new EntriesCorrected([new(2)], "A slip."));

        Assert.Equal([1, 2, 3], (await Acts.SinceAsync("C-1", 0, None)).Select(act => act.Sequence));
        Assert.Equal([2, 3], (await Acts.SinceAsync("C-1", 1, None)).Select(act => act.Sequence));
        Assert.Empty(await Acts.SinceAsync("C-1", 3, None));
        Assert.Empty(await Acts.SinceAsync("nowhere", 0, None));
    }

    [Fact]
    public async Task FindOpenCases_GivesThoseOfTheChild_AndThoseThatMayBeTheChilds_WhileTheyAreOpen()
    {
        var file = await OpenAsync();
        await OpenAsync("C-2", Example.Opened() with { Child = new("second", "Alexa Example", null, ReceivesPlan: false) });
        await OpenAsync("C-3", Example.Opened() with { Child = new("third", "Wren Example", new(2015, 6, 1), ReceivesPlan: false) });
        await OpenAsync("C-4", Example.Opened() with { Child = new("fourth", "LAchildID 17", new(2015, 6, 1), ReceivesPlan: false) });

        await FindsAsync("new", "EXAMPLE, Alex", new(2015, 6, 1), new("C-1", IsKnown: true), new("C-2", IsKnown: false));
        await FindsAsync("new", "Alex Example", new(2015, 1, 6), new("C-1", IsKnown: false), new("C-2", IsKnown: false));
        await FindsAsync("new", "Alex Example", null, new("C-1", IsKnown: false), new("C-2", IsKnown: false));
        await FindsAsync("new", "Alex Example", new(2012, 3, 9), new ChildOnCase("C-2", IsKnown: false));
        await FindsAsync("child", "Nobody Here", new(2012, 3, 9), new ChildOnCase("C-1", IsKnown: true));
        await FindsAsync("new", "LAchildID 17", new(2015, 6, 1), new ChildOnCase("C-4", IsKnown: true));
        await FindsAsync("new", "LAchildID 18", new(2015, 6, 1));
        Assert.Empty(await Acts.FindOpenCasesAsync("another", new("child", "Alex Example", new(2015, 6, 1), ReceivesPlan: false), None));

        await DoAsync(file, new CaseOpenedInError("Another child."));
        await FindsAsync("child", "Alex Example", new(2015, 6, 1), new ChildOnCase("C-2", IsKnown: false));

        async Task FindsAsync(string id, string name, DateOnly? bornOn, params ChildOnCase[] found) =>
            Assert.Equal(found, await Acts.FindOpenCasesAsync(Example.Pack.Id, new(id, name, bornOn, ReceivesPlan: false), None));
    }

    [Fact]
    public async Task FindOpenCases_GivesWhoWasRecordedBeforeTheBirth_ByTheSurname_TwelveWeeksAround()
    {
        await OpenAsync("C-1", Example.Opened() with { Child = new("first", "UNBORN THORNTON", new(2026, 3, 20), ReceivesPlan: false) });
        await OpenAsync("C-2", Example.Opened() with { Child = new("second", "Mia Thornton", new(2026, 1, 2), ReceivesPlan: false) });
        await OpenAsync("C-3", Example.Opened() with { Child = new("third", "Thornton, baby", null, ReceivesPlan: false) });
        await OpenAsync("C-4", Example.Opened() with { Child = new("fourth", "Baby Fernsby", new(2026, 3, 20), ReceivesPlan: false) });

        await FindsAsync("Leo Thornton", new(2026, 3, 4), "C-1", "C-3");
        await FindsAsync("Leo Thornton", new(2025, 3, 4), "C-3");
        await FindsAsync("Baby Thornton", new(2026, 3, 4), "C-1", "C-2", "C-3");
        await FindsAsync("Unborn Thornton", new(2026, 8, 4), "C-3");

        async Task FindsAsync(string name, DateOnly bornOn, params string[] found) =>
            Assert.Equal(found, (await Acts.FindOpenCasesAsync(Example.Pack.Id, new("new", name, bornOn, ReceivesPlan: false), None)).Select(one => one.CaseId));
    }

    [Fact]
    public async Task FindOnOpenCases_KnowsThemByEveryNameAndWayThatTheyHadThere_WhileTheyTakePart()
    {
        var file = await OpenAsync();
        file = await DoAsync(file, new ContactDetailsChanged("mother", "wrong@example.org", new("07700 900123")));
        file = await DoAsync(file, new EntriesCorrected([new(2, new ContactDetailsChanged("mother", "new@example.org"))], "A slip."));
        file = await DoAsync(file, new ParticipantChanged("mother", "Misspelt.", "Robin Rightname"));

        foreach (var known in new KnownAs[]
        {
            new(null, "sam@example.org", null), new(null, "wrong@example.org", null), new(null, "new@example.org", null),
            new(null, null, new("07700 900123")), new("Sam Example", null, null), new("Robin Rightname", null, null),
        })
        {
            Assert.Equal([new("C-1", "mother")], await Acts.FindOnOpenCasesAsync(Example.Pack.Id, [known], None));
        }

        var former = new KnownAs("Sam Example", "sam@example.org", null);
        Assert.Empty(await Acts.FindOnOpenCasesAsync(Example.Pack.Id, [new("Nobody Here", "nobody@example.org", null)], None));
        Assert.Empty(await Acts.FindOnOpenCasesAsync("another", [former], None));
        file = await DoAsync(file, new ParticipantLeft("mother", "Has moved away."));
        Assert.Empty(await Acts.FindOnOpenCasesAsync(Example.Pack.Id, [former], None));
        file = await DoAsync(file, new ParticipantAdded(new("mother", ParticipantKind.Parent, "Robin Rightname", ReceivesPlan: true)));
        Assert.Equal([new("C-1", "mother")], await Acts.FindOnOpenCasesAsync(Example.Pack.Id, [former], None));
        await DoAsync(file, new CaseOpenedInError("Another child."));
        Assert.Empty(await Acts.FindOnOpenCasesAsync(Example.Pack.Id, [former], None));
    }

    [Fact]
    public async Task FindRestrictions_GivesWhatWasNotLifted_AlsoOfCasesThatHaveEnded_WithEveryNameAndWay()
    {
        var file = await OpenAsync();
        Assert.Empty(await Acts.FindRestrictionsAsync(Example.Pack.Id, None));
        file = await DoAsync(file, new ContactDetailsChanged("mother", "new@example.org"));
        file = await DoAsync(file, new EntriesCorrected([new(2, new ContactDetailsChanged("mother", "right@example.org"))], "A slip."));
        file = await DoAsync(file, new DisclosureRestricted("mother", [DisclosureTopic.Moves], "A reason."));
        file = await DoAsync(file, new DisclosureRestricted("school", [DisclosureTopic.Plan], "A reason."));
        file = await DoAsync(file, new DisclosureRestrictionLifted("restriction-5-school", DateOnly.FromDateTime(Now.Date), "It is over."));
        await DoAsync(file, new CaseOpenedInError("Another child."));

        var found = Assert.Single(await Acts.FindRestrictionsAsync(Example.Pack.Id, None));

        Assert.Equal(("C-1", "restriction-4-mother", "mother"), (found.CaseId, found.Restriction.Id, found.Restriction.PersonId));
        Assert.Equal(["sam@example.org", "new@example.org", "right@example.org"], found.Known.Select(known => known.Email));
        Assert.Equal("Sam Example", Assert.Single(found.Known.Select(known => known.Name).OfType<string>()));
        Assert.DoesNotContain("mother@", found.ToString(), StringComparison.Ordinal);
        Assert.Empty(await Acts.FindRestrictionsAsync("another", None));
    }

    [Fact]
    public async Task FindRestrictions_GivesThemByCase_AndNothingOfACaseOnWhichAllWasLifted()
    {
        var lifted = await DoAsync(await OpenAsync(), new DisclosureRestricted("mother", [DisclosureTopic.Moves], "A reason."));
        await DoAsync(lifted, new DisclosureRestrictionLifted("restriction-2-mother", DateOnly.FromDateTime(Now.Date), "It is over."));
        foreach (var id in new[] { "C-3", "C-2" })
        {
            var (opening, opened) = Example.Recorded(Example.Blank(id), Example.Opened(), Now);
            Assert.True(await Acts.AppendAsync(opening, opened, None));
            await DoAsync(opened, new DisclosureRestricted("school", [DisclosureTopic.Plan], "A reason."));
        }

        Assert.Equal(["C-2", "C-3"], (await Acts.FindRestrictionsAsync(Example.Pack.Id, None)).Select(found => found.CaseId));
    }

    private MeetingArranged Arranged(string id) => new(
        id, MeetingPurpose.FirstPlanning, Now.AddDays(2), Now.AddDays(2).AddHours(1), new("Family centre", "None", "None", "After school"), "sw-1", Role.SocialWorker, ["mother"]);
}
