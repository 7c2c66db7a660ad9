using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Corrections;
using CinWorkflows.Cases.Disclosures;
using CinWorkflows.Cases.Documents;
using CinWorkflows.Cases.People;
using CinWorkflows.Cases.Safeguarding;
using CinWorkflows.Cases.Visits;
using CinWorkflows.TransferPacks.SubjectAccess;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records.Cases;

namespace CinWorkflows.TransferPacks.Tests.SubjectAccess;

/// <summary>What somebody is given who asks for what is held about them: everything that is theirs, and nothing that nobody looked at.</summary>
public sealed class SubjectAccessTests
{
    private const string Child = "p-1", Mother = "p-2", Father = "p-3";

    [Fact]
    public async Task The_child_is_given_the_whole_case_also_what_was_put_right_since()
    {
        var draft = await DraftAsync(Child, new EntriesCorrected([new(7, new VisitMade(new(2026, 7, 2), ChildSeen: true, SeenAlone: false, "Alex was at the table."))], "A slip."));

        Assert.Empty(draft.NotAbout);
        Assert.Equal(ExampleCase.UpToTheMove.Count + 1, draft.Entries.Count);
        var said = draft.Entries.SelectMany(entry => entry.Passages).Select(passage => passage.Text).ToList();
        Assert.Contains("Alex likes the new club.", said);
        Assert.Contains("Alex was at the table.", said);
    }

