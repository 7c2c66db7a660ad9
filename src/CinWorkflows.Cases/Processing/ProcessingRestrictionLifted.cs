using CinWorkflows.Cases.Acts;

namespace CinWorkflows.Cases.Processing;

/// <summary>What is held about somebody may be used again. Whoever had it restricted is told before (UK GDPR, article 18(3)).</summary>
/// <param name="RestrictionId">Which restriction.</param>
/// <param name="On">The day from which it may be used.</param>
/// <param name="ToldOn">The day on which they were told that it would be lifted: on that day or before it.</param>
/// <param name="Reason">Why; kept in the record only.</param>
/// <param name="DecidedById">The data protection officer who decided it, by their id in the staff directory.</param>
public sealed record ProcessingRestrictionLifted(long RestrictionId, DateOnly On, DateOnly ToldOn, string Reason, string DecidedById) : Act
{
    /// <inheritdoc />
    public override bool AllowedAfterEnd => true;

    /// <inheritdoc />
    public override bool AllowedOnHold => true;

    /// <inheritdoc />
    public override IEnumerable<StaffReference> StaffNamed => [new("decidedById", DecidedById)];

    /// <inheritdoc />
    public override IEnumerable<StaffReference> StaffReliedOn(CaseFile file) => StaffNamed;

    /// <inheritdoc />
    public override IEnumerable<Refusal> Check(CaseDesk desk)
    {
        ArgumentNullException.ThrowIfNull(desk);
        if (UseOfData.Restricted(desk.File).FirstOrDefault(held => held.Id == RestrictionId) is not { } restriction)
        {
            return [new("restrictionId", $"no restriction {RestrictionId} of the use of data holds on this case.")];
        }

        return
        [
            .. desk.Happened("on", On, restriction.On, "the restriction"),
            .. ToldOn < restriction.On || ToldOn > On ? [new Refusal("toldOn", "whoever had it restricted is told before it is lifted (UK GDPR, article 18(3)): tell them, and give the day.")] : Array.Empty<Refusal>(),
            .. CaseDesk.Reason("reason", Reason, "the reason"),
            .. UseOfData.DecidedByOfficer(DecidedById, desk),
        ];
    }

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp) => file with
    {
        ProcessingRestrictions = [.. (file.ProcessingRestrictions ?? []).Select(held => held.Id == RestrictionId ? held with { LiftedOn = On } : held)],
    };
}
