using CinWorkflows.Cases;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Ports.Records.People;

namespace CinWorkflows.Workflows.Notices;

/// <summary>Who is told of something about a restricted case: of its named people those concerned, and where none of them is, all of them.</summary>
internal static class ForNamed
{
    public static async Task<IReadOnlyList<Recipient>> OfAsync(IStaffDirectory staff, IReadOnlyList<Recipient> asked, CaseFile file, DateOnly today, CancellationToken cancellationToken)
    {
        if (file.NamedPeople is not { } named)
        {
            return asked;
        }

        var told = asked.Where(recipient => !recipient.IsStaff || named.Contains(recipient.Id)).ToList();
        return told.Count > 0 ? told : [.. (await HereAsync(staff, named, today, cancellationToken)).Select(member => new Recipient(member.Id, IsStaff: true))];
    }

    /// <summary>The named people who work here on a day, managers first.</summary>
    public static async Task<IReadOnlyList<StaffMember>> HereAsync(IStaffDirectory staff, IEnumerable<string> named, DateOnly today, CancellationToken cancellationToken)
    {
        var here = new List<StaffMember>();
        foreach (var id in named)
        {
            if (await staff.FindAsync(id, cancellationToken) is { } member && member.IsHere(today))
            {
                here.Add(member);
            }
        }

        return [.. here.OrderBy(member => member.Roles.Any(Readers.StaffPositions.Managers.Contains) ? 0 : 1)];
    }
}
