using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.Plans;
using CinWorkflows.Cases.Reviews;
using CinWorkflows.Rules.Policies;
using CinWorkflows.TransferPacks.Contents;

namespace CinWorkflows.TransferPacks.Gathering;

/// <summary>The latest review as the record has it.</summary>
internal static class ReviewGathering
{
    /// <summary>The review; null where none was held.</summary>
    public static PackReview? Of(CaseHistory history, PolicyPack pack, IReadOnlyDictionary<string, string> names)
    {
        if (history.File.LastHeldReview is not { } review)
        {
            return null;
        }

        var held = history.Of<MeetingHeld>().LastOrDefault(meeting => meeting.MeetingId == review.MeetingId);
        var without = held is null ? history.Of<ReviewHeldWithoutMeeting>().LastOrDefault() : null;
        var outcome = review.OutcomeOn is null ? null : history.Of<ReviewOutcomeRecorded>().LastOrDefault();
        var outcomes = history.Of<PlanAgreed>().SelectMany(plan => plan.Content.Outcomes).GroupBy(planned => planned.Id).ToDictionary(same => same.Key, same => same.Last().Description);
        var previous = history.File.Reviews.LastOrDefault(past => past.Number < review.Number)?.HeldOn;
        var meeting = held is null ? null : history.File.Meeting(held.MeetingId);
        return new()
        {
            Number = review.Number,
            HeldOn = review.HeldOn,
            WithoutMeeting = held is null,
            Attended = held is null ? null : [.. held.Attended.Select(NameOf)],
            Note = held?.Note ?? without?.Note,
            OutcomeOn = review.OutcomeOn,
            Outcomes = outcome?.Outcomes,
            Reasons = outcome?.Reasons,
            Progress = outcome is null ? null : [.. outcome.Progress.Select(progress => new PackProgress(progress.OutcomeId, outcomes.GetValueOrDefault(progress.OutcomeId, progress.OutcomeId), progress.Rating, progress.Note))],
            Views = [.. history.Of<ViewsReceived>().Where(views => views.On <= review.HeldOn && (previous is null || views.On > previous)).Select(views => new PackView(NameOf(views.PersonId), views.Views))],
            Chair = meeting is not { ChairId.Length: > 0 } ? null : $"{NameOf(meeting.ChairId)}, {pack.NameOf(meeting.ChairRole)}",
            Absent = meeting is null ? null : [.. meeting.Attendees.Except(held!.Attended).Select(NameOf)],
        };

        string NameOf(string id) => names.GetValueOrDefault(id, id);
    }
}
