using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Acts;

/// <summary>Who does an act, in which role.</summary>
/// <param name="Id">The staff member's id.</param>
/// <param name="Role">The role in which they act.</param>
public sealed record Actor(string Id, Role Role)
{
    /// <summary>The service itself, which records what it found: a message undelivered, a meeting moved in the calendar.</summary>
    public static Actor Service { get; } = new("cinworkflows", Role.Integration);
}
