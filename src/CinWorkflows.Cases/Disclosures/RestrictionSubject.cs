using CinWorkflows.Cases.Duties;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Disclosures;

/// <summary>A restriction, by its id.</summary>
/// <param name="RestrictionId">The restriction.</param>
public sealed record RestrictionSubject(string RestrictionId) : DutySubject
{
    /// <inheritdoc />
    public override string Text => RestrictionId;

    /// <inheritdoc />
    public override string? PersonId => DisclosureRestriction.PersonOf(RestrictionId);

    /// <inheritdoc />
    public override IEnumerable<string> InWords(CaseFile file, string plan)
    {
        ArgumentNullException.ThrowIfNull(file);
        return (file.Restrictions ?? []).Where(held => held.Id == RestrictionId).Select(held => $"Set on {Written(held.SetOn)}{(held.ByRole is { } role ? $" by the {CodeWords.Of(role)}" : "")}; the reason is on the record");
    }

    /// <summary>Reads it back.</summary>
    public static DutySubject Read(string text) => new RestrictionSubject(text);
}
