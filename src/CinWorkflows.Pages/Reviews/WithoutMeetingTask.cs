using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Reviews;
using CinWorkflows.Pages.Cases;
using CinWorkflows.Pages.Forms;
using CinWorkflows.Pages.Tasks;
using CinWorkflows.Rules.Policies;

namespace CinWorkflows.Pages.Reviews;

/// <summary>A manager agrees that the next review takes place without a meeting.</summary>
internal sealed class WithoutMeetingTask : CaseTask
{
    public override string Slug => "review-without-meeting";

    public override string Verb => "Agree to a review without a meeting";

    public override string Done => "The next review may take place without a meeting.";

    public override bool IsOffered(ShownCase shown) =>
        shown.File is { Ending: null, CurrentPlan: not null, NextReview.WithoutMeeting: not true } && Deciding.Is(shown, ApprovalKind.ReviewWithoutMeeting);

    public override Task<IReadOnlyList<Field>> FieldsAsync(TaskDesk desk, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Field>>([new TextField("reason", "Why is no meeting needed?")]);

    protected override IReadOnlyList<Act> Read(PageForm form, TaskDesk desk) => [new ReviewWithoutMeetingApproved(form.Text("reason", "Say why no meeting is needed"))];
}
