using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Authority;
using CinWorkflows.Cases.Contacts;
using CinWorkflows.Cases.Disclosures;
using CinWorkflows.Cases.People;
using CinWorkflows.Cases.Safeguarding;
using CinWorkflows.Cases.Visits;
using CinWorkflows.TransferPacks.SubjectAccess;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records.Cases;

namespace CinWorkflows.TransferPacks.Tests.SubjectAccess;

/// <summary>An answer that is given to one person tells them nothing of another, nor that something was kept.</summary>
public sealed class OthersInAnswerTests
{
    private const string Child = "p-1", Mother = "p-2", Father = "p-3";

    public static TheoryData<Act> OfRestrictions => new(
        new CaseRestricted(["sw-1"], "The neighbour works here."),
        new CaseRestrictionLifted("The neighbour works here no more."),
        new NamedPeopleAdded(["sw-1"], "Knows the neighbour."),
        new DisclosureDecided("plan-1", "a-1", new(2026, 10, 2), Told: false, "Would tell the neighbour."),
        new DisclosureRestrictionConfirmed("r-1", new(2026, 10, 2), "It would reach the neighbour."),
        new RestrictedOnAnotherCase("a-1", "C-0077", new(2026, 10, 2)));

    [Theory]
    [InlineData(ExampleCase.UnsafeStreet, Father)]
    [InlineData(ExampleCase.UnsafeMobile, Father)]
    [InlineData("father@example.org", Father)]
    [InlineData(ExampleCase.UnsafeEmail, Mother)]
    [InlineData("07700 900123", Mother)]
    [InlineData("5 Secret Lane", Father)]
    [InlineData("It goes well, I think.", Mother)]
    [InlineData("3 February 2010", "Kasia Example")]
    public async Task Where_somebody_else_lives_and_how_they_are_reached_is_marked_though_it_names_nobody(string text, string whose)
    {
        var draft = await DraftAsync(Child, null, new ContactDetailsChanged(Father, null, new(Post: ["5 Secret Lane", "Corby", "NN17 1AA"])));

        var mark = Assert.Single(Passage(draft, text).Marks);

        Assert.Equal((0, text.Length), (mark.Start, mark.Length));
        Assert.Contains(RedactionReason.AboutSomebodyElse, mark.Reasons);
        Assert.Equal([whose], mark.About);
    }

    [Fact]
    public async Task What_is_the_childs_own_is_marked_in_the_answer_to_somebody_else()
    {
        var draft = await DraftAsync(Father);

        foreach (var text in (string[])["943 476 5919", "1 June 2015", "Alex needs short sentences."])
        {
            Assert.Equal([Child], Assert.Single(Passage(draft, text).Marks).About);
        }
    }

    [Theory]
    [InlineData("Mr Example shouted.")]
    [InlineData("Mr. Example shouted.")]
    [InlineData("We rang Mr Example's work.")]
    public async Task A_surname_behind_a_title_is_somebody_else_of_the_family_also_where_the_child_has_it_too(string note)
    {
        var mark = Assert.Single(Passage(await DraftAsync(Child, null, Visit(note)), note).Marks);

        Assert.Equal((0, note.Length), (mark.Start, mark.Length));
        Assert.Contains(Father, mark.About);
    }

    [Theory]
    [InlineData("Kasia Example was sick.", false)]
    [InlineData("The Example flat is cold.", false)]
    [InlineData("Piotr's mother rang.", true)]
    [InlineData("Mr Example rang.", true)]
    public async Task A_surname_that_the_family_shares_makes_nothing_somebodys_own(string note, bool isTheirs)
    {
        var draft = await DraftAsync(Father, null, Visit(note));

        Assert.Equal(isTheirs, draft.Entries.SelectMany(entry => entry.Passages).Any(passage => passage.Text == note));
    }

