using CinWorkflows.Cases;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Pages.Cases;
using CinWorkflows.Pages.Forms;
using CinWorkflows.Pages.Tasks;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Boards;

namespace CinWorkflows.Pages.Workers;

/// <summary>A case gets a worker, on the page on which a manager allocates one or many.</summary>
internal sealed class AllocateTask : CaseTask
{
    public override string Slug => "allocate";

    public override string Verb => "Allocate the case";

    public override string Done => "The case is allocated.";

    public override bool HasForm => false;

    public override string? OwnPage(string caseId) => $"{StaffPages.Home}/team/allocate?case={Uri.EscapeDataString(caseId)}";

    public override bool IsFor(Duty duty, CaseFile file) => duty.Kind == DutyKind.AllocateWorker;

    public override bool IsOffered(ShownCase shown) => shown.File.Ending is null
        && shown.Person.Roles.Any(ManagedTeams.By.Contains)
        && Deciding.Is(shown, ApprovalKind.Allocation);

    public override Task<IReadOnlyList<Field>> FieldsAsync(TaskDesk desk, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Field>>([]);
}
