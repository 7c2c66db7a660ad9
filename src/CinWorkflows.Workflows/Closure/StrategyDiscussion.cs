using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Procedures;

namespace CinWorkflows.Workflows.Closure;

/// <summary>A child who appears to be at risk of significant harm: a strategy discussion, and possibly a section 47 enquiry (N34, H32).</summary>
internal static class StrategyDiscussion
{
    public static Task TellAsync(Procedure now) =>
        now.Until(file => file.Strategy is not { IsDue: true }, DutyKind.HoldStrategyDiscussion);
}
