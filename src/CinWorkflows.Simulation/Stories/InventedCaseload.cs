using CinWorkflows.Rules.Calendar;
using CinWorkflows.Simulation.InventedAuthority;

namespace CinWorkflows.Simulation.Stories;

/// <summary>
/// The staff and cases of the invented authorities: each case is lived from its referral to the night before a day, through the register and with the real
/// workflow, so that what is due, late or broken is what the rules say. The same day makes the same cases.
/// </summary>
public static class InventedCaseload
{
    /// <summary>The longest story begins so many months ago.</summary>
    private const int Months = 14;

    private static readonly IReadOnlyList<CaseStory> All =
    [
        .. AssessmentStories.All, .. FirstMeetingStories.All, .. PlanStories.All, .. ReviewStories.All, .. SafeguardingStories.All, .. DisabilityStories.All, .. MoveStories.All, .. EndingStories.All,
    ];

    /// <summary>How many cases there are.</summary>
    public static int Count => All.Count;

    /// <summary>The instant at which the first story begins.</summary>
    /// <param name="today">The day up to which they are told.</param>
    public static DateTimeOffset BeginsAt(DateOnly today) => LondonTime.StartOf(today.AddMonths(-Months));

    /// <summary>Lives them all.</summary>
    /// <param name="host">A host whose clock shows <see cref="BeginsAt"/>, with an empty record.</param>
    /// <param name="today">The day up to which they are told: its clock shows the beginning of it afterwards.</param>
    /// <param name="cancellationToken">Cancels it; what was made so far stays.</param>
    /// <returns>The stories that could not be told to the end, and why.</returns>
    public static async Task<IReadOnlyList<string>> LiveAsync(VirtualHost host, DateOnly today, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(host);
        foreach (var team in InventedStaff.Teams)
        {
            await host.Staff.SaveTeamAsync(team.Team, cancellationToken);
        }

        foreach (var member in InventedStaff.On(today))
        {
            await host.Staff.SaveStaffAsync(member, cancellationToken);
        }

        var (turns, brokenOff) = (new StoryTurns(host, LondonTime.StartOf(today), cancellationToken), new List<string>());
        await turns.RunAsync([.. Families(today).Select((family, index) => (Func<Task>)(() => TellAsync(All[index], new(host, turns, All[index], family, index + 1, today), brokenOff)))]);
        return brokenOff;
    }

    private static async Task TellAsync(CaseStory story, CaseLife life, List<string> brokenOff)
    {
        try
        {
            await story.Tell(life);
        }
        catch (StoryBrokenOffException problem)
        {
            brokenOff.Add($"{life.CaseId} \"{story.Title}\": {problem.Message}");
        }
    }

    /// <summary>A family for each story; brother and sister are of one.</summary>
    private static IEnumerable<Family> Families(DateOnly today)
    {
        var household = 0;
        foreach (var (index, story) in All.Index())
        {
            household = story.IsOfSibling ? household : index;
            yield return new(household, index, InventedNames.SurnameOf(household), InventedNames.ChildOf(index), BornOn(story.Age, index, today), story.Team.Place);
        }
    }

    /// <summary>A child who is not born yet is expected in a quarter of a year.</summary>
    private static DateOnly BornOn(int age, int index, DateOnly today) => age < 0 ? today.AddDays(90) : today.AddYears(-age).AddDays(-20 - (index * 7 % 320));
}
