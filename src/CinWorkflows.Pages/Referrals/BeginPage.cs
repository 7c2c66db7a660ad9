using System.Globalization;
using System.Text.RegularExpressions;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Packs;
using CinWorkflows.Cases.People;
using CinWorkflows.Cases.Workers;
using CinWorkflows.Pages.Cases;
using CinWorkflows.Pages.Forms;
using CinWorkflows.Pages.Tasks;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Web.Doors;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Ports.Records.Acts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CinWorkflows.Pages.Referrals;

/// <summary>
/// A page on which a case begins: what is asked; open cases that may be of the same child, and what tells them apart; what would be due; the record.
/// What is not known is left empty.
/// </summary>
internal abstract partial class BeginPage(IStaffDoor door, CaseReading reading, IStaffRegister register, PackLibrary packs, TimeProvider clock) : FormPage
{
    private const string Why = "duplicateReason";
    private const char Nobody = '/';

    private static readonly string[] Own = ["form-id", "form-step"];

    /// <summary>The form's own id: sent twice, one case is begun.</summary>
    public Guid Id { get; private set; }

    /// <summary>The authority's rules.</summary>
    public PolicyPack Pack { get; private set; } = null!;

    /// <summary>Who begins the case.</summary>
    public StaffMember Person { get; private set; } = null!;

    /// <summary>The open cases that may be of the same child.</summary>
    public IReadOnlyList<PossibleCase> Others { get; private set; } = [];

    /// <summary>What would be due; null while the questions are shown.</summary>
    public IReadOnlyList<FollowingDuty>? Comes { get; private set; }

    /// <summary>The answers, part by part, as they are shown before they are saved.</summary>
    public IEnumerable<(string Part, IReadOnlyList<(string Label, string Answer)> Answers)> Answers()
    {
        var heading = "";
        return Fields.Select(asked => (Part: heading = asked is HeadingField ? asked.Label : heading, asked.Label, Answer: asked.Answer(Form))).ToList()
            .Where(asked => asked.Answer.Length > 0)
            .GroupBy(asked => asked.Part)
            .Select(part => (part.Key, (IReadOnlyList<(string, string)>)[.. part.Select(asked => (asked.Label, asked.Answer))]));
    }

    /// <summary>The words of the page.</summary>
    public abstract string Title { get; }

    /// <summary>What stands in the title of the window.</summary>
    public string WindowTitle => Comes is null ? Title : $"Check before you save: {Title}";

    /// <summary>What has to be known before one answers.</summary>
    public abstract IEnumerable<string> Lead { get; }

    /// <summary>The page for another way to begin a case; null where that is not theirs.</summary>
    public virtual PageTask? Otherwise => null;

    /// <summary>Whether another person may be added to the form.</summary>
    public virtual bool AsksForPeople => false;

    /// <summary>Whether something that the form holds is asked by no field, and carried on.</summary>
    public virtual bool IsKept(string name) => false;

    protected DateOnly Today => LondonTime.Today(clock);

    protected CaseReading Reading => reading;

    protected string NewId(string of) => $"{of}-{Id:N}";

    /// <summary>Whose team it is, and who holds it.</summary>
    protected (string TeamId, string? WorkerId) Holder => Form["holder"].Split(Nobody) is [var team, { Length: > 0 } worker] ? (team, worker) : (Form["holder"].Split(Nobody)[0], null);

