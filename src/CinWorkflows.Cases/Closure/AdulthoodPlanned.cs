using CinWorkflows.Cases.Acts;

namespace CinWorkflows.Cases.Closure;

/// <summary>It is planned how support goes on once the child turns 18. Nothing ends by itself on the birthday.</summary>
/// <param name="On">The day.</param>
/// <param name="Plan">What was planned, with whom.</param>
public sealed record AdulthoodPlanned(DateOnly On, string Plan) : Act
{
    /// <inheritdoc />
    public override IEnumerable<Refusal> Check(CaseDesk desk) =>
    [
        .. desk.Happened("on", On, desk.File.ReferredOn, "the referral"),
        .. CaseDesk.Text("plan", Plan, "how support goes on"),
    ];

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp) => file with { AdulthoodPlannedOn = On };
}
