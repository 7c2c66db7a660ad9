using CinWorkflows.Cases.Acts;

namespace CinWorkflows.Cases.ChildProtection;

/// <summary>
/// The child protection plan has ended and the child remains in need: the procedure applies again. A review that was running keeps its
/// limit; one whose limit passed while the plan ran was not owed, and is due soon after this day, as the pack says.
/// </summary>
/// <param name="On">The day on which the plan ended.</param>
public sealed record ChildProtectionPlanEnded(DateOnly On) : Act
{
    /// <inheritdoc />
    public override bool HasHappened => true;

    /// <inheritdoc />
    public override IEnumerable<Refusal> Check(CaseDesk desk) => desk.File.Hold is { } hold
        ? desk.Happened("on", On, hold.Since, "the start of the child protection plan")
        : [new Refusal("type", "no child protection plan is recorded for this case.")];

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp) => file with { Hold = null, HoldEndedOn = On };
}
