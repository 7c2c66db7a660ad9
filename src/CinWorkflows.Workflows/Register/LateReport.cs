using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Workflows.Cases;
using CinWorkflows.Workflows.Ports.Records.Cases;

namespace CinWorkflows.Workflows.Register;

/// <summary>What is told of a day that is past.</summary>
/// <param name="Act">The act.</param>
/// <param name="On">The day on which it was done.</param>
/// <param name="Before">The case before it.</param>
/// <param name="Was">The case before it, with what waits for a practitioner's word.</param>
/// <param name="Then">The case after it, with what waits for a practitioner's word, as if every rule had been kept.</param>
/// <param name="Desk">Its pack and calendar, and who tells of it.</param>
internal sealed record LateReport(Act Act, DateOnly On, CaseFile Before, CaseFile Was, CaseFile Then, CaseDesk Desk)
{
    /// <summary>What the service has done about the case; null where only limits are asked for.</summary>
    public IReadOnlyDictionary<string, StepResult>? Steps { get; init; }

    public IReadOnlyDictionary<string, Duty> DutiesOf(CaseFile file) => ChildInNeedProcedure.DutiesOf(file, Desk.Pack, Desk.Calendar, Steps);
}
