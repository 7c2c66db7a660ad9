using CinWorkflows.Workflows.Cases;
using CinWorkflows.Workflows.Circulation;
using CinWorkflows.Workflows.Digests;
using CinWorkflows.Workflows.Meetings;
using CinWorkflows.Workflows.Notices;
using CinWorkflows.Workflows.Review;
using CinWorkflows.Workflows.Runtime;

namespace CinWorkflows.Workflows;

/// <summary>All workflows and activities of the product, for any host.</summary>
public static class CinWorkflowsCatalog
{
    /// <summary>A catalog of them. Names are stored in histories: one that was released is not changed.</summary>
    public static WorkflowCatalog Create() => new WorkflowCatalog()
        .AddWorkflow<ChildInNeedCase>()
        .AddWorkflow<DailyDigests>()
        .AddActivity<AppraiseCase>()
        .AddActivity<PostNotice>()
        .AddActivity<SendInvitations>()
        .AddActivity<SendPlanCopies>()
        .AddActivity<SendViewsRequest>()
        .AddActivity<SendReviewRecord>()
        .AddActivity<NextDigest>()
        .AddActivity<GatherDigests>();
}
