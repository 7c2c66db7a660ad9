using CinWorkflows.Cases.Workers;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Wording;

namespace CinWorkflows.Pages.Staff;

/// <summary>What a change of an entry does with open cases, as it is said before it is saved.</summary>
/// <param name="Before">The entry as it stands; null for a new one.</param>
/// <param name="After">The entry as it is to be.</param>
/// <param name="Held">How many open cases they hold.</param>
/// <param name="Today">The day, Europe/London.</param>
internal sealed record EntryChange(StaffMember? Before, StaffMember After, int Held, DateOnly Today)
{
    private string TheCases => CountWords.Of(Held, "open case", "open cases");

    /// <summary>What follows, a sentence each; the first says how many cases they hold.</summary>
    /// <param name="teams">All teams.</param>
    /// <param name="nameOf">The name of somebody.</param>
    public IEnumerable<string> Sentences(IReadOnlyList<Team> teams, Func<string, string> nameOf)
    {
        if (Before is null)
        {
            yield return $"{After.Name} is added, and comes to the cases of their team in the roles that were given.";
        }
        else
        {
            yield return Held == 0 ? $"{After.Name} holds no open case." : $"{After.Name} holds {TheCases}.";
        }

        foreach (var sentence in Held > 0 && Before is not null ? OfCases(Before, teams) : [])
        {
            yield return sentence;
        }

        foreach (var cover in (After.Arrangements.Covers ?? []).Where(cover => Before?.Arrangements.Covers?.Contains(cover) != true))
        {
            yield return $"From {PlainWords.ShortDate(cover.From)} to {PlainWords.ShortDate(cover.To)} they get the reminders of {nameOf(cover.StaffId)}, and see the cases of {nameOf(cover.StaffId)}.";
        }

        if (After.Arrangements.OutOfHours && Before?.Arrangements.OutOfHours != true)
        {
            yield return "They are rung out of hours where a child may be in danger.";
        }
    }

    private IEnumerable<string> OfCases(StaffMember before, IReadOnlyList<Team> teams)
    {
        var leaves = After.Arrangements.LeavesOn;
        if (leaves != before.Arrangements.LeavesOn)
        {
            yield return leaves switch
            {
                null => "They stay, and so do their cases.",
                { } last when last < Today => "From the next morning on nobody holds these cases. Their manager is asked to allocate them.",
                { } last => $"Two weeks before {PlainWords.ShortDate(last)}, or now if that is past, the manager is asked to allocate the cases to somebody else. What is not allocated by then has nobody from the day after.",
            };
        }

        if (After.Roles.Any(Allocation.HeldBy.Contains) != before.Roles.Any(Allocation.HeldBy.Contains) && !After.Roles.Any(Allocation.HeldBy.Contains))
        {
            yield return $"Nobody holds a case as {PlainWords.And([.. After.Roles.Select(RoleWords.Of).DefaultIfEmpty("data protection officer")])}: from the next morning on these cases have nobody, and their manager is asked to allocate them.";
        }

        if (After.TeamId != before.TeamId)
        {
            yield return AuthorityOf(teams, After.TeamId) == AuthorityOf(teams, before.TeamId)
                ? "The cases stay with the team that has them. Its manager is told once, and may leave them with this worker."
                : "The new team is of another authority: from the next morning on these cases have nobody, and their manager is asked to allocate them.";
        }
    }

    private static string? AuthorityOf(IReadOnlyList<Team> teams, string teamId) => teams.FirstOrDefault(team => team.Id == teamId)?.PackId;
}
