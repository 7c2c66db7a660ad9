using System.Data.Common;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;
using CinWorkflows.Server.Hosting;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Ports.Health;

namespace CinWorkflows.Server.CommandLine;

/// <summary>Whether families are told a number to ring: letters give that of the worker, else that of the team, else none but an e-mail address.</summary>
internal sealed class TelephoneCheck(ServerSettings settings) : IServiceCheck
{
    private static readonly Role[] Answering = [Role.SocialWorker, Role.SeniorSocialWorker, Role.LeadProfessional, Role.TeamManager];

    public string Name => "Telephone numbers";

    public async Task<IReadOnlyList<ServiceFinding>> RunAsync(CancellationToken cancellationToken)
    {
        await using var services = RecordOnly.Look(settings);
        if (services is null)
        {
            return [];
        }

        try
        {
            var register = services.GetRequiredService<IStaffRegister>();
            var (teams, staff, today) = (await register.TeamsAsync(cancellationToken), await register.StaffAsync(cancellationToken), LondonTime.Today(TimeProvider.System));
            return [.. teams.Where(team => staff.Any(member => Answers(member, team, today))).Select(team => Of(team, [.. staff.Where(member => Answers(member, team, today))]))];
        }
        catch (Exception exception) when (exception is DbException or StorageFaultException)
        {
            // That the record cannot be read is told by what needs it.
            return [];
        }
    }

    private static ServiceFinding Of(Team team, IReadOnlyList<StaffMember> staff)
    {
        var what = $"Look for a number that families of team '{team.Id}' can ring";
        var without = staff.Where(member => string.IsNullOrWhiteSpace(member.Arrangements.Telephone)).Select(member => member.Id).ToList();
        return !string.IsNullOrWhiteSpace(team.Telephone) || without.Count == 0
            ? new(Ok: true, what)
            : new(Ok: false, what, $"The team has no telephone number on record, nor has {(without.Count == 1 ? $"'{without[0]}'" : $"any of {without.Count} of its staff, such as '{without[0]}'")}. Their letters ask families to write an e-mail. Record the number of the team's duty desk with the team ('telephone'), or of each of them.");
    }

    private static bool Answers(StaffMember member, Team team, DateOnly today) => member.TeamId == team.Id && member.IsHere(today) && member.Roles.Any(Answering.Contains);
}
