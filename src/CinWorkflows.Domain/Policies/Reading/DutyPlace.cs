using CinWorkflows.Domain.Duties;

namespace CinWorkflows.Domain.Policies.Reading;

/// <summary>The duty whose timescales are read.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Id">The name of its timescale.</param>
/// <param name="Chained">True for a further duty that follows another.</param>
internal sealed record DutyPlace(DutyKind Kind, string Id, bool Chained = false)
{
    /// <summary>Whether each child's plan may set its length.</summary>
    public bool IsSetByPlan => Definition.MayBeSetByPlan;

    /// <summary>Whether it comes again and again, so that a series makes sense.</summary>
    public bool Recurs => Definition.Recurs;

    /// <summary>What the duty is.</summary>
    public DutyDefinition Definition => DutyDefinition.Of(Kind);

    /// <summary>The events that it may count from.</summary>
    public IReadOnlyList<string> Anchors => Kind switch
    {
        _ when Definition.SetOn is not null => [Domain.Duties.Anchors.PlanAction],
        DutyKind.FurtherDuty => [.. Known, FurtherDutyRule.TriggerAnchor, FurtherDutyRule.PreviousAnchor],
        _ => Known,
    };

    private static readonly IReadOnlyList<string> Known = [.. Domain.Duties.Anchors.Names.Order(StringComparer.Ordinal)];
}
