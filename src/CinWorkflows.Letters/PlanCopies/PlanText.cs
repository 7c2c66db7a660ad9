using CinWorkflows.Cases.Plans;
using CinWorkflows.Letters.Layout;
using CinWorkflows.Workflows.Wording;
using static CinWorkflows.Letters.Layout.LetterPart;

namespace CinWorkflows.Letters.PlanCopies;

/// <summary>The plan itself as a reader gets it: needs, outcomes, who does what by when, contacts, and what happens if things change.</summary>
internal sealed class PlanText(CaseLetterBrief brief, PlanContent content, IReadOnlyDictionary<string, string> names)
{
    private bool IsChild => brief.Reader.Audience == LetterAudience.Child;

    public IEnumerable<LetterPart> Parts() =>
    [
        Head(IsChild ? "How long the plan lasts" : "Dates"),
        Say($"From {PlainWords.Date(content.StartsOn)}. We expect it to end by {PlainWords.Date(content.ExpectedEndOn)}."),
        .. When(content.LongTermReason is not null, Say($"Support is planned for longer because: {PlainWords.Sentence(content.LongTermReason ?? "")}")),
        .. Section(IsChild ? "What you need" : "Needs and services", content.Needs.Select(Need)),
        .. Section(IsChild ? "What we want to get better" : "What should get better", content.Outcomes.Select(Outcome)),
        .. Section("Who does what, and by when", content.Actions.Select(Action)),
        .. Section(IsChild ? "What else there is to help" : "Resources and services", content.Resources),
        Head(IsChild ? "Visits and people" : "Visits and contact"),
        Say(Visits()),
        .. When(content.Contacts.Count > 0, List(content.Contacts.Select(Contact))),
        Head("If things change"),
        Say(content.Contingency),
        Head(IsChild ? "When we look at the plan again" : "How and when the plan is reviewed"),
        Say(content.ReviewPoints),
    ];

    /// <summary>The plan's parts for an authority's own letter.</summary>
    public LetterFacts Facts() => new()
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
