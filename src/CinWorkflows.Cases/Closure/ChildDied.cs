using CinWorkflows.Cases.Acts;

namespace CinWorkflows.Cases.Closure;

/// <summary>
/// The child has died: the case ends (RC2), what is arranged is cancelled, and no letter leaves for the family any more. What the family
/// hears is for people to say. A case that ended before that day keeps its ending, and sends nothing more either.
/// </summary>
/// <param name="On">The day.</param>
public sealed record ChildDied(DateOnly On) : Act
{
    /// <inheritdoc />
    public override bool HasHappened => true;

    /// <inheritdoc />
    public override IEnumerable<Refusal> Check(CaseDesk desk) =>
    [
        .. desk.NotAfterToday("on", On),
        .. desk.File.Unborn == true ? [] : desk.NotBefore("on", On, desk.ChildBornOn, "the child's date of birth"),
        .. desk.File.DiedOn is { } known ? [new Refusal("type", $"it is recorded already that the child died on {known:yyyy-MM-dd}.")] : Array.Empty<Refusal>(),
    ];

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp) =>
        file.WithoutMeetings(stamp.On) with
        {
            DiedOn = On,
            Ending = file.Ending is { } ending && (ending.On < On || IsElsewhere(ending)) ? ending : new(On, EndingReason.Died, null, "RC2"),
        };

    /// <summary>The case of another authority, or none at all, ends no other way.</summary>
    private static bool IsElsewhere(Ending ending) =>
        ending.Reason is EndingReason.Transferred or EndingReason.TransferWithdrawn or EndingReason.OpenedInError;
}
