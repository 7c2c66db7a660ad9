using CinWorkflows.Cases.Acts;

namespace CinWorkflows.Cases.Closure;

/// <summary>
/// The child has died: the case ends (RC2), what is arranged is cancelled, and no letter leaves for the family any more. What the family
/// hears is for people to say.
/// </summary>
/// <param name="On">The day.</param>
public sealed record ChildDied(DateOnly On) : Act
{
    /// <inheritdoc />
    public override bool AllowedOnHold => true;

    /// <inheritdoc />
    public override IEnumerable<Refusal> Check(CaseDesk desk) =>
        [.. desk.NotAfterToday("on", On), .. desk.NotBefore("on", On, desk.ChildBornOn, "the child's date of birth")];

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp) =>
        file.WithoutMeetings(stamp.On) with { Ending = new(On, EndingReason.Died, null, "RC2") };
}
