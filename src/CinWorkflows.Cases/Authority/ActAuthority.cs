using CinWorkflows.Cases.Acts;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Authority;

/// <summary>Who may record an act.</summary>
public sealed record ActAuthority
{
    /// <summary>The decision that it is, which the pack gives to roles; null where it is none and <see cref="Roles"/> says whose it is.</summary>
    public ApprovalKind? Decision { get; init; }

    /// <summary>The roles that may record it.</summary>
    public IReadOnlyList<Role> Roles { get; init; } = [];

    /// <summary>How they have to stand to the case.</summary>
    public required IReadOnlyList<Relation> Relations { get; init; }

    /// <summary>
    /// Whether it tells what only the practitioner who was there can say: that a child was visited, that somebody signed, what a
    /// review found. Somebody else records it only in their name, and it counts once they have confirmed it.
    /// </summary>
    public Func<Act, bool> IsJudgement { get; init; } = _ => false;

    /// <summary>
    /// Whether, though a practitioner says it, it tells of a fact, such as who takes part, and is put right by whoever might record it: nobody's words are changed by that.
    /// </summary>
    public Func<Act, bool> IsFact { get; init; } = _ => false;

    /// <summary>True where the service alone records it.</summary>
    public bool ServiceOnly => Decision is null && Roles.Count == 0;
}
