using CinWorkflows.Cases.Acts;

namespace CinWorkflows.Web.Doors;

/// <summary>What came of asking for a link, or for its code.</summary>
public sealed record LinkAnswer
{
    /// <summary>Why there is none, and what to do; null where there is.</summary>
    public Refusal? Refusal { get; init; }

    /// <summary>Whether the code of a new link goes by text message; otherwise somebody tells it by telephone.</summary>
    public bool CodeByText { get; init; }

    /// <summary>The code that was asked for, in groups; null where a link was.</summary>
    public string? Code { get; init; }

    /// <summary>Says nothing of the code.</summary>
    public override string ToString() => "answer about a link";
}
