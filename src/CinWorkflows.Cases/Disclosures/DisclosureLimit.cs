using CinWorkflows.Cases.Acts;

namespace CinWorkflows.Cases.Disclosures;

/// <summary>What somebody must not be told, and whom they must not meet. The reason is kept in the record only.</summary>
/// <param name="Topics">Of what they must not be told.</param>
/// <param name="Reason">Why.</param>
/// <param name="NotWith">The participants whom they must not meet.</param>
/// <param name="Until">The last day on which it holds; null until a manager lifts it.</param>
public sealed record DisclosureLimit(
    IReadOnlyList<DisclosureTopic> Topics,
    string Reason,
    IReadOnlyList<string>? NotWith = null,
    DateOnly? Until = null)
{
    /// <summary>The reason on the record of an authority that took a restriction over.</summary>
    public const string ReasonOfTheFormerAuthority = "As the former authority restricts it; ask its worker why.";

    /// <summary>The reason on the record of the authority from which a child moves, of what the one to which they move restricts.</summary>
    public const string ReasonOfTheReceivingAuthority = "As the receiving authority restricts it; ask its worker why.";

    internal IEnumerable<Refusal> Check(string prefix, string personId)
    {
        if (Topics is not { Count: > 0 } && NotWith is not { Count: > 0 })
        {
            yield return new($"{prefix}topics", "say of what this person must not be told, or in 'notWith' whom they must not meet.");
        }

        if (NotWith?.Contains(personId) == true)
        {
            yield return new($"{prefix}notWith", "nobody can be kept apart from themselves; name the others.");
        }

        foreach (var refusal in CaseDesk.Text($"{prefix}reason", Reason, "the reason"))
        {
            yield return refusal;
        }
    }

    internal CaseFile Set(CaseFile file, string personId, ActStamp stamp) => file with
    {
        Restrictions =
        [
            .. file.Restrictions ?? [],
            new DisclosureRestriction(DisclosureRestriction.IdOf(stamp.Sequence, personId), personId, [.. (Topics ?? []).Distinct()], stamp.On)
            {
                NotWith = NotWith is { Count: > 0 } ? [.. NotWith.Distinct()] : null,
                Until = Until,
                ById = stamp.Actor.Id,
                ByRole = stamp.Actor.Role,
            },
        ],
    };
}
