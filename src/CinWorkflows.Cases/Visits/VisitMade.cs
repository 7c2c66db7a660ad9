using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Breaches;

namespace CinWorkflows.Cases.Visits;

/// <summary>
/// A visit. One at which the child was not seen does not meet the frequency of the plan (N19g), nor does one that was told so late that its
/// limit had passed by then, until a manager accepts it.
/// </summary>
/// <param name="On">The day.</param>
/// <param name="ChildSeen">True where the child was seen.</param>
/// <param name="SeenAlone">True where the child was seen alone.</param>
/// <param name="Note">What was seen and said.</param>
public sealed record VisitMade(DateOnly On, bool ChildSeen, bool SeenAlone, string? Note = null) : Act, IGivesReasons
{
    /// <inheritdoc />
    string? IGivesReasons.ReasonsGiven => Note;

    /// <summary>True where the same visitor had visited the child on that day already, and this is another visit.</summary>
    public bool? Again { get; init; }

    /// <inheritdoc />
    public override bool HasHappened => true;

    /// <inheritdoc />
    public override bool MayBeOwing => true;

    /// <inheritdoc />
    public override IEnumerable<Refusal> Check(CaseDesk desk)
    {
        var alone = SeenAlone && !ChildSeen
            ? new Refusal[] { new("seenAlone", "a child who was not seen was not seen alone.") }
            : [];
        return [.. desk.Happened("on", On, desk.File.ReferredOn, "the referral"), .. alone];
    }

    /// <summary>
    /// One visitor and one day is one visit, however the child is said to have been seen: another visitor is another visit, and a second one of
    /// the day says so. That one is told twice where it is told in the same way.
    /// </summary>
    public override bool IsSameAs(PastAct past, string actorId) =>
        past is { Act: VisitMade visit } && past.ActorId == actorId && visit.On == On && (Again != true || visit with { Note = Note } == this);

    /// <inheritdoc />
    public override string? UnlessAnother() => "Where the child was visited a second time on that day, say so: \"again\": true.";

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp)
    {
        var visits = SeenAlone ? file.Visits : file.Visits with { Gaps = [.. file.Visits.Gaps, new(stamp.Sequence, On, ChildSeen)] };
        if (!ChildSeen)
        {
            return file with { Visits = visits };
        }

        return RecordedBreach.StillOwing(stamp) is { } owing
            ? file with { Visits = visits with { Owing = [.. visits.Owing ?? [], new(On, owing)] } }
            : file with { Visits = visits.WithSeen(On, file.FirstPlan?.StartsOn) };
    }
}
