using CinWorkflows.Cases;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Ports.Records.People;
using CinWorkflows.Workflows.Workers;

namespace CinWorkflows.Workflows.Notices;

/// <summary>
/// Who is told of something about a restricted case: of its named people those concerned, and where none of them is, all of them. What waits for a manager
/// reaches one who may answer it, and what nobody named is there for, somebody: those above. What is told above reaches them too, so that whoever restricts a
/// case does not end by it that anybody above hears of a danger or a limit that passes (N19g, N23, N25): they learn that something waits and whom to ask, and
/// no more.
/// </summary>
internal static class ForNamed
{
    /// <summary>Those who are told.</summary>
    /// <param name="staff">The directory.</param>
    /// <param name="asked">Who would be told on a case that is not restricted.</param>
    /// <param name="file">The case.</param>
    /// <param name="mayAnswer">Whether somebody named may answer it; null for what waits for no manager.</param>
    /// <param name="isForAbove">Whether it is told to those above the team.</param>
    /// <param name="today">The day, Europe/London.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public static async Task<IReadOnlyList<Recipient>> OfAsync(
        IStaffDirectory staff,
        IReadOnlyList<Recipient> asked,
        CaseFile file,
        Func<StaffMember, bool>? mayAnswer,
        bool isForAbove,
        DateOnly today,
        CancellationToken cancellationToken)
    {
        if (file.NamedPeople is not { } named)
        {
            return asked;
        }

        var here = await HereAsync(staff, named, today, cancellationToken);
        List<Recipient> told = [.. asked.Where(recipient => !recipient.IsStaff || named.Contains(recipient.Id))];
        var unnamed = isForAbove && !here.Any(member => member.Roles.Contains(Role.ServiceManager)) ? asked.Where(recipient => recipient.IsStaff) : [];
        told = [.. told.Count > 0 ? told : Staff(here), .. unnamed.Except(told)];
        if (mayAnswer is null && told.Count > 0)
        {
            return told;
        }

        var answering = here.Where(mayAnswer ?? (_ => true)).ToList();
        return answering.Exists(member => told.Exists(recipient => recipient.IsStaff && recipient.Id == member.Id)) ? told
            : answering.Count > 0 ? [.. told, .. Staff(answering)]
            : [.. told, .. Staff(await staff.ForTeamAsync(file.Allocation.TeamId, Role.ServiceManager, today, cancellationToken)).Except(told)];
    }

    /// <summary>Whether somebody is told who is not named: they see the case in no digest.</summary>
    public static bool IsToldUnseen(IReadOnlyList<Recipient> recipients, CaseFile file) =>
        file.NamedPeople is { } named && recipients.Any(recipient => recipient.IsStaff && !named.Contains(recipient.Id));

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

    private static List<Recipient> Staff(IEnumerable<StaffMember> members) => [.. members.Select(member => new Recipient(member.Id, IsStaff: true))];
}
