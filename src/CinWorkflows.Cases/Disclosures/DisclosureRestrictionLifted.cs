using CinWorkflows.Cases.Acts;

namespace CinWorkflows.Cases.Disclosures;

/// <summary>
/// A manager decides that a restriction holds no more. What was withheld meanwhile is not sent by itself: somebody tells it. Where no manager had ever looked at it, that
/// somebody is told nothing because of it is decided no more either.
/// </summary>
/// <param name="RestrictionId">Which, as the case shows it.</param>
/// <param name="On">The day.</param>
/// <param name="Reasons">The reasons.</param>
public sealed record DisclosureRestrictionLifted(string RestrictionId, DateOnly On, string Reasons) : Act
{
    /// <inheritdoc />
    public override bool AllowedAfterEnd => true;

    /// <inheritdoc />
    public override bool AllowedOnHold => true;

    /// <inheritdoc />
    public override IEnumerable<Refusal> Check(CaseDesk desk)
    {
        ArgumentNullException.ThrowIfNull(desk);
        var known = desk.File.Restrictions?.FirstOrDefault(restriction => restriction.Id == RestrictionId);
        return
        [
            .. known is { LiftedOn: null } ? [] : new Refusal[] { new("restrictionId", $"no restriction '{RestrictionId}' holds on this case.") },
            .. desk.Happened("on", On, known?.SetOn, "the day on which it was set"),
            .. CaseDesk.Text("reasons", Reasons, "the reasons"),
        ];
    }

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp)
    {
        ArgumentNullException.ThrowIfNull(file);
        return file with { Restrictions = file.Restrictions?.Replace(restriction => restriction.Id == RestrictionId, restriction => restriction with { LiftedOn = On }) };
    }
}
