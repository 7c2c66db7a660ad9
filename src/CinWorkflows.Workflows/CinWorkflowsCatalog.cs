using CinWorkflows.Workflows.Cases;
using CinWorkflows.Workflows.Circulation;
using CinWorkflows.Workflows.Digests;
using CinWorkflows.Workflows.Meetings;
using CinWorkflows.Workflows.Notices;
using CinWorkflows.Workflows.Review;
using CinWorkflows.Workflows.Runtime;
using CinWorkflows.Workflows.TransferLinks;
using CinWorkflows.Workflows.Transfers;
using Microsoft.Extensions.DependencyInjection;

namespace CinWorkflows.Workflows;

/// <summary>All workflows and activities of the product, for any host.</summary>
public static class CinWorkflowsCatalog
{
    /// <summary>A catalog of them. Names are stored in histories: one that was released is not changed.</summary>
    public static WorkflowCatalog Create() => new WorkflowCatalog()
        .AddWorkflow<ChildInNeedCase>()
        .AddWorkflow<DailyDigests>()
        .AddDiscreetly<AppraiseCase>()
        .AddDiscreetly<PostNotice>()
        .AddDiscreetly<SendInvitations>()
        .AddDiscreetly<SendPlanCopies>()
        .AddDiscreetly<SendViewsRequest>()
        .AddDiscreetly<SendReviewRecord>()
        .AddDiscreetly<SendTransferNews>()
        .AddDiscreetly<SendTransferLink>()
        .AddDiscreetly<NextDigest>()
        .AddDiscreetly<GatherDigests>();

    private static WorkflowCatalog AddDiscreetly<TActivity>(this WorkflowCatalog catalog)
        where TActivity : class, IActivity
    {
        var factory = ActivatorUtilities.CreateFactory<TActivity>([]);
        return catalog.AddActivity(typeof(TActivity).Name, services => new DiscreetActivity(factory(services, [])));
    }
}
