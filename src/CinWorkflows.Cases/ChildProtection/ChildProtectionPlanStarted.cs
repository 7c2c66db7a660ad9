using CinWorkflows.Cases.Acts;

namespace CinWorkflows.Cases.ChildProtection;

/// <summary>A child protection plan starts: this procedure stops applying and the case is held (N1, H1). What is arranged is cancelled, and whoever was invited hears so.</summary>
/// <param name="On">The day on which the plan started.</param>
public sealed record ChildProtectionPlanStarted(DateOnly On) : Act
{
    /// <inheritdoc />
    public override IEnumerable<Refusal> Check(CaseDesk desk) =>
        desk.Happened("on", On, desk.File.ReferredOn, "the referral");

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp) => file.WithoutMeetings(stamp.On) with { Hold = new(On) };
}