    [Fact]
    public async Task What_is_kept_from_whoever_asks_for_the_child_is_looked_at_as_if_they_asked_for_themselves()
    {
        DisclosureRestricted restricted = new(Father, [DisclosureTopic.Addresses], "He has threatened her.");

        var theirs = await DraftAsync(Child, Father, restricted, Visit("School is fine."));
        var own = await DraftAsync(Child, null, restricted, Visit("School is fine."));

        Assert.Equal([RedactionReason.Restricted], Assert.Single(Passage(theirs, "School is fine.").Marks).Reasons);
        Assert.Equal(Father, theirs.AskedBy);
        Assert.Empty(Passage(own, "School is fine.").Marks);
    }

    [Fact]
    public async Task What_was_restricted_as_the_case_was_opened_is_marked_and_whoever_is_known_by_that_alone_is_somebody_else()
    {
        var opened = (CaseOpened)ExampleCase.UpToTheMove[0];
        var draft = await DraftOfAsync(Child, null, [
            opened with
            {
                Participants = [opened.Participants![0] with { Restriction = new([DisclosureTopic.Moves], "It frightens the child.") }, .. opened.Participants.Skip(1)],
                Outside = [new("out-1", ParticipantKind.Other, "Greg Outside", ReceivesPlan: false, "greg@example.org") { Restriction = new([DisclosureTopic.Addresses], "Follows the family.") }],
            },
            Visit("Greg rang."),
        ]);

        Assert.Contains(RedactionReason.Restricted, Assert.Single(Passage(draft, "It frightens the child.").Marks).Reasons);
        Assert.Contains(RedactionReason.Restricted, Assert.Single(Passage(draft, "Follows the family.").Marks).Reasons);
        Assert.Equal(["out-1"], Assert.Single(Passage(draft, "greg@example.org").Marks).About);
        Assert.Equal(["out-1"], Assert.Single(Passage(draft, "Greg rang.").Marks).About);
        Assert.Empty(Passage(draft, "Oak Primary, head teacher Ms Teach, 01604 555 0200").Marks);
    }

    [Theory]
    [MemberData(nameof(OfRestrictions))]
    public async Task Of_whom_something_is_kept_and_why_is_marked_in_whatever_act_it_stands(Act act)
    {
        var draft = await DraftAsync(Child, null, act);

        Assert.All(draft.Entries[^1].Passages, passage => Assert.Contains(RedactionReason.Restricted, Assert.Single(passage.Marks).Reasons));
    }

    [Fact]
    public async Task What_is_given_does_not_tell_that_something_was_kept()
    {
        var draft = await DraftAsync(
            Child,
            null,
            new DisclosureRestricted(Father, [DisclosureTopic.Addresses], "He has threatened her."),
            new SafeguardingConcernRaised("concern-1", new(2026, 10, 1), "A bruise on the arm."),
            Visit("Alex ate well."));

        var given = SubjectAccessRelease.Of(draft, [.. draft.Marks().Select(mark => new RedactionDecision { Mark = mark.Id, Remove = true })]);

        Assert.DoesNotContain(given.Entries, entry => entry.What is "Disclosure restricted" or "Safeguarding concern raised");
        Assert.DoesNotContain(given.Entries.SelectMany(entry => entry.Passages), passage => passage.Text.Contains("the law allows", StringComparison.Ordinal));
        Assert.Equal(Enumerable.Range(1, given.Entries.Count).Select(number => $"{number}"), given.Entries.Select(entry => entry.Id));
        Assert.Equal("Alex ate well.", given.Entries[^1].Passages[^1].Text);
        Assert.Null(given.Sequence);
        Assert.Empty(SubjectAccessRelease.Of(await DraftAsync(Mother), [.. (await DraftAsync(Mother)).Marks().Select(mark => new RedactionDecision { Mark = mark.Id, Remove = true })]).NotAbout);
    }

