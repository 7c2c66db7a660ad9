using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Ports.Directory;

namespace CinWorkflows.Simulation.InventedAuthority;

/// <summary>
/// The teams and staff of two invented authorities, one under each of the shipped procedures. Nobody of them exists: their surnames are made up, their
/// numbers are of those that Ofcom keeps for drama, and no message reaches an address under <c>.example</c>.
/// </summary>
internal static class InventedStaff
{
    private const string Northamptonshire = "northamptonshire";
    private const string Hillingdon = "hillingdon";

    private static readonly Role[] Holds = [Role.SocialWorker, Role.LeadProfessional];
    private static readonly Role[] HoldsAsSenior = [Role.SocialWorker, Role.SeniorSocialWorker, Role.LeadProfessional];
    private static readonly Role[] ManagesTeam = [Role.TeamManager, Role.PracticeManager];

    private static readonly StaffMember NeneServices = AboveTeams("Ruth Calderstone", Northamptonshire, "ashmere", "willowbrook", "disabled-children");
    private static readonly StaffMember ColneServices = AboveTeams("Olu Marchbank-Adeyo", Hillingdon, "colnewater", "heathgate");

    public static InventedTeam Ashmere { get; } = Of(
        new("ashmere", "Ashmere team", Northamptonshire) { Telephone = "01632 960110" },
        "Nenebridge",
        manager: "Tess Wetherlow",
        workers: ["Sam Orchardson", "Priya Chandrapal", "Jonah Fennowby", "Ffion Llanwern"],
        support: "Bernice Tolworthy",
        NeneServices);

    public static InventedTeam Willowbrook { get; } = Of(
        new("willowbrook", "Willowbrook team", Northamptonshire) { Telephone = "01632 960120" },
        "Willowbrook",
        manager: "Marcus Eddingham",
        workers: ["Hannah Greystoke-Lane", "Kwabena Ofosuhene", "Lucy Tarnwick"],
        support: "Dev Sidhanta",
        NeneServices);

    public static InventedTeam DisabledChildren { get; } = Of(
        new("disabled-children", "Disabled children's team", Northamptonshire) { Telephone = "01632 960130" },
        "Nenebridge",
        manager: "Angharad Penhallick",
        workers: ["Ravi Mahendrarao", "Isla Cromarvie"],
        support: "Peter Saltmarch",
        NeneServices);

    public static InventedTeam Colnewater { get; } = Of(
        new("colnewater", "Colnewater team", Hillingdon) { Telephone = "020 7946 0110" },
        "Colnewater",
        manager: "Grace Abernold",
        workers: ["Tom Hazeldown", "Yasmin Karimzad", "Chidi Okonjeli", "Ewa Kowalecka"],
        support: "Joan Pellbrook",
        ColneServices);

    public static InventedTeam Heathgate { get; } = Of(
        new("heathgate", "Heathgate team", Hillingdon) { Telephone = "020 7946 0120" },
        "Heathgate",
        manager: "Declan Rookhope",
        workers: ["Maya Brindlecote", "Aaron Stapleyard", "Leila Haddariya"],
        support: "Winston Cordwell-Bree",
        ColneServices);

    public static IReadOnlyList<InventedTeam> Teams { get; } = [Ashmere, Willowbrook, DisabledChildren, Colnewater, Heathgate];

    /// <summary>Who practises out of hours, who leads the practice, who administers, and the data protection officers, who see no case.</summary>
    private static readonly StaffMember[] Beside =
    [
        OutOfHours("Noor Evenwood", "ashmere", Northamptonshire),
        OutOfHours("Bill Nightingrove", "colnewater", Hillingdon),
        Person("Philippa Leaworthy", "ashmere", Northamptonshire, 191, Role.PracticeManager),
        Person("Ada Thistlecroft", "ashmere", Northamptonshire, 192, Role.BusinessSupport),
        DataOfficer("Dominic Oakengate", "ashmere", Northamptonshire),
        DataOfficer("Saskia Venn-Harrowby", "colnewater", Hillingdon),
    ];

    public static IReadOnlyList<StaffMember> Everybody { get; } =
    [
        .. Teams.SelectMany(team => team.Workers.Prepend(team.Manager).Append(team.Support)), NeneServices, ColneServices, .. Beside,
    ];

    /// <summary>The directory on a day: one worker has begun a fortnight's leave, for which a colleague stands in, and another is about to go.</summary>
    public static IEnumerable<StaffMember> On(DateOnly today) => Everybody.Select(member => member with
    {
        Arrangements = member.Arrangements with
        {
            Covers = member == Ashmere.Workers[1] ? [new(Ashmere.Workers[2].Id, today.AddDays(-2), today.AddDays(11))] : member.Arrangements.Covers,
            LeavesOn = member == Colnewater.Workers[3] ? today.AddDays(25) : member.Arrangements.LeavesOn,
        },
    });

    private static InventedTeam Of(Team team, string place, string manager, string[] workers, string support, StaffMember serviceManager)
    {
        var first = int.Parse(team.Telephone![^2..], System.Globalization.CultureInfo.InvariantCulture);
        return new(
            team,
            place,
            Person(manager, team.Id, team.PackId, first + 1, ManagesTeam),
            [.. workers.Select((name, index) => Person(name, team.Id, team.PackId, first + 2 + index, index == 0 ? HoldsAsSenior : Holds))],
            serviceManager,
            Person(support, team.Id, team.PackId, first + 9, Role.BusinessSupport));
    }

    private static StaffMember AboveTeams(string name, string packId, params string[] teams)
    {
        var person = Person(name, teams[0], packId, 101, Role.ServiceManager);
        return person with { Arrangements = person.Arrangements with { ManagedTeams = teams[1..] } };
    }

    private static StaffMember OutOfHours(string name, string teamId, string packId)
    {
        var person = Person(name, teamId, packId, 190, HoldsAsSenior);
        return person with { Arrangements = person.Arrangements with { OutOfHours = true } };
    }

    private static StaffMember DataOfficer(string name, string teamId, string packId)
    {
        var person = Person(name, teamId, packId, 193);
        return person with { Arrangements = person.Arrangements with { DataProtectionOfficer = true } };
    }

    private static StaffMember Person(string name, string teamId, string packId, int number, params Role[] roles)
    {
        var (id, isNene) = (name.ToLowerInvariant().Replace(' ', '-'), packId == Northamptonshire);
        return new(id, name, $"{id.Replace('-', '.')}@{(isNene ? "nenebridge" : "colnewater")}.example", teamId, roles)
        {
            Arrangements = new() { Telephone = isNene ? $"01632 960{number:000}" : $"020 7946 0{number:000}" },
        };
    }
}
