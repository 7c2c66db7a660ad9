using System.Globalization;
using CinWorkflows.Cases.Plans;
using CinWorkflows.Cases.Workers;
using CinWorkflows.Pages.Cases;
using CinWorkflows.Pages.Forms;
using CinWorkflows.Pages.Tasks;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Workers;

namespace CinWorkflows.Pages.Planning;

/// <summary>
/// The form of a plan. It asks goal by goal: what the child needs, what is to be better, how one will know, and who does what by when. The names of its parts
/// stay through the versions, so that an action that is not done goes on.
/// </summary>
internal static class PlanForm
{
    private const int Most = 20;

    /// <summary>Puts in what the plan says so far.</summary>
    public static void Fill(PageForm form, PlanContent? content, ShownCase shown)
    {
        form.Set("goals", Text(Math.Max(1, content?.Outcomes.Count ?? 0)));
        foreach (var (index, outcome) in (content?.Outcomes ?? []).Index())
        {
            var goal = $"goal-{index + 1}";
            var need = content!.Needs.FirstOrDefault(one => one.Id == outcome.NeedId);
            var actions = content.Actions.Where(action => action.OutcomeId == outcome.Id).ToList();
            form.Set($"{goal}-id", outcome.Id);
            form.Set($"{goal}-need-id", outcome.NeedId);
            form.Set($"{goal}-need", need?.Description ?? "");
            form.Set($"{goal}-services", need?.Services ?? "");
            form.Set($"{goal}-outcome", outcome.Description);
            form.Set($"{goal}-measure", outcome.Measure);
            SetDay(form, $"{goal}-by", outcome.By);
            form.Set($"{goal}-actions", Text(Math.Max(1, actions.Count)));
            foreach (var (at, action) in actions.Index())
            {
                var row = $"{goal}-action-{at + 1}";
                form.Set($"{row}-id", action.Id);
                form.Set(row, action.Description);
                form.Set($"{row}-owner", action.OwnerId);
                SetDay(form, $"{row}-by", action.By);
            }
        }

        SetDay(form, "starts", content?.StartsOn ?? shown.Today);
        SetDay(form, "ends", content?.ExpectedEndOn ?? shown.Today.AddMonths(6));
        Frequency.Fill(form, "visits", content?.VisitEvery);
        form.Set("resources", string.Join("\n", content?.Resources ?? []));
        form.Set("contingency", content?.Contingency ?? "");
        form.Set("reviewPoints", content?.ReviewPoints ?? "");
        form.Set("longTermReason", content?.LongTermReason ?? "");
        form.Set("forTheChild", content?.ForTheChild ?? "");
        form.Set("attested", content?.Attested ?? []);
        foreach (var person in shown.View.People)
        {
            var contact = content?.Contacts.FirstOrDefault(one => one.PersonId == person.Id);
            form.Set($"contact-{person.Id}", contact?.Responsibility ?? "");
            Frequency.Fill(form, $"contact-{person.Id}-every", contact?.Every);
        }
    }

    /// <summary>Adds a goal, or an action to one, where that was asked for.</summary>
    public static void Grow(PageForm form, string step)
    {
        var counted = step == "add-goal" ? "goals" : step.StartsWith("add-action-", StringComparison.Ordinal) ? $"goal-{step["add-action-".Length..]}-actions" : "";
        if (counted.Length > 0)
        {
            form.Set(counted, Text(Math.Min(Most, Math.Max(1, Count(form, counted)) + 1)));
        }
    }

