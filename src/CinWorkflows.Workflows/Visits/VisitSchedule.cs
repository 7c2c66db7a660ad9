using CinWorkflows.Domain.Duties;
using CinWorkflows.Workflows.Procedures;

namespace CinWorkflows.Workflows.Visits;

/// <summary>The child is seen at the frequency that the plan sets or the family agreed (N19g, N38); where none is set, nothing is due.</summary>
internal static class VisitSchedule
{
    public static Task TellAsync(Procedure now) =>
        now.Until(file => DutyBook.VisitEvery(file) is null, DutyKind.VisitChild);
}