    [Fact]
    public async Task Every_word_of_every_act_is_in_the_answer_of_the_child()
    {
        var draft = await DraftAsync(Child);

        var said = string.Join('\n', draft.Entries.SelectMany(entry => entry.Passages).Select(passage => passage.Text));
        foreach (var words in (string[])["943 476 5919", "Polish, for the mother", "mother-unsafe@example.org", "9 Hidden Street", "Family centre", "Call the duty team.", "It goes well, I think.", "School is better, home is not yet."])
        {
            Assert.Contains(words, said, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("Piotr shouted at her.", Father)]
    [InlineData("It was loud. piotr example left.", Father)]
    [InlineData("Mr P. Example, in short Piotr, came.", Father)]
    [InlineData("Maria cried.", Mother)]
    [InlineData("Kasia sleeps in the hall.", "Kasia Example")]
    [InlineData("Piotr's car was outside.", Father)]
    [InlineData("It was Piotr’s.", Father)]
    public async Task A_sentence_that_names_somebody_else_is_marked_and_says_whom(string note, string who)
    {
        var mark = Assert.Single(await MarksOnAsync(note));

        Assert.Equal([RedactionReason.AboutSomebodyElse], mark.Reasons);
        Assert.Equal([who], mark.About);
    }

    [Theory]
    [InlineData("His dad drinks.")]
    [InlineData("Nan lives next door.")]
    [InlineData("The neighbour rang.")]
    public async Task A_sentence_about_kin_without_a_name_is_marked_in_the_answer_to_a_child(string note) =>
        Assert.Empty(Assert.Single(await MarksOnAsync(note)).About);

    [Theory]
    [InlineData("Alex Example likes the club.")]
    [InlineData("The child was seen. The family was at home.")]
    [InlineData("Hanna weighed the child.")]
    public async Task What_tells_of_nobody_else_is_not_marked(string note) => Assert.Empty(await MarksOnAsync(note));

    [Fact]
    public async Task Only_the_sentence_is_marked_and_what_stands_around_it_is_given()
    {
        var draft = await DraftAsync(Child, Visit("Alex was calm. Piotr shouted. We read a book."));
        var decisions = Everything(draft, remove: true);

        var given = SubjectAccessRelease.Of(draft, decisions);

        Assert.Contains("Alex was calm. [removed: about somebody else] We read a book.", Texts(given));
        Assert.Empty(given.Marks());
    }

    [Fact]
    public async Task Somebody_else_than_the_child_is_given_what_names_them_and_the_rest_is_listed_as_left_out()
    {
        var draft = await DraftAsync(Father, Visit("Piotr was out."), Visit("Alex ate well."));

        Assert.Contains("Piotr was out.", Texts(draft));
        Assert.DoesNotContain("Alex ate well.", Texts(draft));
        Assert.Equal(ExampleCase.UpToTheMove.Count + 2, draft.NotAbout[^1]);
    }

    [Fact]
    public async Task What_is_kept_from_the_person_who_asks_has_every_text_looked_at()
    {
        var draft = await DraftAsync(Father, new DisclosureRestricted(Father, [DisclosureTopic.Addresses], "He has threatened her."), Visit("Piotr was not told where we went."));

        Assert.Contains(RedactionReason.Restricted, Mark(draft, "Kettering").Reasons);
        Assert.All(
            draft.Entries.SelectMany(entry => entry.Passages).Where(passage => passage.Text.Contains(' ', StringComparison.Ordinal)),
            passage => Assert.Contains(passage.Marks, mark => mark.Start == 0 && mark.Length == passage.Text.Length));
    }

    [Fact]
    public async Task A_restriction_a_danger_and_a_document_are_looked_at_whoever_asks()
    {
        var draft = await DraftAsync(
            Child,
            new DisclosureRestricted(Father, [DisclosureTopic.Addresses], "He has threatened her."),
            new SafeguardingConcernRaised("concern-1", new(2026, 10, 1), "A bruise on the arm."),
            ExampleCase.Attached("doc-1", DocumentKind.Assessment, [1]));

        Assert.Equal([RedactionReason.Restricted, RedactionReason.AboutSomebodyElse], Mark(draft, "He has threatened her.").Reasons);
        Assert.Equal([RedactionReason.MayHarm], Mark(draft, "A bruise on the arm.").Reasons);
        Assert.Contains(RedactionReason.DocumentToRead, Mark(draft, "Written assessment of Alex Example").Reasons);
    }

    [Fact]
    public async Task Nothing_is_given_while_a_mark_is_not_decided_and_they_are_named()
    {
        var draft = await DraftAsync(Child, Visit("Piotr shouted."));
        var open = draft.Marks().Last();

        var (field, reason) = Assert.Single(SubjectAccessRelease.Refuse(draft, [.. Everything(draft, remove: true).SkipLast(1)]));

        Assert.Equal("decisions", field);
        Assert.Contains($"1 of {draft.Marks().Count()} marks is not decided yet: {open.Id}.", reason, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => SubjectAccessRelease.Of(draft, []));
    }

    [Fact]
    public async Task A_decision_is_of_the_words_that_were_read_and_not_of_others_that_came_in_their_place()
    {
        var read = await DraftAsync(Child, Visit("Piotr shouted."));
        var now = await DraftAsync(Child, Visit("Piotr hit her."));

        var refusals = SubjectAccessRelease.Refuse(now, Everything(read, remove: false)).ToList();

        Assert.Contains(refusals, refusal => refusal.Reason.StartsWith("the draft has no mark", StringComparison.Ordinal));
        Assert.Contains(refusals, refusal => refusal.Field == "decisions");
    }

    [Fact]
    public async Task One_decision_may_be_for_all_that_is_marked_only_because_it_is_about_one_person()
    {
        var draft = await DraftAsync(Child, Visit("Piotr shouted."), Visit("Piotr and Maria made up."), new SafeguardingConcernRaised("concern-1", new(2026, 10, 1), "Piotr hit him."));
        RedactionDecision[] decisions =
        [
            new() { About = Father, Remove = false, Reason = "He has agreed." },
            .. draft.Marks().Where(mark => mark.About is not [Father] || mark.Reasons.Count > 1).Select(mark => new RedactionDecision { Mark = mark.Id, Remove = true }),
        ];

        var given = Texts(SubjectAccessRelease.Of(draft, decisions));

        Assert.Contains("Piotr shouted.", given);
        Assert.DoesNotContain(given, text => text.Contains("Piotr and Maria", StringComparison.Ordinal) || text.Contains("Piotr hit", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_given_although_it_is_marked_says_why()
    {
        var draft = await DraftAsync(Child, Visit("Piotr shouted."));

        var refusals = SubjectAccessRelease.Refuse(draft, [.. draft.Marks().Select(mark => new RedactionDecision { Mark = mark.Id, Remove = false })]).ToList();

        Assert.All(refusals, refusal => Assert.EndsWith(".reason", refusal.Field, StringComparison.Ordinal));
        Assert.NotEmpty(refusals);
    }

    [Fact]
    public async Task Letters_to_the_person_are_in_the_answer_with_what_became_of_them()
    {
        using var desk = new PackDesk();
        desk.Record.Add(ExampleCase.CaseId, ExampleCase.UpToTheMove);
        desk.Record.Messages.Add(new(new("key-1", ExampleCase.CaseId, MessageKind.PlanCopy, new(Mother, IsStaff: false), "1"), DeliveryState.Delivered, ExampleCase.Now, 1, null, null, null));
        desk.Record.Messages.Add(new(new("key-2", ExampleCase.CaseId, MessageKind.PlanCopy, new(Father, IsStaff: false), "1"), DeliveryState.Delivered, ExampleCase.Now, 1, null, null, null));

        var draft = await desk.Get<SubjectAccessRequests>().DraftAsync(desk.Get<ICaseReader>(), ExampleCase.CaseId, Mother, askedBy: null, CancellationToken.None);

        var letter = Assert.Single(draft!.Entries, entry => entry.What.StartsWith("Letter", StringComparison.Ordinal));
        Assert.Equal("Letter: plan copy", letter.What);
        Assert.Contains(letter.Passages, passage => passage.Text == "Delivered");
    }

    [Theory]
    [InlineData("C-9999", Child)]
    [InlineData(ExampleCase.CaseId, "p-99")]
    [InlineData(ExampleCase.CaseId, "sw-1")]
    public async Task There_is_no_answer_about_nobody(string caseId, string personId)
    {
        using var desk = new PackDesk();
        desk.Record.Add(ExampleCase.CaseId, ExampleCase.UpToTheMove);

        Assert.Null(await desk.Get<SubjectAccessRequests>().DraftAsync(desk.Get<ICaseReader>(), caseId, personId, askedBy: null, CancellationToken.None));
    }

    private static VisitMade Visit(string note) => new(new(2026, 10, 2), ChildSeen: true, SeenAlone: true, note);

    private static async Task<IReadOnlyList<RedactionMark>> MarksOnAsync(string note) =>
        Assert.Single((await DraftAsync(Child, Visit(note))).Entries.SelectMany(entry => entry.Passages), passage => passage.Text == note).Marks;

    private static async Task<SubjectAccessAnswer> DraftAsync(string personId, params Act[] further)
    {
        using var desk = new PackDesk();
        desk.Record.Add(ExampleCase.CaseId, [.. ExampleCase.UpToTheMove, .. further]);
        return Assert.IsType<SubjectAccessAnswer>(await desk.Get<SubjectAccessRequests>().DraftAsync(desk.Get<ICaseReader>(), ExampleCase.CaseId, personId, askedBy: null, CancellationToken.None));
    }

    private static List<RedactionDecision> Everything(SubjectAccessAnswer draft, bool remove) =>
        [.. draft.Marks().Select(mark => new RedactionDecision { Mark = mark.Id, Remove = remove, Reason = remove ? null : "They know it." })];

    private static List<string> Texts(SubjectAccessAnswer answer) => [.. answer.Entries.SelectMany(entry => entry.Passages).Select(passage => passage.Text)];

    private static RedactionMark Mark(SubjectAccessAnswer draft, string text) =>
        Assert.Single(Assert.Single(draft.Entries.SelectMany(entry => entry.Passages), passage => passage.Text == text).Marks);
}