    protected string? DuplicateReason => Form[Why] is { Length: > 0 } reason ? reason : null;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await MeAsync(cancellationToken) is not { } person)
        {
            return NotFound();
        }

        Id = Guid.NewGuid();
        Form.Set("holder", $"{person.TeamId}{Nobody}{(person.Roles.Any(Allocation.HeldBy.Contains) ? person.Id : "")}");
        await BeginAsync(cancellationToken);
        await AskAsync(person, cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await MeAsync(cancellationToken) is not { } person)
        {
            return NotFound();
        }

        var sent = await Request.ReadFormAsync(cancellationToken);
        if (!Guid.TryParse(sent["form-id"], out var id))
        {
            return BadRequest();
        }

        (Id, Form) = (id, PageForm.Of(sent, Own));
        var step = sent["form-step"].ToString();
        if (step == "another")
        {
            AddPerson();
        }

        await AskAsync(person, cancellationToken);
        if (step is "another" or "change")
        {
            return Page();
        }

        var act = Read();
        return Form.IsFine ? await JudgeAsync(person, new(Id, Pack.Id, act), step == "record", cancellationToken) : Page();
    }

    /// <summary>Whether the page is for somebody.</summary>
    protected virtual bool IsFor(StaffMember person) => true;

    /// <summary>What is asked, but for who holds the case.</summary>
    protected abstract IEnumerable<Field> Ask();

    /// <summary>What stands in it at first.</summary>
    protected abstract Task BeginAsync(CancellationToken cancellationToken);

    /// <summary>The act that the answers make.</summary>
    protected abstract Act Read();

    /// <summary>The field of the form at which a field of the act is wrong; empty where it is about the whole.</summary>
    protected abstract string FieldOf(string field);

    protected virtual void AddPerson()
    {
    }

    protected ChildDetails ReadChild() =>
        new(NewId("child"), Form.Text("child", "Enter the name of the child"), Form.OptionalDate("born", "The date of birth"), Form.Has("copy", "yes"));

    protected static IEnumerable<Field> AskForChild() =>
    [
        new HeadingField("The child"),
        new LineField("child", "Full name of the child", "For a child who is not born yet: “Unborn” and the family name."),
        new DateField("born", "Date of birth", "Or the day on which the birth is expected. Leave it empty where you do not know it."),
        new SeveralField("copy", "Can the child read the plan?", [new("yes", "Yes, the child is old enough to get a copy")]),
    ];

    private async Task<StaffMember?> MeAsync(CancellationToken cancellationToken)
    {
        if (await door.PersonAsync(cancellationToken) is not { } person || !IsFor(person) || (await register.TeamsAsync(cancellationToken)).FirstOrDefault(team => team.Id == person.TeamId) is not { } own || packs.Current(own.PackId, Today)?.Pack is not { } pack)
        {
            return null;
        }

        (Person, Pack) = (person, pack);
        return person;
    }

    private async Task AskAsync(StaffMember person, CancellationToken cancellationToken) =>
        Fields = [.. Ask(), new HeadingField("Who holds the case"), new ChoiceField("holder", "Team and worker", await HoldersAsync(person, cancellationToken), IsList: true)];

    /// <summary>One's own team first; of each team nobody yet, then its workers.</summary>
    private async Task<IReadOnlyList<Choice>> HoldersAsync(StaffMember person, CancellationToken cancellationToken)
    {
        var workers = (await register.StaffAsync(cancellationToken)).Where(member => member.IsHere(Today) && member.Roles.Any(Allocation.HeldBy.Contains)).ToLookup(member => member.TeamId);
        return
        [
            .. (await register.TeamsAsync(cancellationToken)).Where(team => team.PackId == Pack.Id)
                .OrderBy(team => team.Id != person.TeamId).ThenBy(team => team.Name, StringComparer.Ordinal)
                .SelectMany(team => workers[team.Id].OrderBy(member => member.Name, StringComparer.Ordinal)
                    .Select(member => new Choice($"{team.Id}{Nobody}{member.Id}", $"{team.Name}: {member.Name}"))
                    .Prepend(new($"{team.Id}{Nobody}", $"{team.Name}: nobody yet"))),
        ];
    }

    private async Task<IActionResult> JudgeAsync(StaffMember person, StaffOpening opening, bool toRecord, CancellationToken cancellationToken)
    {
        var (come, others) = await door.CheckOpeningAsync(opening, cancellationToken);
        Others = await NamedAsync(others, cancellationToken);
        if (Others.Count > 0 || come.Refusals.Any(refusal => IsOfSecond(refusal.Field)))
        {
            Fields = [.. Fields, new HeadingField("Is it another child?"), new TextField(Why, "What tells the two children apart, or why does this child have a second case?", "For example the address or the date of birth, and who told you.", Rows: 3)];
        }

        if (come.Refusals.Count > 0)
        {
            return Refuse(come.Refusals);
        }

        if (!toRecord)
        {
            Comes = [.. come.Opens.Select(duty => new FollowingDuty(duty.TitleIn(Pack), DueWords.When(duty, Today), duty.OwnerId == person.Id ? "you" : $"the {Pack.NameOf(duty.Owner)}"))];
            return Page();
        }

        var decision = await door.OpenAsync(opening, cancellationToken);
        return decision.Receipt is { } receipt ? LocalRedirect($"{CaseWays.Case(receipt.CaseId)}/begun") : Refuse(decision.Refusals);
    }

    private PageResult Refuse(IReadOnlyList<Refusal> refusals)
    {
        foreach (var refusal in refusals)
        {
            var field = IsOfSecond(refusal.Field) ? Why : FieldOf(refusal.Field);
            Form.Fault(Fields.FirstOrDefault(asked => asked.Name == field)?.FirstId ?? "", field == Why && refusal.RestrictedCaseId is null ? "Say what tells the two children apart, or why this child has a second case" : Words(refusal));
        }

        return Page();
    }

    /// <summary>A refusal as an error of the form says it, with its fields called as the form calls them.</summary>
    private string Words(Refusal refusal) =>
        Fields.Where(asked => asked.Name.Length > 0).Aggregate($"{char.ToUpperInvariant(refusal.Reason[0])}{refusal.Reason[1..]}", (words, asked) => words.Replace($"'{asked.Name}'", $"“{asked.Label}”", StringComparison.Ordinal));

    private static bool IsOfSecond(string field) => field is "act.child" or "act.duplicateReason";

    /// <summary>Of a case that they do not read, its number and who holds it.</summary>
    private async Task<IReadOnlyList<PossibleCase>> NamedAsync(IReadOnlyList<ChildOnCase> others, CancellationToken cancellationToken)
    {
        var named = new List<PossibleCase>();
        foreach (var other in others)
        {
            var shown = await reading.OfAsync(other.CaseId, cancellationToken);
            var child = shown?.View.People.FirstOrDefault(one => one.Kind == ParticipantKind.Child);
            var worker = shown?.File.Allocation.WorkerId is { } id ? await reading.StaffNameAsync(id, cancellationToken) : null;
            named.Add(new(other.CaseId, other.IsKnown, child?.Name, child?.BornOn, worker));
        }

        return named;
    }

    /// <summary>Which person of the act a field is of, from 0, and what of them.</summary>
    protected static (int At, string Field)? PersonOf(string field) =>
        OfPerson().Match(field) is { Success: true } match ? (int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture), match.Groups[2].Value) : null;

    [GeneratedRegex(@"\Aparticipants\[([0-9]+)\]\.?(.*)\z")]
    private static partial Regex OfPerson();
}

/// <summary>An open case that may be of the same child.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="IsKnown">Whether name and date of birth are the same.</param>
/// <param name="Child">The child's name; null where whoever looks may not read the case.</param>
/// <param name="BornOn">The date of birth; null where it is not known.</param>
/// <param name="Worker">Who holds it; null where nobody does, or it is not theirs to read.</param>
internal sealed record PossibleCase(string CaseId, bool IsKnown, string? Child, DateOnly? BornOn, string? Worker);
