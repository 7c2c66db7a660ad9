using CinWorkflows.Pages.Forms;
using CinWorkflows.TransferPacks.SubjectAccess;

namespace CinWorkflows.Pages.SubjectAccess;

/// <summary>The form in which somebody decides on the marks of a draft: each by itself, all that is about one person, and words that are not marked.</summary>
internal static class RedactionForm
{
    private const string Out = "out";
    private const string Given = "given";

    /// <summary>Takes out the whole entry.</summary>
    private const string Everything = "*";

    public static IReadOnlyList<(string Value, string Words, int At)> Ways { get; } = [(Out, "Take it out", 0), (Given, "Give it", 1)];

    /// <summary>One question for each person of whom several things are marked.</summary>
    public static IReadOnlyList<Field> AboutPeople(SubjectAccessAnswer draft, Func<string, string> nameOf) =>
    [
        .. People(draft).SelectMany(person => new Field[]
        {
            new ChoiceField(About(person), $"All that is marked only because it is about {nameOf(person)}", [new(Out, "Take it all out"), new(Given, "Give it all, but for what tells of others too")]),
            new LineField(AboutReason(person), $"Why it is given, if it is: {nameOf(person)}", "For example “They have agreed in writing”."),
        }),
    ];

    public static string Choice(RedactionMark mark) => $"mark-{mark.Id}";

    public static string Reason(RedactionMark mark) => $"mark-{mark.Id}-why";

    public static string Words(SubjectAccessEntry entry) => $"entry-{entry.Id}-words";

    public static string WordsReason(SubjectAccessEntry entry) => $"entry-{entry.Id}-why";

    /// <summary>What was decided, each with the field at which it was.</summary>
    public static IReadOnlyList<(RedactionDecision Decision, string Field)> Read(PageForm form, SubjectAccessAnswer draft)
    {
        var decisions = new List<(RedactionDecision, string)>();
        foreach (var person in People(draft).Where(person => form[About(person)].Length > 0))
        {
            decisions.Add((new() { About = person, Remove = form[About(person)] != Given, Reason = form.Optional(AboutReason(person)) }, form[About(person)] == Given ? AboutReason(person) : About(person)));
        }

        foreach (var mark in draft.Marks().Where(mark => form[Choice(mark)].Length > 0))
        {
            decisions.Add((new() { Mark = mark.Id, Remove = form[Choice(mark)] != Given, Reason = form.Optional(Reason(mark)) }, Choice(mark)));
        }

        foreach (var entry in draft.Entries.Where(entry => form[Words(entry)].Length > 0))
        {
            decisions.Add((new() { Entry = entry.Id, Words = form[Words(entry)] == Everything ? null : form[Words(entry)], Remove = true, Reason = form.Optional(WordsReason(entry)) }, Words(entry)));
        }

        return decisions;
    }

    /// <summary>The marks on which nothing was decided, neither alone nor by whom they are about.</summary>
    public static IEnumerable<RedactionMark> Undecided(SubjectAccessAnswer draft, IEnumerable<RedactionDecision> decisions) =>
        draft.Entries.Where(entry => !decisions.Any(decision => decision.Entry == entry.Id && decision.Words is null)).SelectMany(entry => entry.Passages).SelectMany(passage => passage.Marks)
            .Where(mark => !decisions.Any(decision => decision.Mark == mark.Id || (IsOnlyAbout(mark, decision.About) && (decision.Remove || !mark.TellsOfUnnamed))));

    private static string About(string person) => $"about-{person}";

    private static string AboutReason(string person) => $"about-{person}-why";

    private static IEnumerable<string> People(SubjectAccessAnswer draft) =>
        draft.Marks().Where(mark => mark.About is [_]).GroupBy(mark => mark.About[0]).Where(group => group.Count(mark => IsOnlyAbout(mark, group.Key)) > 1).Select(group => group.Key);

    private static bool IsOnlyAbout(RedactionMark mark, string? person) => mark.Reasons is [RedactionReason.AboutSomebodyElse] && mark.About is [var about] && about == person;
}
