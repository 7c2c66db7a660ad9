using CinWorkflows.Workflows.Procedures;

namespace CinWorkflows.Workflows.Tests.Procedures;

public sealed class LetterStepTests
{
    /// <summary>They are in the keys of steps and messages and in the histories of running cases: another name would send old letters again.</summary>
    private static readonly string[] Stored =
        ["AskForLink", "SendEndingNews", "SendInvitations", "SendMeetingNote", "SendPlanCopies", "SendReviewRecord", "SendSharingNotice", "SendTransferLink", "SendTransferNews", "SendViewsRequest"];

    [Fact]
    public void A_stored_name_of_a_step_is_never_lost() => Assert.Empty(Stored.Except(LetterStep.All.Select(step => step.Name)));

    [Fact]
    public void Every_step_is_an_activity_by_its_name() =>
        Assert.Empty(LetterStep.All.Select(step => step.Name).Except(CinWorkflowsCatalog.Create().Activities.Keys));
}
