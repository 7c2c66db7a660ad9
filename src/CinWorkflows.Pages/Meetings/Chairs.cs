using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.Workers;
using CinWorkflows.Pages.Cases;
using CinWorkflows.Pages.Forms;
using CinWorkflows.Pages.Tasks;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Workers;

namespace CinWorkflows.Pages.Meetings;

/// <summary>Who may chair a meeting, each in the role in which the authority has them chair, where they have it.</summary>
internal static class Chairs
{
    public static async Task<IReadOnlyList<Choice>> OfAsync(TaskDesk desk, MeetingPurpose purpose, CancellationToken cancellationToken) =>
    [
        .. from member in await TeamPeople.OfAsync(desk.Get<IStaffDirectory>(), desk.Case.File.Allocation.TeamId, cancellationToken)
           where member.IsHere(desk.Case.Today) && member.Roles.Any(Allocation.HeldBy.Contains)
           let role = RoleOf(member, purpose, desk.Case)
           orderby member.Name
           select new Choice($"{role}/{member.Id}", $"{member.Name}, {desk.Case.Pack.NameOf(role)}"),
    ];

    /// <summary>Who was chosen, and in which role.</summary>
    public static (string Id, Role Role) Read(string chosen) =>
        chosen.Split('/', 2) is [var role, var id] && NamedChoice.Of<Role>(role) is { } parsed ? (id, parsed) : ("", default);

    private static Role RoleOf(StaffMember member, MeetingPurpose purpose, ShownCase shown)
    {
        var which = purpose switch
        {
            MeetingPurpose.FirstPlanning => ChairedMeeting.FirstPlanningMeeting,
            MeetingPurpose.TwelveMonthReview => ChairedMeeting.TwelveMonthReview,
            _ when shown.File.Allocation.WorkerId is null => ChairedMeeting.UnallocatedReview,
            _ => ChairedMeeting.Review,
        };
        var wanted = shown.Pack.Chairs.GetValueOrDefault(which)?.Roles ?? [];
        return wanted.Cast<Role?>().FirstOrDefault(role => member.Roles.Contains(role!.Value)) ?? member.Roles.First(Allocation.HeldBy.Contains);
    }
}
