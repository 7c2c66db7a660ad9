using CinWorkflows.Pages.Cases;
using CinWorkflows.Rules.Policies;

namespace CinWorkflows.Pages.Tasks;

/// <summary>Whose a decision is.</summary>
internal static class Deciding
{
    /// <summary>Whether somebody may take a decision on a case: in a role to which the authority gives it, and not on a case that they hold.</summary>
    public static bool Is(ShownCase shown, ApprovalKind decision) =>
        shown.Pack.Approvals.GetValueOrDefault(decision)?.Roles.Any(shown.Person.Roles.Contains) == true && shown.File.Allocation.WorkerId != shown.Person.Id;
}
