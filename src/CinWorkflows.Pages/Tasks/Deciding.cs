using CinWorkflows.Cases.Authority;
using CinWorkflows.Pages.Cases;
using CinWorkflows.Rules.Policies;

namespace CinWorkflows.Pages.Tasks;

/// <summary>Whose a decision is.</summary>
internal static class Deciding
{
    /// <summary>Whether whoever looks may take a decision on a case, as the domain says it.</summary>
    public static bool Is(ShownCase shown, ApprovalKind decision) => AuthorityTable.MayDecide(decision, shown.Person.Id, shown.Person.Roles, shown.File, shown.Pack);
}
