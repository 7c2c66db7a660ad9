using CinWorkflows.Cases.Acts;

namespace CinWorkflows.Workflows.Meetings.Proposals;

/// <summary>What came of a request for times: times, or every reason why there are none to look for.</summary>
public sealed record ProposalAnswer
{
    private ProposalAnswer()
    {
    }

    /// <summary>The times; null where the request was refused.</summary>
    public ProposedTimes? Times { get; private init; }

    /// <summary>The reasons of a refusal; empty where it was answered.</summary>
    public IReadOnlyList<Refusal> Refusals { get; private init; } = [];

    /// <summary>True where there is no such case.</summary>
    public bool IsNoSuchCase { get; private init; }

    internal static ProposalAnswer Of(ProposedTimes times) => new() { Times = times };

    internal static ProposalAnswer Refuse(IReadOnlyList<Refusal> refusals) => new() { Refusals = refusals };

    internal static ProposalAnswer NoSuchCase(string caseId) =>
        new() { IsNoSuchCase = true, Refusals = [new("caseId", $"there is no case '{caseId}'.")] };
}
