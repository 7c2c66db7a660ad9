using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Pages.Cases;
using CinWorkflows.Pages.Tasks;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Ports.Records.Duties;
using CinWorkflows.Workflows.Wording;

namespace CinWorkflows.Pages.Transfers;

/// <summary>What is open of a move, and the steps that it makes.</summary>
/// <param name="shown">The case.</param>
/// <param name="tasks">Where each duty is done.</param>
/// <param name="move">The move from here; null for the one by which the child came.</param>
internal sealed class MoveDuties(ShownCase shown, CaseTasks tasks, TransferOut? move)
{
    private static readonly DutyKind[] ByHand = [DutyKind.InformByHand, DutyKind.DecideWhatIsTold];

    /// <summary>A step that a duty asks for: to do while it is open; else done, not needed, or not yet.</summary>
    public MoveStep Step(StepWords words, params IReadOnlyList<DutyKind> kinds)
    {
        var open = shown.View.Duties.FirstOrDefault(view => kinds.Contains(view.Duty.Kind) && IsOfIt(view.Duty) && words.Which?.Invoke(view.Duty) != false);
        return (open, words) switch
        {
            ({ Duty.WaitsFor: { } code }, _) => new(words.Name, MoveStepState.NotYet, Prerequisite.InWords(code)) { Task = tasks.PageFor(shown.File, open.Duty) },
            ({ } view, _) => ToDo(words, view),
            (null, { Done: { } done }) => new(words.Name, MoveStepState.Done, done) { Task = words.Again is { } again ? Page(again, words.About) : null },
            (null, { NotNeeded: { } why }) => new(words.Name, MoveStepState.NotNeeded, why),
            _ => new(words.Name, MoveStepState.NotYet, words.NotYet) { Task = words.Early is { } early ? Page(early, words.About) : null },
        };
    }

    /// <summary>The page of a task about the move.</summary>
    public PageTask Page(string slug, string? about = null) =>
        new(CaseWays.Task(shown.Id, slug, about ?? move?.Label), tasks.Find(slug)?.Verb ?? throw new InvalidOperationException($"There is no task '{slug}'."));

    /// <summary>Telling the family, of which the service does what it may by letter: those whom a person tells, or about whom it is to be decided.</summary>
    /// <param name="notYet">Why nobody is told yet; null where they are.</param>
    public MoveStep Family(string? notYet)
    {
        var (name, to) = ("Tell the family", new PageTask($"{CaseWays.Case(shown.Id)}/who-knows", "See who knows"));
        var open = shown.View.Duties.Where(view => ByHand.Contains(view.Duty.Kind) && view.Duty.Subject is InformedSubject { IsOfMove: true }).Select(view => shown.NameOf(view.Duty.Subject!.PersonId!)).Distinct().ToList();
        return open.Count > 0 ? new(name, MoveStepState.ToDo, $"Tell them yourself, or decide what they are told: {PlainWords.And(open)}.") { Task = to }
            : notYet is not null ? new(name, MoveStepState.NotYet, notYet)
            : new(name, MoveStepState.Done, "What is sent by itself stands under Messages, and who knows under Who knows.") { Task = to };
    }

    private MoveStep ToDo(StepWords words, DutyView view)
    {
        var due = $"{(view.Duty.Deadline is null ? "No date is set" : $"By {DueWords.When(view.Duty, shown.Today)}")}, for {(view.Duty.OwnerId == shown.Person.Id ? "you" : $"the {shown.Pack.NameOf(view.Duty.Owner)}")}.";
        return new(words.Name, words.First is null ? MoveStepState.ToDo : MoveStepState.NotYet, words.First is null ? due : $"{words.First} {due}")
        {
            Ruler = DateRuler.Of(view, shown.Pack),
            IsOverdue = view.Duty.IsOverdue(shown.Today),
            Task = words.First is null ? tasks.PageFor(shown.File, view.Duty) : null,
        };
    }

    private bool IsOfIt(Duty duty) => duty.Subject is TransferSubject about ? about.Label == move?.Label : move is null || duty.Subject is null;
}

/// <summary>What is said of a step.</summary>
/// <param name="Name">What is done.</param>
internal sealed record StepWords(string Name)
{
    /// <summary>When and how it was done; null where it was not.</summary>
    public string? Done { get; init; }

    /// <summary>Why it is not needed; null where it is.</summary>
    public string? NotNeeded { get; init; }

    /// <summary>What comes first although it is due already; null where nothing does.</summary>
    public string? First { get; init; }

    /// <summary>What comes first.</summary>
    public string NotYet { get; init; } = "It comes later.";

    /// <summary>The task by which it is done once more; null where it is done once.</summary>
    public string? Again { get; init; }

    /// <summary>The task by which it is done before it is due; null where something else comes first.</summary>
    public string? Early { get; init; }

    /// <summary>What of the move it is about; null for the move as such.</summary>
    public string? About { get; init; }

    /// <summary>Which of several duties of a kind it is; null for any.</summary>
    public Func<Duty, bool>? Which { get; init; }
}
