using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;

namespace CinWorkflows.EndToEnd.CrashHost;

/// <summary>One of the cases: all that is not decided on the way.</summary>
/// <param name="Number">Counted from 0; by it chance decides, the same in every run.</param>
/// <param name="Pack">The authority's rules.</param>
/// <param name="TeamId">The team.</param>
/// <param name="WorkerId">The worker.</param>
/// <param name="OpensAt">When it is opened.</param>
internal sealed record TownCase(int Number, PolicyPack Pack, string TeamId, string WorkerId, DateTimeOffset OpensAt)
{
    public string Id => $"CASE-{Number:D3}";

    /// <summary>A number from 0 to below <paramref name="below"/> that depends on the case and the matter only.</summary>
    public int Chance(string matter, int below)
    {
        // FNV-1a: string.GetHashCode differs from process to process.
        var hash = 2_166_136_261u ^ (uint)Number;
        foreach (var letter in $"{Number}|{matter}")
        {
            hash = (hash ^ letter) * 16_777_619u;
        }

        return (int)((hash ^ (hash >> 15)) % (uint)below);
    }

    /// <summary>The one that stands in where the worker is changed.</summary>
    public Actor Manager => new(TeamId == Town.Northern ? "tm-1" : "tm-2", Role.TeamManager);

    /// <summary>The people of the case's own team, who alone decide on it; they close after the first review.</summary>
    public OrdinaryTeam Team => OrdinaryCast.Practitioners with
    {
        Worker = new(WorkerId, Role.SocialWorker),
        Manager = Manager,
        ServiceManager = new(TeamId == Town.Northern ? "sm-1" : "sm-2", Role.ServiceManager),
        LastReview = 1,
    };
}
