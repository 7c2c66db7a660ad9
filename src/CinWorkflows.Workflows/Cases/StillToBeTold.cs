using CinWorkflows.Workflows.Closure;
using CinWorkflows.Workflows.Meetings;
using CinWorkflows.Workflows.Planning;
using CinWorkflows.Workflows.Procedures;
using CinWorkflows.Workflows.Reviews;
using CinWorkflows.Workflows.Transfers;

namespace CinWorkflows.Workflows.Cases;

/// <summary>
/// No end leaves somebody untold: everybody hears how the case has ended, whoever a person was to tell of a move that has passed, of what was shared although they refused, or of a review's
/// outcome or a meeting's note is told after the end too, as whoever was invited is told by their invitations; and what was withheld is still decided (N12, N32, N54, N61, H11, H30,
/// H33). What the case no longer does, such as asking for views before a review, is told to nobody.
/// </summary>
internal static class StillToBeTold
{
    public static Task RunAfterEndAsync(Procedure now) => InformByHand.GoesOnAfterEnd(now)
        ? now.Together(TransferNews.TellPassedAsync(now), TransferNews.TellEndedAsync(now), SharingNotices.StillTellAsync(now), ReceivingIn.StillTellFormerAuthority(now), ReviewCycle.StillTellRecordsAsync(now), MeetingNotes.StillTellAsync(now), EndingNews.TellAsync(now))
        : Task.CompletedTask;
}
