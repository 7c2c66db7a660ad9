namespace CinWorkflows.Letters.Layout;

/// <summary>What a letter comes to. It names nobody, so that it can stand in a text message.</summary>
/// <param name="What">What it is about, in a sentence.</param>
/// <param name="ToDo">What the reader does next, a sentence each; never empty.</param>
internal sealed record LetterSummary(string What, params IReadOnlyList<string> ToDo)
{
    /// <summary>When the meeting is.</summary>
    public LetterTime? When { get; init; }

    /// <summary>Where the meeting is.</summary>
    public string? Where { get; init; }

    /// <summary>By when the reader does it; null where no date is set.</summary>
    public DateOnly? Deadline { get; init; }

    /// <summary>Why by then, in a sentence.</summary>
    public string? DeadlineReason { get; init; }

    /// <summary>What follows if nothing is done, in a sentence.</summary>
    public string? IfNotDone { get; init; }
}