    [Fact]
    public async Task One_decision_for_all_that_is_about_one_person_gives_nothing_that_tells_of_their_kin_too()
    {
        var draft = await DraftAsync(Child, null, Visit("Piotr said his mother drinks."), Visit("Piotr shouted."));
        RedactionDecision[] decisions =
        [
            new() { About = Father, Remove = false, Reason = "He has agreed." },
            .. draft.Marks().Where(mark => mark.About is not [Father] || mark.Reasons.Count > 1).Select(mark => new RedactionDecision { Mark = mark.Id, Remove = true }),
        ];

        var (field, reason) = Assert.Single(SubjectAccessRelease.Refuse(draft, decisions));

        Assert.Equal("decisions", field);
        Assert.Contains($"not decided yet: {Assert.Single(Passage(draft, "Piotr said his mother drinks.").Marks).Id}.", reason, StringComparison.Ordinal);
        var given = SubjectAccessRelease.Of(draft, [.. decisions, new() { About = Father, Remove = true }, new() { Mark = Passage(draft, "Piotr shouted.").Marks[0].Id, Remove = false, Reason = "He has agreed." }]);
        Assert.Contains(given.Entries.SelectMany(entry => entry.Passages), passage => passage.Text == "Piotr shouted.");
        Assert.DoesNotContain(given.Entries.SelectMany(entry => entry.Passages), passage => passage.Text.Contains("mother drinks", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_letter_is_in_the_answer_however_many_there_are()
    {
        using var desk = new PackDesk();
        desk.Record.Add(ExampleCase.CaseId, ExampleCase.UpToTheMove);
        for (var number = 1; number <= 1001; number++)
        {
            desk.Record.Messages.Add(new(new($"key-{number}", ExampleCase.CaseId, MessageKind.PlanCopy, new(Mother, IsStaff: false), "1"), DeliveryState.Delivered, ExampleCase.Now, 1, null, null, null));
        }

        var draft = await desk.Get<SubjectAccessRequests>().DraftAsync(desk.Get<ICaseReader>(), ExampleCase.CaseId, Mother, askedBy: null, CancellationToken.None);

        Assert.Equal(1001, draft!.Entries.Count(entry => entry.What.StartsWith("Letter", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("Lives at 5 Secret Lane now.")]
    [InlineData("Lives at 5 secret ln. now")]
    [InlineData("He was seen in Secret Lane.")]
    [InlineData("The letter went to NN18 8ZZ.")]
    [InlineData("The letter went to nn188zz.")]
    [InlineData("Ring 07700 900999 after six.")]
    [InlineData("Ring +44 7700-900-999 after six.")]
    [InlineData("Ring 0044 (0)7700.900999 after six.")]
    [InlineData("Writes from Hidden.Dad@example.org.")]
    public async Task Where_somebody_else_lives_and_how_they_are_reached_is_marked_in_what_was_written_of_anything(string note)
    {
        ContactDetailsChanged reached = new(Father, "hidden.dad@example.org", new("07700 900999", ["5 Secret Lane", "Corby", "NN18 8ZZ"]));

        var mark = Assert.Single(Passage(await DraftAsync(Child, null, reached, Visit(note)), note).Marks);

        Assert.Equal([Father], mark.About);
        Assert.Equal([RedactionReason.AboutSomebodyElse], mark.Reasons);
    }

    [Theory]
    [InlineData("Corby is far from school.")]
    [InlineData("The secret is out.")]
    [InlineData("Seen on 2026-10-02 10:30 for 45 minutes.")]
    [InlineData("Ring the school on 01604 555 0200.")]
    [InlineData("The number of the child is 943 476 5919.")]
    [InlineData("Join at https://meet.example/01604555020099.")]
    public async Task What_is_of_nobody_else_is_not_marked_as_somebodys_address(string note)
    {
        ContactDetailsChanged reached = new(Father, "hidden.dad@example.org", new("07700 900999", ["5 Secret Lane", "Corby", "NN18 8ZZ"]));

        Assert.Empty(Passage(await DraftAsync(Child, null, reached, Visit(note)), note).Marks);
    }

    [Theory]
    [InlineData("Ring 07700 900998 after six.")]
    [InlineData("Ring +44 7700 900 789 after six.")]
    [InlineData("Call (01536) 555-123.")]
    [InlineData("Ring on 555123 only.")]
    [InlineData("The letter went to NN18 8ZY.")]
    [InlineData("Write to pott@neigh.example.")]
    [InlineData("It was heard from 3 Elm Close.")]
    [InlineData("The neighbour heard shouting.")]
    [InlineData("His uncle was loud.")]
    public async Task A_stranger_is_marked_by_how_they_are_reached_or_by_what_they_are_to_the_family_whoever_asks(string words)
    {
        foreach (var (asks, name) in new[] { (Child, "Alex"), (Father, "Piotr"), (Mother, "Maria") })
        {
            var note = $"{name} was calm. {words}";

            var mark = Assert.Single(Passage(await DraftAsync(asks, null, Visit(note)), note).Marks, mark => mark.Start > 0);

            Assert.Equal((words, true), (note.Substring(mark.Start, mark.Length), mark.TellsOfUnnamed));
            Assert.Equal([RedactionReason.AboutSomebodyElse], mark.Reasons);
            Assert.Empty(mark.About);
        }
    }

    [Theory]
    [InlineData(Child, "Alex")]
    [InlineData(Father, "Piotr")]
    public async Task Whoever_is_named_as_a_neighbour_once_is_somebody_else_wherever_they_are_named(string asks, string name)
    {
        var note = $"{name} was calm. Mrs Pott said that she heard shouting.";

        var draft = await DraftAsync(asks, null, Visit("The neighbour Mrs Pott rang."), Visit(note));

        Assert.Equal(["Mrs Pott"], Assert.Single(Passage(draft, note).Marks, mark => mark.Start > 0).About);
    }

    [Fact]
    public async Task What_is_about_one_person_and_a_stranger_is_not_given_with_all_that_is_about_that_person()
    {
        const string Note = "Piotr shouted, says pott@neigh.example.";

        var mark = Assert.Single(Passage(await DraftAsync(Child, null, Visit(Note)), Note).Marks);

        Assert.Equal([Father], mark.About);
        Assert.True(mark.TellsOfUnnamed);
    }

    [Fact]
    public async Task What_whoever_asks_has_too_is_not_somebody_elses()
    {
        ContactDetails home = new("07700 900999", ["5 Shared Lane", "Corby", "NN18 8ZZ"]);
        const string Note = "Visited at 5 Shared Lane.";

        var draft = await DraftAsync(Mother, null, new ContactDetailsChanged(Father, null, home), new ContactDetailsChanged(Mother, null, home), Visit($"Maria was in. {Note}"));

        Assert.DoesNotContain(Passage(draft, $"Maria was in. {Note}").Marks, mark => mark.About.Contains(Father));
    }

    [Fact]
    public async Task There_is_no_answer_to_somebody_of_whom_the_case_does_not_know() =>
        Assert.Null(await OfAsync(Child, "p-99", ExampleCase.UpToTheMove));

    private static VisitMade Visit(string note) => new(new(2026, 10, 2), ChildSeen: true, SeenAlone: true, note);

    private static Task<SubjectAccessAnswer> DraftAsync(string personId, string? askedBy = null, params Act[] further) => DraftOfAsync(personId, askedBy, [.. ExampleCase.UpToTheMove, .. further]);

    private static async Task<SubjectAccessAnswer> DraftOfAsync(string personId, string? askedBy, IReadOnlyList<Act> acts) => Assert.IsType<SubjectAccessAnswer>(await OfAsync(personId, askedBy, acts));

    private static async Task<SubjectAccessAnswer?> OfAsync(string personId, string? askedBy, IReadOnlyList<Act> acts)
    {
        using var desk = new PackDesk();
        desk.Record.Add(ExampleCase.CaseId, acts);
        return await desk.Get<SubjectAccessRequests>().DraftAsync(desk.Get<ICaseReader>(), ExampleCase.CaseId, personId, askedBy, CancellationToken.None);
    }

    private static SubjectAccessPassage Passage(SubjectAccessAnswer draft, string text) => draft.Entries.SelectMany(entry => entry.Passages).First(passage => passage.Text == text);
}
