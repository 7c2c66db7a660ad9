using CinWorkflows.Cases;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Notices;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Workers;

namespace CinWorkflows.Workflows.Safeguarding;

/// <summary>Whom to ring about a safeguarding concern, the first first (N25, H22): the team's manager, or out of hours whoever answers then.</summary>
public static class WhomToRing
{
    /// <summary>Those to be rung at an instant, in order; the others follow, should the first not answer.</summary>
    /// <param name="staff">The directory.</param>
    /// <param name="file">The case.</param>
    /// <param name="pack">Its pack.</param>
    /// <param name="calendar">The authority's working days.</param>
    /// <param name="now">The instant.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public static async Task<IReadOnlyList<RingFirst>> AboutAsync(
        IStaffDirectory staff,
        CaseFile file,
        PolicyPack pack,
        WorkingCalendar calendar,
        DateTimeOffset now,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(staff);
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(calendar);
        var today = LondonTime.DateOf(now);
        if (file.NamedPeople is { } named)
        {
            return [.. (await ForNamed.HereAsync(staff, named, today, cancellationToken)).Select(member => new RingFirst(member.Name, InWords(member, pack), member.Arrangements.Telephone))];
        }

        var managers = await staff.ForTeamAsync(file.Allocation.TeamId, Role.TeamManager, today, cancellationToken);
        var above = await staff.ForTeamAsync(file.Allocation.TeamId, Role.ServiceManager, today, cancellationToken);
        var outOfHours = new List<StaffMember>();
        foreach (var member in (await staff.OutOfHoursAsync(cancellationToken)).Where(member => member.IsHere(today)))
        {
            if ((await staff.FindTeamAsync(member.TeamId, cancellationToken))?.PackId == pack.Id)
            {
                outOfHours.Add(member);
            }
        }

        var inHours = pack.WorkingHours.NextWithin(now, calendar) == now;
        var order = inHours ? managers.Concat(above).Concat(outOfHours) : outOfHours.Concat(managers).Concat(above);
        return
        [
            .. order.DistinctBy(member => member.Id)
                .Select(member => new RingFirst(member.Name, InWords(member, pack), member.Arrangements.Telephone)),
        ];
    }

    private static string InWords(StaffMember member, PolicyPack pack)
    {
        var role = new[] { Role.TeamManager, Role.ServiceManager }.FirstOrDefault(member.Roles.Contains, member.Roles[0]);
        return member.Arrangements.OutOfHours ? $"{pack.NameOf(role)}, out of hours" : pack.NameOf(role);
    }
}
