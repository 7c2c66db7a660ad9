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
    /// <summary>A step that a duty asks for: to do while it is open; else done, not needed, or not yet.</summary>
    public MoveStep Step(StepWords words, params IReadOnlyList<DutyKind> kinds)
    {
        var open = shown.View.Duties.FirstOrDefault(view => kinds.Contains(view.Duty.Kind) && IsOfIt(view.Duty) && words.Which?.Invoke(view.Duty) != false);
        return (open, words) switch
        {
            ({ Duty.WaitsFor: { } code }, _) => new(words.Name, MoveStepState.NotYet, Prerequisite.InWords(code)) { Task = tasks.PageFor(shown.File, open.Duty) },
            ({ } view, _) => ToDo(words.Name, view),
            (null, { Done: { } done }) => new(words.Name, MoveStepState.Done, done) { Task = words.Again is { } again ? Page(again, words.About) : null },
            (null, { NotNeeded: { } why }) => new(words.Name, MoveStepState.NotNeeded, why),
            _ => new(words.Name, MoveStepState.NotYet, words.NotYet) { Task = words.Early is { } early ? Page(early, words.About) : null },
        };
    }

    /// <summary>The page of a task about the move.</summary>
    public PageTask Page(string slug, string? about = null) =>
        new(CaseWays.Task(shown.Id, slug, about ?? move?.Label), tasks.Find(slug)?.Verb ?? throw new InvalidOperationException($"There is no task '{slug}'."));

    private MoveStep ToDo(string name, DutyView view) =>
        new(name, MoveStepState.ToDo, $"{(view.Duty.Deadline is null ? "No date is set" : $"By {DueWords.When(view.Duty, shown.Today)}")}, for {(view.Duty.OwnerId == shown.Person.Id ? "you" : $"the {shown.Pack.NameOf(view.Duty.Owner)}")}.")
        {
            Ruler = DateRuler.Of(view, shown.Pack),
            IsOverdue = view.Duty.IsOverdue(shown.Today),
            Task = tasks.PageFor(shown.File, view.Duty),
        };

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
