using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Procedures;

namespace CinWorkflows.Workflows.Closure;

/// <summary>Ahead of the 18th birthday it is planned how support goes on. Nothing ends by itself on that day.</summary>
internal static class Adulthood
{
    public static Task RunAsync(Procedure now) => now.Until(
        file => file.AdulthoodInSightSince is null || file.AdulthoodPlannedOn is not null,
        DutyKind.PlanForAdulthood);
}
