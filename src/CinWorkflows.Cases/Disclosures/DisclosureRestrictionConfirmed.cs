using CinWorkflows.Cases.Acts;

namespace CinWorkflows.Cases.Disclosures;

/// <summary>
/// A manager has looked at a restriction that somebody on the case set alone, and decides that it stays (N14, N20, N26, N54, H18, H23). It has held since it
/// was set; what was decided because of it counts from now on.
/// </summary>
/// <param name="RestrictionId">Which, as the case shows it.</param>
/// <param name="On">The day.</param>
/// <param name="Reasons">The reasons.</param>
public sealed record DisclosureRestrictionConfirmed(string RestrictionId, DateOnly On, string Reasons) : Act
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
            .. known is { IsUnseen: true } ? [] : new Refusal[] { new("restrictionId", $"no restriction '{RestrictionId}' waits for a manager on this case.") },
            .. desk.Happened("on", On, known?.SetOn, "the day on which it was set"),
            .. CaseDesk.Reason("reasons", Reasons, "the reasons"),
        ];
    }

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp)
    {
        ArgumentNullException.ThrowIfNull(file);
        return file with { Restrictions = file.Restrictions?.Replace(restriction => restriction.Id == RestrictionId, restriction => restriction with { ConfirmedOn = On }) };
    }
}
