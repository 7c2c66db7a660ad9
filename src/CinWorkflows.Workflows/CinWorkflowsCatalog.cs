using CinWorkflows.Workflows.Cases;
using CinWorkflows.Workflows.Digests;
using CinWorkflows.Workflows.Notices;
using CinWorkflows.Workflows.Procedures;
using CinWorkflows.Workflows.Runtime;
using CinWorkflows.Workflows.SiblingCases;
using Microsoft.Extensions.DependencyInjection;

namespace CinWorkflows.Workflows;

/// <summary>All workflows and activities of the product, for any host.</summary>
public static class CinWorkflowsCatalog
{
    /// <summary>A catalog of them. Names are stored in histories: one that was released is not changed.</summary>
    public static WorkflowCatalog Create()
    {
        var catalog = new WorkflowCatalog()
            .AddWorkflow<ChildInNeedCase>()
            .AddWorkflow<DailyDigests>()
            .AddDiscreetly<AppraiseCase>()
            .AddDiscreetly<PostNotice>()
            .AddDiscreetly<AlertOtherCases>()
            .AddDiscreetly<NextDigest>()
            .AddDiscreetly<GatherDigests>();
        return LetterStep.All.Aggregate(catalog, AddLetterStep);
    }

    private static WorkflowCatalog AddDiscreetly<TActivity>(this WorkflowCatalog catalog)
        where TActivity : class, IActivity
    {
        var factory = ActivatorUtilities.CreateFactory<TActivity>([]);
        return catalog.AddActivity(typeof(TActivity).Name, services => new DiscreetActivity(factory(services, [])));
    }

    private static WorkflowCatalog AddLetterStep(WorkflowCatalog catalog, Type step) => catalog.AddActivity(
        step.Name,
        services => new DiscreetActivity(ActivatorUtilities.CreateInstance<SendLetters>(services, ActivatorUtilities.CreateInstance(services, step))));
}
