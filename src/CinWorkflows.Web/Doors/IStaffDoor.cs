using CinWorkflows.Rules.Words;
using CinWorkflows.Web.Cases;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Register;

namespace CinWorkflows.Web.Doors;

/// <summary>
/// The staff's way to cases for pages, in this process: the same need to know, register and access log as the API's. It is of one request and of the
/// member of staff who makes it.
/// </summary>
public interface IStaffDoor
{
    /// <summary>The record as they may read it; what they may not see is not there. What is read leaves an entry of the access log.</summary>
    ICaseReader Cases { get; }

    /// <summary>Who asks, with those of their roles in which they are signed in; null where the directory does not know them.</summary>
    Task<StaffMember?> PersonAsync(CancellationToken cancellationToken);

    /// <summary>A case that was read, in words.</summary>
    Task<CaseState> DescribeAsync(CaseView view, CancellationToken cancellationToken);

    /// <summary>What would come of acts; null where there is no such case for them.</summary>
    Task<CheckedAct?> CheckAsync(string caseId, StaffAct act, CancellationToken cancellationToken);

    /// <summary>Records acts in their name until one is refused, and waits a moment for the case to take them up; null where there is no such case for them.</summary>
    Task<Decision?> RecordAsync(string caseId, StaffAct act, CancellationToken cancellationToken);

    /// <summary>What would come of beginning a case, and which open cases may be of the same child.</summary>
    Task<CheckedOpening> CheckOpeningAsync(StaffOpening opening, CancellationToken cancellationToken);

    /// <summary>Begins a case in their name.</summary>
    Task<Decision> OpenAsync(StaffOpening opening, CancellationToken cancellationToken);

    /// <summary>Writes the entries of the access log of what this request shows. Where they cannot be written nothing may be shown.</summary>
    Task LeaveTraceAsync();
}
