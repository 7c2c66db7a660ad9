using CinWorkflows.Cases.Duties;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Procedures;

namespace CinWorkflows.Workflows.Visits;

/// <summary>The child is seen at the frequency that the plan sets, the family agreed or the authority asks for (N19g, N38); where none is set, nothing is due.</summary>
internal static class VisitSchedule
{
    public static Task RunAsync(Procedure now) =>
        now.Until(file => !DutyBook.VisitsFallDue(file, now.Pack), DutyKind.VisitChild);
}
