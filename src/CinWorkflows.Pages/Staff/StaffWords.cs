using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Wording;

namespace CinWorkflows.Pages.Staff;

/// <summary>Entries of the staff directory as a page says them, and where they are.</summary>
internal static class StaffWords
{
    /// <summary>The page of an entry; of a new one where there is no id.</summary>
    public static string Entry(string? staffId) => $"{StaffPages.Home}/staff/entry{(staffId is null ? "" : $"/{Uri.EscapeDataString(staffId)}")}";

    /// <summary>The page of a team; of a new one where there is no id.</summary>
    public static string Team(string? teamId) => $"{StaffPages.Home}/teams/entry{(teamId is null ? "" : $"/{Uri.EscapeDataString(teamId)}")}";

    public static string Roles(StaffMember member) =>
        member.IsDataProtectionOfficer ? "data protection officer" : string.Join(", ", member.Roles.Select(RoleWords.Of));

    /// <summary>What is arranged about somebody, a line each.</summary>
    /// <param name="member">The entry.</param>
    /// <param name="today">The day; what is over is left out.</param>
    /// <param name="nameOf">The name of somebody.</param>
    /// <param name="teamOf">The name of a team.</param>
    public static IEnumerable<string> Arranged(StaffMember member, DateOnly today, Func<string, string> nameOf, Func<string, string> teamOf)
    {
        var arranged = member.Arrangements;
        foreach (var cover in (arranged.Covers ?? []).Where(cover => cover.To >= today))
        {
            yield return $"Stands in for {nameOf(cover.StaffId)}, {PlainWords.ShortDate(cover.From)} to {PlainWords.ShortDate(cover.To)}";
        }

        if (arranged.ManagedTeams is { } managed)
        {
            yield return managed.Count == 0 ? "Manages no other team" : $"Manages also {PlainWords.And([.. managed.Select(teamOf)])}";
        }

        if (arranged.OutOfHours)
        {
            yield return "Answers out of hours";
        }

        if (arranged.LeavesOn is { } last)
        {
            yield return last < today ? $"Left on {PlainWords.ShortDate(last)}" : $"Leaves on {PlainWords.ShortDate(last)}";
        }
    }
}
