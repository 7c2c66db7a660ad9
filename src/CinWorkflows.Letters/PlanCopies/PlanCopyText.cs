using CinWorkflows.Cases.People;
using CinWorkflows.Cases.Plans;
using CinWorkflows.Letters.Layout;
using CinWorkflows.Workflows.Wording;
using static CinWorkflows.Letters.Layout.LetterPart;

namespace CinWorkflows.Letters.PlanCopies;

/// <summary>The plan itself as a reader gets it: needs, outcomes, who does what by when, contacts, and what happens if things change.</summary>
internal sealed class PlanCopyText(CaseLetterBrief brief, PlanContent content, IReadOnlyDictionary<string, string> names)
{
    private bool IsChild => brief.Reader.Audience == LetterAudience.Child;

    public IEnumerable<LetterPart> Parts() => IsChild ? OfTheChild() : OfOthers();

    /// <summary>What a child may read: what was written for the child, and dates and names. The plan's other words were not.</summary>
    private IEnumerable<LetterPart> OfTheChild() =>
    [
        .. When(content.ForTheChild is not null, Head("Your plan"), Say(content.ForTheChild ?? "")),
        Head("How long the plan lasts"),
        Say($"It starts on {PlainWords.Date(content.StartsOn)}. We think that it ends by {PlainWords.Date(content.ExpectedEndOn)}."),
        Head("Visits"),
        Say(Visits()),
        .. Section("Who helps you", content.Actions.Select(action => action.OwnerId).Concat(content.Contacts.Select(contact => contact.PersonId)).Append(content.HolderId).Distinct().Where(IsProfessional).Select(id => names[id])),
        Head("If you want to know more"),
        Say($"{names[content.HolderId]} will go through the plan with you. You can ask anything."),
    ];

    private IEnumerable<LetterPart> OfOthers() =>
    [
        Head("Dates"),
        Say($"From {PlainWords.Date(content.StartsOn)}. We expect it to end by {PlainWords.Date(content.ExpectedEndOn)}."),
        .. When(content.LongTermReason is not null, Say($"Support is planned for longer because: {PlainWords.Sentence(content.LongTermReason ?? "")}")),
        .. Section("Needs and services", content.Needs.Select(Need)),
        .. Section("What should get better", content.Outcomes.Select(Outcome)),
        .. Section("Who does what, and by when", content.Actions.Select(Action)),
        .. Section("Resources and services", content.Resources),
        Head("Visits and contact"),
        Say(Visits()),
        .. When(content.Contacts.Count > 0, List(content.Contacts.Select(Contact))),
        Head("If things change"),
        Say(content.Contingency),
        Head("How and when the plan is reviewed"),
        Say(content.ReviewPoints),
    ];

    /// <summary>The plan's parts for an authority's own letter.</summary>
    public LetterFacts Facts() => IsChild ? FactsForTheChild() : new()
    {
        { "startsOn", (DateOnly?)content.StartsOn },
        { "endsOn", (DateOnly?)content.ExpectedEndOn },
        { "longTermReason", content.LongTermReason },
        { "needs", content.Needs.Select(need => new LetterFacts { { "need", need.Description }, { "services", need.Services } }) },
        { "outcomes", content.Outcomes.Select(outcome => new LetterFacts { { "outcome", outcome.Description }, { "measure", outcome.Measure }, { "by", (DateOnly?)outcome.By } }) },
        { "actions", content.Actions.Select(action => new LetterFacts { { "who", names[action.OwnerId] }, { "isReader", action.OwnerId == brief.Reader.Id }, { "action", action.Description }, { "by", (DateOnly?)action.By } }) },
        { "resources", content.Resources },
        { "holder", names[content.HolderId] },
        { "visits", Visits() },
        { "contacts", content.Contacts.Select(contact => new LetterFacts { { "who", names[contact.PersonId] }, { "does", contact.Responsibility } }) },
        { "ifThingsChange", content.Contingency },
        { "reviewPoints", content.ReviewPoints },
    };

    /// <summary>An authority's own letter to a child can say no more than the child may read: lists and texts of other words are empty.</summary>
    private LetterFacts FactsForTheChild() => new()
    {
        { "startsOn", (DateOnly?)content.StartsOn },
        { "endsOn", (DateOnly?)content.ExpectedEndOn },
        { "longTermReason", (string?)null },
        { "needs", content.Needs.Take(0).Select(_ => new LetterFacts { { "need", "" }, { "services", "" } }) },
        { "outcomes", content.Outcomes.Take(0).Select(_ => new LetterFacts { { "outcome", "" }, { "measure", "" }, { "by", (DateOnly?)null } }) },
        { "actions", content.Actions.Take(0).Select(_ => new LetterFacts { { "who", "" }, { "isReader", false }, { "action", "" }, { "by", (DateOnly?)null } }) },
        { "resources", Array.Empty<string>() },
        { "holder", names[content.HolderId] },
        { "visits", Visits() },
        { "contacts", content.Contacts.Take(0).Select(_ => new LetterFacts { { "who", "" }, { "does", "" } }) },
        { "ifThingsChange", "" },
        { "reviewPoints", "" },
        { "forTheChild", content.ForTheChild },
    };

    /// <summary>Staff, or somebody of an agency: who of the family has a part in the plan is told to the child by people.</summary>
    private bool IsProfessional(string id) => brief.File.Participant(id) is not { } person || person.Kind == ParticipantKind.Agency;

    private static string Need(PlannedNeed need) => $"{PlainWords.Sentence(need.Description)} Services: {PlainWords.Sentence(need.Services)}";

    private static string Outcome(PlannedOutcome outcome) =>
        $"{PlainWords.Sentence(outcome.Description)} How we will know: {PlainWords.Sentence(outcome.Measure)} By {PlainWords.Date(outcome.By)}.";

    private string Action(PlannedAction action) =>
        $"{Who(action.OwnerId)}: {PlainWords.Sentence(action.Description)} By {PlainWords.Date(action.By)}.";

    private string Contact(PlannedContact contact)
    {
        var often = contact.Every is { } every ? $", {PlainWords.Every(every)}" : "";
        return $"{Who(contact.PersonId)}: {contact.Responsibility.TrimEnd().TrimEnd('.')}{often}.";
    }

    private string Visits()
    {
        var holder = names[content.HolderId];
        return (IsChild, content.VisitEvery) switch
        {
            (true, { } every) => $"{holder} will visit you {PlainWords.Every(every)}.",
            (true, null) => $"{holder} is your worker.",
            (false, { } every) => $"{holder} is responsible for the plan and visits {brief.ChildName} {PlainWords.Every(every)}.",
            _ => $"{holder} is responsible for the plan.",
        };
    }

    private string Who(string id) => id == brief.Reader.Id ? $"{names[id]} (you)" : names[id];
}