    public static async Task<IReadOnlyList<Field>> FieldsAsync(PageForm form, TaskDesk desk, CancellationToken cancellationToken)
    {
        var shown = desk.Case;
        IReadOnlyList<Choice> owners =
        [
            .. from member in await TeamPeople.OfAsync(desk.Get<IStaffDirectory>(), shown.File.Allocation.TeamId, cancellationToken)
               where member.IsHere(shown.Today) && member.Roles.Any(Allocation.HeldBy.Contains)
               orderby member.Id != shown.File.Allocation.WorkerId, member.Name
               select new Choice(member.Id, member.Name),
            .. shown.Choices(_ => true),
        ];
        return
        [
            .. Enumerable.Range(1, Count(form, "goals")).SelectMany(number => Goal(form, number, owners)),
            new ButtonField("add-goal", "Add another goal", $"goal-{Count(form, "goals") + 1}-need"),
            new HeadingField("Visits and people"),
            .. Frequency.Fields("visits", $"How often is {shown.ChildFirst} visited?"),
            .. shown.View.People.Where(person => person.Kind != CinWorkflows.Cases.People.ParticipantKind.Child).SelectMany(person => Frequency.Fields($"contact-{person.Id}-every", $"How often is {person.Name} in contact?")
                .Prepend(new LineField($"contact-{person.Id}", $"What does {person.Name} do?", $"{person.Name} is {ShownCase.PartOf(person)}. Leave empty if nothing."))),
            new HeadingField("The rest of the plan"),
            new DateField("starts", "When does it start?"),
            new DateField("ends", "When is support expected to end?"),
            new TextField("longTermReason", "Why longer than usual?", "Only where support goes on for longer than most plans.", 3),
            new TextField("resources", "What resources and services are needed?", "One on each line.", 3),
            new TextField("contingency", "What happens if things change?", "What you do if it gets worse, and who decides.", 4),
            new TextField("reviewPoints", "How is progress judged, and when?", Rows: 4),
            new TextField("forTheChild", $"The plan in words for {shown.ChildFirst}", "Short sentences that they understand. Only this of the plan’s text stands in their copy.", 5),
            .. Attested(shown) is { Count: > 0 } items ? [new SeveralField("attested", "Have you made sure of this?", items)] : Array.Empty<Field>(),
        ];
    }

