using CinWorkflows.Cases.Packs;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Simulation;
using CinWorkflows.Workflows.Ports.Directory;

namespace CinWorkflows.EndToEnd.CrashHost;

/// <summary>Two authorities' teams and their cases, opened over three weeks.</summary>
internal static class Town
{
    public const string Northern = "team-1";
    public const string Western = "team-2";

    public static readonly DateTimeOffset Begins = LondonTime.At(new(2026, 1, 5), new(9, 0));

    public static readonly IReadOnlyList<(string Team, string PackId)> Teams = [(Northern, "northamptonshire"), (Western, "hillingdon")];

    /// <summary>The western team's people have numbers of their own.</summary>
    public static IEnumerable<StaffMember> Staff =>
    [
        .. OrdinaryCast.Staff(Northern),
        .. OrdinaryCast.Staff(Western).Select(member => member with
        {
            Id = member.Id.Replace("-2", "-4", StringComparison.Ordinal).Replace("-1", member.Id.StartsWith("sw", StringComparison.Ordinal) ? "-3" : "-2", StringComparison.Ordinal),
            Email = $"west.{member.Email}",
        }),
    ];

    public static IReadOnlyList<TownCase> Of(int cases) => [.. Enumerable.Range(0, cases).Select(Case)];

    private static TownCase Case(int number)
    {
        var (team, packId) = Teams[number % 2];
        var day = LondonTime.DateOf(Begins);
        var pack = PackLibrary.Shipped.Current(packId, day)!.Pack;
        var opens = pack.Authority.WorkingCalendar().AddWorkingDays(day, number % 15);
        return new(number, pack, team, team == Northern ? "sw-1" : "sw-3", LondonTime.At(opens, new(10, 0)));
    }
}
