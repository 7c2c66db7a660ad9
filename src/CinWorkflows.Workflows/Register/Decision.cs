using CinWorkflows.Cases.Acts;

namespace CinWorkflows.Workflows.Register;

/// <summary>What came of a command: a receipt, or every reason why it was refused.</summary>
public sealed record Decision
{
    private Decision()
    {
    }

    /// <summary>The receipt of an accepted command; null for a refused one.</summary>
    public ActReceipt? Receipt { get; private init; }

    /// <summary>The reasons of a refusal; empty for an accepted command.</summary>
    public IReadOnlyList<Refusal> Refusals { get; private init; } = [];

    /// <summary>True where there is no such case.</summary>
    public bool IsNoSuchCase { get; private init; }

    /// <summary>True where somebody else's act came first, which whoever acts has not seen.</summary>
    public bool IsOvertaken { get; private init; }

    /// <summary>True where a case was to be begun under a number that another has, or had.</summary>
    public bool IsTaken { get; private init; }

    internal bool IsLost { get; private init; }

    /// <summary>Somebody else's act came first: the command is decided again.</summary>
    internal static Decision Lost { get; } = new() { IsLost = true };

    internal static Decision Accept(ActReceipt receipt) => new() { Receipt = receipt };

    internal static Decision Refuse(params IReadOnlyList<Refusal> refusals) => new() { Refusals = refusals };

    internal static Decision Overtake(long sequence) => new()
    {
        IsOvertaken = true,
        Refusals = [new("ifSequence", $"the case has gone on since: its last act is number {sequence}. Look at what came, and send it again if it still holds.")],
    };

    internal static Decision Taken(string caseId) => new() { IsTaken = true, Refusals = [new("caseId", $"a case '{caseId}' exists already.")] };

    internal static Decision NoSuchCase(string caseId) =>
        new() { IsNoSuchCase = true, Refusals = [new("caseId", $"there is no case '{caseId}'.")] };
}
