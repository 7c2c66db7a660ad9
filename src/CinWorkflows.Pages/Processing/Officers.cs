using CinWorkflows.Pages.Forms;
using CinWorkflows.Pages.Tasks;
using CinWorkflows.Workflows.Ports.Directory;

namespace CinWorkflows.Pages.Processing;

/// <summary>Who decides about the use of data: the data protection officers who work here now.</summary>
internal static class Officers
{
    public static async Task<IReadOnlyList<Choice>> ChoicesAsync(TaskDesk desk, CancellationToken cancellationToken) =>
        [.. (await desk.Get<IStaffRegister>().StaffAsync(cancellationToken)).Where(member => member.IsDataProtectionOfficer && member.IsHere(desk.Case.Today)).Select(member => new Choice(member.Id, member.Name))];
}
