using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Workflows.Ports.Records.Acts;

namespace CinWorkflows.Workflows.Register;

/// <summary>An act held against a case: refused, or as it would be stored with the case after it.</summary>
internal sealed record JudgedAct
{
    public IReadOnlyList<Refusal> Refusals { get; private init; } = [];

    public RecordedAct? Recorded { get; private init; }

    public CaseFile? After { get; private init; }

    public static JudgedAct Refused(IReadOnlyList<Refusal> refusals) => new() { Refusals = refusals };

    public static JudgedAct Fitting(RecordedAct recorded, CaseFile after) => new() { Recorded = recorded, After = after };
}
