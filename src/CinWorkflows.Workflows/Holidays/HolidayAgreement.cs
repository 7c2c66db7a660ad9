using CinWorkflows.Rules.Calendar;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Ports.Records.Calendars;

namespace CinWorkflows.Workflows.Holidays;

/// <summary>
/// A bank holiday moves the limits of every authority of its division, so that no one person changes the calendar: two bring it in, and of
/// each authority whose days it changes somebody is among them.
/// </summary>
/// <param name="People">Who has asked for it, the first first.</param>
/// <param name="Missing">The authorities of which nobody has, by the ids of their packs.</param>
internal sealed record HolidayAgreement(IReadOnlyList<string> People, IReadOnlyList<string> Missing)
{
    private const int Needed = 2;

    public bool IsReached => People.Count >= Needed && Missing.Count == 0;

    /// <summary>What is still missing, in a sentence.</summary>
    public string InWords =>
        $"Nothing has changed yet. A bank holiday moves limits of every authority of its division, so two people bring it in{(Missing.Count == 0 ? "" : $", one of them of {string.Join(" and one of ", Missing)}")}: another manager sends the same.";

    /// <summary>Who has asked for a change of a day since it last changed, with whoever asks now.</summary>
    /// <param name="entries">The book.</param>
    /// <param name="change">What is asked for.</param>
    /// <param name="actorId">Who asks now.</param>
    /// <param name="affected">The authorities of the division, by the ids of their packs.</param>
    /// <param name="staff">The directory.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public static async Task<HolidayAgreement> OfAsync(
        IReadOnlyList<HolidayEntry> entries,
        HolidayChange change,
        string actorId,
        IEnumerable<string> affected,
        IStaffDirectory staff,
        CancellationToken cancellationToken)
    {
        var ofTheDay = entries.Where(entry => entry.Change.Division == change.Division && entry.Change.Date == change.Date).ToList();
        var since = ofTheDay.FindLastIndex(entry => !entry.Proposed) + 1;
        List<string> people = [.. ofTheDay.Skip(since).Where(entry => entry.Change.Withdrawn == change.Withdrawn).Select(entry => entry.ActorId).OfType<string>().Append(actorId).Distinct(StringComparer.Ordinal)];
        List<string> authorities = [];
        foreach (var person in people)
        {
            if (await staff.FindAsync(person, cancellationToken) is { } member && await staff.FindTeamAsync(member.TeamId, cancellationToken) is { } team)
            {
                authorities.Add(team.PackId);
            }
        }

        return new(people, [.. affected.Except(authorities, StringComparer.Ordinal).Order(StringComparer.Ordinal)]);
    }
}
