using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Rules.Timescales;

/// <summary>Another limit for some cases.</summary>
/// <param name="Limit">The limit.</param>
/// <param name="Regime">The arrangements that it is for; null where it is a team's.</param>
/// <param name="Team">The id of the team that it is for; null where it is for arrangements.</param>
public sealed record LimitException(Period Limit, RegimeKind? Regime, string? Team)
{
    /// <summary>Whether it is for a case under these arrangements, in this team.</summary>
    public bool IsFor(RegimeKind regime, string team) => Regime == regime || (Team is not null && Team == team);
}
