using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Timescales;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Rules.Policies;

/// <summary>What a decision about the limit of a duty makes of the limit that the duty has for a team, or for arrangements.</summary>
/// <param name="Limit">The length that is agreed in its place; null where it stays.</param>
/// <param name="Regime">The arrangements; null where it is a team's.</param>
/// <param name="Team">The id of the team; null where it is for arrangements.</param>
public sealed record DecidedException(Period? Limit, RegimeKind? Regime, string? Team)
{
    /// <summary>Whether it is about a limit.</summary>
    /// <param name="exception">The limit that the duty has for some cases.</param>
    public bool IsAbout(LimitException exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        return Regime == exception.Regime && Team == exception.Team;
    }
}
