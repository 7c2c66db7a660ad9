using CinWorkflows.Cases.Visits;
using CinWorkflows.TransferPacks.SubjectAccess;
using CinWorkflows.Workflows.Ports.Records.Cases;

namespace CinWorkflows.TransferPacks.Tests.SubjectAccess;

/// <summary>What whoever reads a draft finds in it that is not marked, they take out, and say why.</summary>
public sealed class OwnRemovalTests
{
    private const string Note = "Piotr shouted. She lives above the bakery now. The bakery is loud.";

    private static readonly string Entry = $"{ExampleCase.UpToTheMove.Count + 1}";

    [Theory]
    [InlineData("above the bakery", "[removed: about somebody else] She lives [removed] now. The bakery is loud.")]
    [InlineData("bakery", "[removed: about somebody else] She lives above the [removed] now. The [removed] is loud.")]
    [InlineData("shouted. She lives above the bakery", "[removed: about somebody else] now. The bakery is loud.")]
    [InlineData("Piotr shouted.", "[removed: about somebody else] She lives above the bakery now. The bakery is loud.")]
    public async Task Words_are_taken_out_of_an_entry_wherever_they_stand_in_it(string words, string expected)
    {
        var draft = await DraftAsync();

        var given = SubjectAccessRelease.Of(draft, [.. Marked(draft), new() { Entry = Entry, Words = words, Remove = true, Reason = "It tells where she lives now." }]);

        Assert.Contains(given.Entries.SelectMany(entry => entry.Passages), passage => passage.Text == expected);
    }

    [Fact]
    public async Task A_whole_entry_is_taken_out_and_its_marks_need_no_decision()
    {
        var draft = await DraftAsync();
        var marks = draft.Entries.Single(entry => entry.Id == Entry).Passages.SelectMany(passage => passage.Marks).Select(mark => mark.Id).ToList();

        var given = SubjectAccessRelease.Of(draft, [.. Marked(draft).Where(decision => !marks.Contains(decision.Mark!)), new() { Entry = Entry, Remove = true, Reason = "It is all of another child." }]);

        Assert.Equal(draft.Entries.Count - 1, given.Entries.Count);
        Assert.DoesNotContain(given.Entries.SelectMany(entry => entry.Passages), passage => passage.Text.Contains("bakery", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("99", "bakery", true, "It tells where she lives.", "decisions[0].entry")]
    [InlineData(null, "bakery", true, "It tells where she lives.", "decisions[0].words")]
    [InlineData("13", "butcher", true, "It tells where she lives.", "decisions[0].words")]
    [InlineData("13", "", true, "It tells where she lives.", "decisions[0].words")]
    [InlineData("13", "bakery", true, null, "decisions[0].reason")]
    [InlineData("13", "bakery", false, "It is known to them.", "decisions[0].remove")]
    public async Task What_cannot_be_taken_out_is_refused_by_its_field(string? entry, string words, bool remove, string? reason, string field)
    {
        var draft = await DraftAsync();

        var refusals = SubjectAccessRelease.Refuse(draft, [new() { Entry = entry, Words = words, Remove = remove, Reason = reason }, .. Marked(draft)]);

        Assert.Contains(refusals, refusal => refusal.Field == field);
    }

    private static IEnumerable<RedactionDecision> Marked(SubjectAccessAnswer draft) => draft.Marks().Select(mark => new RedactionDecision { Mark = mark.Id, Remove = true });

    private static async Task<SubjectAccessAnswer> DraftAsync()
    {
        using var desk = new PackDesk();
        desk.Record.Add(ExampleCase.CaseId, [.. ExampleCase.UpToTheMove, new VisitMade(new(2026, 10, 2), ChildSeen: true, SeenAlone: true, Note)]);
        return Assert.IsType<SubjectAccessAnswer>(await desk.Get<SubjectAccessRequests>().DraftAsync(desk.Get<ICaseReader>(), ExampleCase.CaseId, "p-1", askedBy: null, CancellationToken.None));
    }
}
