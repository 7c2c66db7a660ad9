using CinWorkflows.Cases.Acts;
using CinWorkflows.Rules.Policies;

namespace CinWorkflows.Cases.ChildProtection;

/// <summary>
/// A child protection plan starts: this procedure stops applying and the case is held (N1, H1). What is arranged is cancelled, and whoever
/// was invited hears so; an enquiry under section 47 that led to it ends with it where somebody records it who may conclude one. A case that has ended stays ended, and is on hold if it is reopened.
/// </summary>
/// <param name="On">The day on which the plan started.</param>
public sealed record ChildProtectionPlanStarted(DateOnly On) : Act
{
    /// <inheritdoc />
    public override bool HasHappened => true;

    /// <inheritdoc />
    public override IEnumerable<Refusal> Check(CaseDesk desk) => desk.File.Hold is { } hold
        ? [new Refusal("type", $"a child protection plan is recorded since {hold.Since:yyyy-MM-dd} already: this procedure does not apply while it runs.", desk.Pack.ClauseOf(Circumstance.ChildProtectionPlan))]
        : [.. desk.Happened("on", On, desk.File.ReferredOn, "the referral"), .. InSomebodysName(desk)];

    /// <summary>Whoever tells of the plan does not end the case on it, nor by telling of it in somebody else's name.</summary>
    private static IEnumerable<Refusal> InSomebodysName(CaseDesk desk)
    {
        if (desk.RecordedFor is { } other && other != desk.Actor.Id)
        {
            yield return new("recordedFor", "whoever tells of a child protection plan tells it in their own name: leave it out.", desk.Pack.ClauseOf(Circumstance.ChildProtectionPlan));
        }
    }

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp) => file.WithoutMeetings(stamp.On) with { Hold = new(On) };
}
