using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Disclosures;

namespace CinWorkflows.Workflows.Ports.Records.Acts;

/// <summary>Something that is restricted on a case, and how the person whom it is about was ever known there.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Restriction">What is restricted.</param>
/// <param name="Known">How they are, or were, known.</param>
public sealed record RestrictedOnCase(string CaseId, DisclosureRestriction Restriction, IReadOnlyList<KnownAs> Known)
{
    /// <summary>What was not lifted on a case.</summary>
    /// <param name="file">The case.</param>
    /// <param name="said">Its acts as they were recorded: at least those that say how somebody is known (<see cref="KnownAs.SaidBy"/>).</param>
    public static IEnumerable<RestrictedOnCase> Of(CaseFile file, IReadOnlyList<Act> said)
    {
        ArgumentNullException.ThrowIfNull(file);
        return (file.Restrictions ?? [])
            .Where(held => held.LiftedOn is null)
            .Select(held => new RestrictedOnCase(file.CaseId, held, [.. KnownAs.Ever(file, held.PersonId, said)]));
    }

    /// <summary>Says nothing about the person.</summary>
    public override string ToString() => $"{Restriction.Id} on {CaseId}";
}
