using CinWorkflows.Cases;
using CinWorkflows.Cases.Disclosures;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.People;
using CinWorkflows.Cases.Reviews;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Meetings;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Procedures;

namespace CinWorkflows.Workflows.Reviews;

/// <summary>Before a review: its chair is agreed, and whoever will not attend is asked for their views (N26, H23, H25).</summary>
internal static class ReviewPreparation
{
    public static Task RunAsync(Procedure now, Review review) =>
        review.HeldOn is null ? now.Together(AgreeChair(now, review), Rearrange(now, review), SeekViews(now, review)) : Task.CompletedTask;

    /// <summary>H25: the team manager agrees in advance who chairs. A case without a worker is the manager's own to review (H26).</summary>
    private static Task AgreeChair(Procedure now, Review review) => now.Until(
        file => now.Pack.Chairs.GetValueOrDefault(ChairedMeeting.Review)?.AgreedInAdvanceBy is null
            || file.Allocation.WorkerId is null
            || review.ChairAgreed is not null
            || review.WithoutMeeting,
        DutyKind.AgreeReviewChair,
        new ReviewSubject(review.Number));

    /// <summary>A review whose meeting was cancelled is arranged again.</summary>
    private static Task Rearrange(Procedure now, Review review) => now.Until(
        file => review.MeetingId is null || review.WithoutMeeting || file.Meeting(review.MeetingId) is not { State: MeetingState.Cancelled },
        DutyKind.RearrangeMeeting,
        new MeetingAgainSubject(MeetingPurpose.Review, review.Number));

    /// <summary>N26, H23: child, parents and providers are invited, or their views are sought.</summary>
    private static async Task SeekViews(Procedure now, Review review)
    {
        var meeting = review.MeetingId is { } id ? now.File.Meeting(id) : null;
        if (meeting is not { State: MeetingState.Arranged } && !review.WithoutMeeting)
        {
            return;
        }

        await now.Together(ReviewViews.SoughtFrom(now.File, meeting).Select(person => AskForViews(now, review, person)));
    }

    private static async Task AskForViews(Procedure now, Review review, string person)
    {
        if (review.ViewsFrom.Contains(person))
        {
            return;
        }

        var (matter, subject) = (InformedPerson.Views(review.Number), new ReviewSubject(review.Number, person));
        var sent = await now.Once(nameof(SendViewsRequest), subject);
        if (sent.Unreached.Contains(person) && InformByHand.IsWithheld(now, MessageKind.ViewsRequest, person, sent))
        {
            // N54: to ask would tell; somebody decides what this person may be told when they are asked.
            now.Alongside(InformByHand.DecideAsync(now, matter, person));
        }

        await now.Until(file => Disclosure.IsToldNothing(file, now.Pack, matter, person), DutyKind.ObtainViews, subject);
    }
}

/// <summary>Asks somebody who will not attend a review for their views (N26, H23).</summary>
internal sealed class SendViewsRequest() : ParticipantLetterStep(MessageKind.ViewsRequest)
{
    protected override IEnumerable<string> RecipientsOf(CaseFile file, string subject) =>
        [ReviewSubject.Read(subject).Person!];

    /// <summary>A review that is over looks at nobody's views any more: whoever was not asked beforehand is a breach, not a letter.</summary>
    protected override bool IsOver(CaseFile file, string subject, DateTimeOffset now) =>
        file.Reviews.FirstOrDefault(review => review.Number == ReviewSubject.Read(subject).Number)?.MeetingId is { } id
        && file.Meeting(id) is { State: MeetingState.Arranged } meeting
        && meeting.StartsAt <= now;
}