    /// <summary>What the form says, however unfinished.</summary>
    public static PlanContent Read(PageForm form, TaskDesk desk)
    {
        var shown = desk.Case;
        var goals = Enumerable.Range(1, Count(form, "goals")).Select(number => (Number: number, Name: $"goal-{number}")).Where(goal => new[] { "need", "services", "outcome", "measure" }.Any(part => form[$"{goal.Name}-{part}"].Length > 0)).ToList();
        return new()
        {
            HolderId = shown.File.Allocation.LeadProfessionalId is { } lead && shown.Pack.Plan.Holder == Rules.Words.Role.LeadProfessional ? lead : shown.File.Allocation.WorkerId ?? "",
            StartsOn = form.DayOf("starts") ?? shown.Today,
            ExpectedEndOn = form.DayOf("ends") ?? shown.Today,
            Needs = [.. goals.Select(goal => new PlannedNeed(NeedId(form, desk, goal.Number), form[$"{goal.Name}-need"], form[$"{goal.Name}-services"])).DistinctBy(need => need.Id)],
            Outcomes = [.. goals.Select(goal => new PlannedOutcome(OutcomeId(form, desk, goal.Number), NeedId(form, desk, goal.Number), form[$"{goal.Name}-outcome"], form[$"{goal.Name}-measure"], form.DayOf($"{goal.Name}-by") ?? default))],
            Actions = [.. goals.SelectMany(goal => Actions(form, desk, goal.Number))],
            Resources = [.. form["resources"].Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)],
            Contingency = form["contingency"],
            Contacts = [.. shown.View.People.Where(person => form[$"contact-{person.Id}"].Length > 0).Select(person => new PlannedContact(person.Id, form[$"contact-{person.Id}"], Frequency.Read(form, $"contact-{person.Id}-every")))],
            ReviewPoints = form["reviewPoints"],
            VisitEvery = Frequency.Read(form, "visits"),
            Attested = form.All("attested"),
            LongTermReason = form.Optional("longTermReason"),
            ForTheChild = form.Optional("forTheChild"),
        };
    }

    /// <summary>The id of the input at which a part of the plan is written; empty where it is none.</summary>
    public static string FieldOf(string field, PageForm form)
    {
        var part = field.StartsWith("content.", StringComparison.Ordinal) ? field["content.".Length..] : field;
        var (name, rest) = part.IndexOf('[', StringComparison.Ordinal) is > 0 and var at ? (part[..at], part[(at + 1)..]) : (part, "");
        var index = rest.Split(']') is [var number, ..] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? place : 0;
        var inner = rest.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot ? rest[(dot + 1)..] : "";
        return (name, inner) switch
        {
            ("needs", "services") => $"goal-{index + 1}-services",
            ("needs", _) => $"goal-{index + 1}-need",
            ("outcomes", "measure") => $"goal-{index + 1}-measure",
            ("outcomes", "by") => $"goal-{index + 1}-by-day",
            ("outcomes", _) => $"goal-{index + 1}-outcome",
            ("actions", _) when AllActions(form) is var all && index < all.Count => inner switch { "by" => $"{all[index]}-by-day", "ownerId" => $"{all[index]}-owner", _ => all[index] },
            ("actions", _) => "goal-1-action-1",
            ("visitEvery", _) => "visits",
            ("startsOn", _) => "starts-day",
            ("expectedEndOn", _) => "ends-day",
            ("resources" or "contingency" or "reviewPoints" or "longTermReason" or "forTheChild" or "attested", _) => name,
            _ => "",
        };
    }

    private static IEnumerable<Field> Goal(PageForm form, int number, IReadOnlyList<Choice> owners)
    {
        var goal = $"goal-{number}";
        return
        [
            new HeadingField($"Goal {number}"),
            new LineField($"{goal}-need", "What does the child need?"),
            new LineField($"{goal}-services", "Which services help with it?"),
            new LineField($"{goal}-outcome", "What will be better for the child?"),
            new LineField($"{goal}-measure", "How will we know?", "What one can see or count."),
            new DateField($"{goal}-by", "By when?"),
            .. Enumerable.Range(1, Math.Max(1, Count(form, $"{goal}-actions"))).SelectMany(action => new Field[]
            {
                new LineField($"{goal}-action-{action}", $"Action {action}: what is done?"),
                new ChoiceField($"{goal}-action-{action}-owner", $"Action {action}: who does it?", owners, IsList: true),
                new DateField($"{goal}-action-{action}-by", $"Action {action}: by when?"),
            }),
            new ButtonField($"add-action-{number}", "Add another action", $"{goal}-action-{Math.Max(1, Count(form, $"{goal}-actions")) + 1}"),
        ];
    }

    private static IEnumerable<PlannedAction> Actions(PageForm form, TaskDesk desk, int goal) => Rows(form, goal).Select(row => new PlannedAction(
        form[$"{row}-id"] is { Length: > 0 } id ? id : $"{desk.NewId("action")}-{goal}-{row[(row.LastIndexOf('-') + 1)..]}",
        OutcomeId(form, desk, goal),
        form[row],
        form[$"{row}-owner"],
        form.DayOf($"{row}-by") ?? default));

    private static IEnumerable<string> Rows(PageForm form, int goal) => Enumerable.Range(1, Math.Max(1, Count(form, $"goal-{goal}-actions"))).Select(at => $"goal-{goal}-action-{at}").Where(row => form[row].Length > 0);

    private static IReadOnlyList<string> AllActions(PageForm form) => [.. Enumerable.Range(1, Count(form, "goals")).SelectMany(goal => Rows(form, goal))];

    private static IReadOnlyList<Choice> Attested(ShownCase shown) => [.. shown.Pack.Plan.Checklist.Where(item => item.Field is null).Select(item => new Choice(item.Id, item.Text))];

    private static string OutcomeId(PageForm form, TaskDesk desk, int number) => form[$"goal-{number}-id"] is { Length: > 0 } id ? id : $"{desk.NewId("outcome")}-{number}";

    private static string NeedId(PageForm form, TaskDesk desk, int number) => form[$"goal-{number}-need-id"] is { Length: > 0 } id ? id : $"{desk.NewId("need")}-{number}";

    private static int Count(PageForm form, string name) => int.TryParse(form[name], NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? Math.Clamp(count, 0, Most) : 0;

    private static void SetDay(PageForm form, string name, DateOnly day)
    {
        if (day != default)
        {
            form.Set(name, day);
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
