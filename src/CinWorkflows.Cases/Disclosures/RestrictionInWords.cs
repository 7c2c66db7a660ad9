using System.Globalization;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Disclosures;

/// <summary>What somebody must not be told, for the staff who have to do something with them: it stands beside every duty about that person.</summary>
public static class RestrictionInWords
{
    /// <summary>One line for each restriction that was not lifted, without its reason.</summary>
    /// <param name="file">The case.</param>
    /// <param name="personId">Who; null for nobody.</param>
    public static IEnumerable<string> Of(CaseFile file, string? personId)
    {
        ArgumentNullException.ThrowIfNull(file);
        return (file.Restrictions ?? []).Where(held => held.PersonId == personId && held.LiftedOn is null).Select(Line);
    }

    private static string Line(DisclosureRestriction held) => string.Concat(
        held.Topics.Count > 0 ? $"Must not be told of: {string.Join(", ", held.Topics.Select(topic => CodeWords.Of(topic)))}" : "Must not meet another person of the case",
        held.Topics.Count > 0 && held.NotWith is { Count: > 0 } ? "; must not meet another person of the case" : "",
        held.Until is { } until ? string.Create(CultureInfo.InvariantCulture, $" (until {until:d MMMM yyyy})") : "");
}
