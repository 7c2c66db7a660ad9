using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Workers;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases;

/// <summary>The duties about who holds a case.</summary>
internal static class CaseDuties
{
    /// <summary>Allocate the case to a worker.</summary>
    public static DutyDefinition AllocateWorker { get; } = new(DutyKind.AllocateWorker)
    {
        Title = _ => "Allocate the case to a worker",
        NextStep = "Choose a worker and record the allocation.",
        AtEnd = DutyAtEnd.FallsAway("nobody works on a case that has ended"),
        OrdinaryPractice = day => day.ByManager(new WorkerAssigned(day.Team.Worker.Id)),
        EndedBy = [typeof(WorkerAssigned), typeof(WorkerLeaving)],
        DoneBy = [typeof(WorkerAssigned)],
    };
}
