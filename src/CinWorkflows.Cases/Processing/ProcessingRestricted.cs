using CinWorkflows.Cases.Acts;

namespace CinWorkflows.Cases.Processing;

/// <summary>
/// The data protection officer has decided that what is held about somebody is kept and not used (UK GDPR, article 18). A manager of the case records it, so that
/// everybody who reads the case sees it. Work with the child goes on; what would give it to others is refused without a reason why the law allows it.
/// </summary>
/// <param name="PersonId">Of whom.</param>
/// <param name="Ground">On what ground.</param>
/// <param name="On">The day on which it was decided.</param>
/// <param name="Reason">Why; kept in the record only.</param>
/// <param name="DecidedById">The data protection officer who decided it, by their id in the staff directory.</param>
public sealed record ProcessingRestricted(string PersonId, ProcessingGround Ground, DateOnly On, string Reason, string DecidedById) : Act
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
        return
        [
            .. desk.Participant("personId", PersonId),
            .. desk.Happened("on", On, desk.File.ReferredOn, "the referral"),
            .. CaseDesk.Reason("reason", Reason, "the reason"),
            .. UseOfData.DecidedByOfficer(DecidedById, desk),
            .. UseOfData.Restricted(desk.File).Any(held => held.PersonId == PersonId) ? [new Refusal("personId", "the use of what is held about them is restricted already; lift that first, or leave it.")] : Array.Empty<Refusal>(),
        ];
    }

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp) => file with
    {
        ProcessingRestrictions = [.. file.ProcessingRestrictions ?? [], new(stamp.Sequence, PersonId, Ground, On, DecidedById)],
        TransfersOut = file.TransfersOut.Replace(
            transfer => transfer.PackPreparedOn is not null,
            transfer => transfer with { RestrictedSincePack = [.. transfer.RestrictedSincePack ?? [], stamp.Sequence] }),
    };
}
