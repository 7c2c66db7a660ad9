using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Procedures;

namespace CinWorkflows.Workflows.Safeguarding;

/// <summary>While a child protection plan runs, only one thing is open here: to say how it ended (N1, H1).</summary>
internal static class ProtectionPlanHold
{
    public static Task RunAsync(Procedure now) => now.Until(file => file.Hold is null, DutyKind.ResolveHold);
}
