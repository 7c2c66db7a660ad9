using CinWorkflows.Simulation.InventedAuthority;

namespace CinWorkflows.Simulation.Stories;

/// <summary>One family's case up to today.</summary>
/// <param name="Title">What it shows, in a line.</param>
/// <param name="Team">Which team holds it.</param>
/// <param name="Age">How old the child is today; below nought one who is not born yet.</param>
/// <param name="Need">What the family needs support with.</param>
/// <param name="Tell">What happens.</param>
internal sealed record CaseStory(string Title, InventedTeam Team, int Age, FamilyNeed Need, Func<CaseLife, Task> Tell)
{
    /// <summary>True where it is of a brother or sister of the child in the story before.</summary>
    public bool IsOfSibling { get; init; }
}
