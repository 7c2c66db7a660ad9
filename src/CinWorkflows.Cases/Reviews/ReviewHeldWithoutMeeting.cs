using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Breaches;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Rules.Policies;

namespace CinWorkflows.Cases.Reviews;

/// <summary>
/// A review was undertaken without a meeting (H24). Where the manager had not agreed to that beforehand it is a breach, and stands as
/// a review only once the manager has agreed to this one, or accepted it: what they agree to later is no word about what was held before.
/// Where the procedure knows reviews in a meeting only, it is on the record and stands for none.
/// </summary>
/// <param name="On">The day.</param>
/// <param name="Note">How it was undertaken.</param>
public sealed record ReviewHeldWithoutMeeting(DateOnly On, string Note) : Act, IGivesReasons
{
    /// <inheritdoc />
    string? IGivesReasons.ReasonsGiven => Note;

    /// <inheritdoc />
    public override bool HasHappened => true;

    /// <inheritdoc />
    public override bool MayBeOwing => true;

    /// <inheritdoc />
    public override IEnumerable<Refusal> Check(CaseDesk desk) =>
    [
        .. ReviewOrder.PlanInForce(desk),
        .. ReviewOrder.NotBeforeTheLast(On, desk),
        .. desk.Happened("on", On, desk.File.FirstPlan?.AgreedOn, "the day on which the plan was agreed"),
        .. CaseDesk.Text("note", Note, "how the review was undertaken"),
    ];

    /// <inheritdoc />
    public override bool LooksBack => true;

    /// <inheritdoc />
    public override IEnumerable<Breach> Breaches(CaseDesk desk)
    {
        if (desk.Pack.Gates.GetValueOrDefault(GateKind.ReviewInMeeting) is not { } gate)
        {
            yield return new(desk.Pack.Review.Clause, "type", "this procedure knows reviews in a meeting only: this one stands for none, and the review is still to be held.");
        }
        else if (!(desk.File.NextReview is { WithoutMeeting: true } agreed && !(agreed.WithoutMeetingSince > On)))
        {
            yield return new(gate.Clause, "type", $"a review takes place in a meeting unless the manager agrees otherwise beforehand; nobody had agreed{(HasLapsed(desk) ? " since the circumstances changed" : "")}.")
            {
                StillOwed = desk.Pack.ClocksStartWithAnchor ? true : null,
            };
        }

        if (UnallocatedReview.OnPaper(this, desk) is { } unmanaged)
        {
            yield return unmanaged;
        }

        foreach (var early in MeetingRules.NotTooEarly(MeetingPurpose.Review, On, desk).Select(Breach.Of).OfType<Breach>())
        {
            yield return early;
        }

        foreach (var unheard in ReviewViews.Missing("note", null, [], desk))
        {
            yield return unheard;
        }
    }

    /// <summary>Whether it was agreed to and is agreed no more: what the manager knew then is not so any more (H21).</summary>
    private static bool HasLapsed(CaseDesk desk) => desk.File.NextReview is not { WithoutMeeting: true }
        && desk.Past.LastOrDefault(past => past.Act is ReviewWithoutMeetingApproved or ReviewHeldWithoutMeeting or MeetingHeld)?.Act is ReviewWithoutMeetingApproved;

    /// <inheritdoc />
    public override bool IsSameAs(PastAct past, string actorId) => past is { Act: ReviewHeldWithoutMeeting held } && held with { Note = Note } == this;

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp)
    {
        var owing = RecordedBreach.StillOwing(stamp);
        return file.NextReview is { WithoutMeeting: true } && owing is null && stamp.Breaches.All(breach => breach.Field != UnallocatedReview.ByWhom)
            ? file.WithReviewHeld(On, review => review)
            : file.WithNextReview(review => review with { OnPaper = On, Owing = owing });
    }
}
