using CinWorkflows.Pages.Cases;
using CinWorkflows.Pages.Tasks;

namespace CinWorkflows.Pages.Transfers;

/// <summary>A step of a move, and how it stands.</summary>
/// <param name="Name">What is done.</param>
/// <param name="State">How it stands.</param>
/// <param name="Words">When it was done, by when and by whom it is to be, or why it is not.</param>
internal sealed record MoveStep(string Name, MoveStepState State, string Words)
{
    /// <summary>Why it is due on that day; null where nothing is due.</summary>
    public DateRuler? Ruler { get; init; }

    /// <summary>Whether its day is over.</summary>
    public bool IsOverdue { get; init; }

    /// <summary>Where it is done; null where it cannot be, or nobody does it.</summary>
    public PageTask? Task { get; init; }
}

/// <summary>How a step of a move stands.</summary>
internal enum MoveStepState
{
    Done,

    ToDo,

    /// <summary>Something else comes first.</summary>
    NotYet,

    NotNeeded,
}
