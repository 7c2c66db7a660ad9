namespace CinWorkflows.Simulation.Stories;

/// <summary>What a family needs support with, in the words of those who record it; <c>{child}</c> stands for the child's first name, <c>{mother}</c> for the mother's.</summary>
internal sealed record FamilyNeed
{
    /// <summary>What the assessment found.</summary>
    public required string Found { get; init; }

    /// <summary>The need that the plan names, with the services.</summary>
    public required (string Need, string Services) Need { get; init; }

    /// <summary>What will be better, and how one will know.</summary>
    public required (string Outcome, string Measure) Outcome { get; init; }

    /// <summary>What is done first.</summary>
    public required string Action { get; init; }

    /// <summary>What happens if it gets worse.</summary>
    public required string Contingency { get; init; }

    /// <summary>The plan in words for the child.</summary>
    public required string ForTheChild { get; init; }

    /// <summary>What was seen and heard at visits, one after the other.</summary>
    public required IReadOnlyList<string> Visits { get; init; }

    /// <summary>What was said at meetings.</summary>
    public required string Meeting { get; init; }

    /// <summary>What reviews find while it goes on, and what the last one finds.</summary>
    public required (string Meanwhile, string InTheEnd) Review { get; init; }

    /// <summary>What becomes the family's reason to disagree, where somebody does.</summary>
    public required string Disagreement { get; init; }

    /// <summary>A change for which the plan was not made.</summary>
    public required string Change { get; init; }

    /// <summary>A concern that somebody tells of.</summary>
    public required string Concern { get; init; }
}
