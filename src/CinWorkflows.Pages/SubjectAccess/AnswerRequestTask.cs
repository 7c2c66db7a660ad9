using CinWorkflows.Pages.Cases;
using CinWorkflows.Pages.Forms;
using CinWorkflows.Pages.Tasks;
using CinWorkflows.Workflows.Boards;

namespace CinWorkflows.Pages.SubjectAccess;

/// <summary>Somebody asks for their data, and is answered on a page of its own.</summary>
internal sealed class AnswerRequestTask : CaseTask
{
    public override string Slug => "subject-access";

    public override string Verb => "Answer somebody who asks for their data";

    public override string Done => "It is recorded that they were given their data.";

    public override bool HasForm => false;

    public override string? OwnPage(string caseId) => $"{CaseWays.Case(caseId)}/subject-access";

    public override bool IsOffered(ShownCase shown) => shown.Person.Roles.Any(ManagedTeams.By.Contains);

    public override Task<IReadOnlyList<Field>> FieldsAsync(TaskDesk desk, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Field>>([]);
}
