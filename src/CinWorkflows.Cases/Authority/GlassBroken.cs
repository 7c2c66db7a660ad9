using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Breaches;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Authority;

/// <summary>
/// Somebody of the authority who does not work on the case has to read it now: out of hours, at a door, at the hospital. It opens to them
/// for two hours, the case's manager is told at any hour, and answers whether it was right. It opens no restricted case, and none of another
/// authority.
/// </summary>
/// <param name="Reason">Why they have to read it.</param>
public sealed record GlassBroken(string Reason) : Act
{
    /// <summary>For how long it opens the case.</summary>
    public static TimeSpan Opens { get; } = TimeSpan.FromHours(2);

    private static readonly TimeSpan AtOnce = TimeSpan.FromMinutes(5);

    /// <inheritdoc />
    public override bool AllowedAfterEnd => true;

    /// <inheritdoc />
    public override bool AllowedOnHold => true;

    /// <inheritdoc />
    public override IEnumerable<Refusal> Check(CaseDesk desk)
    {
        ArgumentNullException.ThrowIfNull(desk);
        return
        [
            .. NeedToKnow.Reads(desk.Relation) ? [new Refusal("act.type", "you may read this case already; look at it.")] : Array.Empty<Refusal>(),
            .. desk.File.NamedPeople is null ? [] : new Refusal[] { new("act.type", "this case is opened by nobody but those who are named on it.") },
            .. desk is { DoneAt: { } at, Now: { } now } && (now - at).Duration() > AtOnce ? [new Refusal("at", "a case is opened now: leave 'at' out.")] : Array.Empty<Refusal>(),
            .. CaseDesk.Reason("reason", Reason, "the reason"),
        ];
    }

    /// <inheritdoc />
    public override IEnumerable<Breach> Breaches(CaseDesk desk)
    {
        ArgumentNullException.ThrowIfNull(desk);
        return [new("local", "reason", $"Only those who work on a case or manage it read it. '{desk.Actor.Id}', who does not, opened it for {CountWords.Of((long)Math.Round(Opens.TotalHours), "hour")}.") { Reason = Reason }];
    }

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp) => file with { GlassBroken = [.. file.GlassBroken ?? [], stamp.Sequence] };
}
