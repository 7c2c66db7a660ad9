using CinWorkflows.Rules.Words;

namespace CinWorkflows.Rules.Policies.Reading;

/// <summary>The duty whose timescales are read.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Id">The name of its timescale.</param>
/// <param name="Chained">True for a further duty that follows another.</param>
internal sealed record DutyPlace(DutyKind Kind, string Id, bool Chained = false)
{
    /// <summary>The events that it may count from.</summary>
    public IReadOnlyList<string> Events(CaseVocabulary cases) => Kind switch
    {
        _ when cases.Duties[Kind].DaySetBy is { } own => [own],
        DutyKind.FurtherDuty => [.. cases.Events, FurtherDutyRule.TriggerAnchor, FurtherDutyRule.PreviousAnchor],
        _ => cases.Events,
    };
}
