using System.Data.Common;
using CinWorkflows.Cases.Packs;
using CinWorkflows.Cases.People;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;
using CinWorkflows.Server.Hosting;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Ports.Health;

namespace CinWorkflows.Server.CommandLine;

/// <summary>Those who may chair meetings, by authority, as the staff directory of a data folder has them.</summary>
internal sealed class ChairDirectory
{
    private readonly IReadOnlyDictionary<string, IReadOnlyList<string>> _addresses;

    private ChairDirectory(IReadOnlyDictionary<string, IReadOnlyList<string>> addresses) => _addresses = addresses;

    public static ChairDirectory Nobody { get; } = new(new Dictionary<string, IReadOnlyList<string>>());

    /// <summary>What keeps them from being tried; null where nothing does.</summary>
    public ServiceFinding? Problem { get; private init; }

    /// <summary>The addresses of those of an authority, by the id of its pack.</summary>
    public IReadOnlyList<string> Of(string authority) => _addresses.GetValueOrDefault(authority) ?? [];

    /// <summary>Reads them. There are none where there is no record yet.</summary>
    public static async Task<ChairDirectory> ReadAsync(ServerSettings settings, CancellationToken cancellationToken)
    {
        await using var services = RecordOnly.Look(settings);
        if (services is null)
        {
            return Nobody;
        }

        try
        {
            var register = services.GetRequiredService<IStaffRegister>();
            var teams = (await register.TeamsAsync(cancellationToken)).ToDictionary(team => team.Id, team => team.PackId);
            var staff = await register.StaffAsync(cancellationToken);
            var packs = PackFolder.Read(settings.PacksFolder);
            return new(packs.All.Select(entry => entry.Pack.Id).Distinct().ToDictionary(id => id, id => Of(id, packs, teams, staff)));
        }
        catch (Exception exception) when (exception is DbException or StorageFaultException)
        {
            return new(new Dictionary<string, IReadOnlyList<string>>())
            {
                Problem = new(
                    Ok: false,
                    "Read from the record who may chair meetings",
                    $"It cannot be read ({exception.GetType().Name}), so their calendars are not tried. Where it is of an earlier version, start the service once, which brings it up to date, and run doctor again; else bring the data folder back from a backup."),
            };
        }
    }

    private static IReadOnlyList<string> Of(string authority, PackLibrary packs, Dictionary<string, string> teams, IReadOnlyList<StaffMember> staff)
    {
        var today = LondonTime.Today(TimeProvider.System);
        HashSet<Role> roles = [.. packs.All.Where(entry => entry.Pack.Id == authority).SelectMany(entry => entry.Pack.Chairs.Values).SelectMany(chair => chair.Roles)];
        return
        [
            .. staff
                .Where(member => teams.GetValueOrDefault(member.TeamId) == authority && member.IsHere(today) && member.Roles.Any(roles.Contains))
                .Select(member => member.Email.Trim())
                .Where(PlainAddress.Is)
                .Distinct(StringComparer.OrdinalIgnoreCase),
        ];
    }
}
