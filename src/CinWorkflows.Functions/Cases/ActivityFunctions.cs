using CinWorkflows.Workflows.Digests;
using CinWorkflows.Workflows.Notices;
using CinWorkflows.Workflows.Procedures;
using CinWorkflows.Workflows.Runtime;
using Microsoft.Azure.Functions.Worker;

namespace CinWorkflows.Functions.Cases;

/// <summary>
/// One function for each activity of the catalog, by its name there, with the activity's own input. The activity is made by the
/// catalog, in the services of the invocation.
/// </summary>
public sealed class ActivityFunctions(WorkflowCatalog catalog)
{
    /// <summary>Works out what is due in a case.</summary>
    [Function("AppraiseCase")]
    public Task<object?> AppraiseCaseAsync([ActivityTrigger] string caseId, FunctionContext invocation) => RunAsync(caseId, invocation);

    /// <summary>Posts a notice.</summary>
    [Function("PostNotice")]
    public Task<object?> PostNoticeAsync([ActivityTrigger] NoticeDue notice, FunctionContext invocation) => RunAsync(notice, invocation);

    /// <summary>Invites to a meeting.</summary>
    [Function("SendInvitations")]
    public Task<object?> SendInvitationsAsync([ActivityTrigger] StepInput step, FunctionContext invocation) => RunAsync(step, invocation);

    /// <summary>Circulates a plan.</summary>
    [Function("SendPlanCopies")]
    public Task<object?> SendPlanCopiesAsync([ActivityTrigger] StepInput step, FunctionContext invocation) => RunAsync(step, invocation);

    /// <summary>Asks for views before a review.</summary>
    [Function("SendViewsRequest")]
    public Task<object?> SendViewsRequestAsync([ActivityTrigger] StepInput step, FunctionContext invocation) => RunAsync(step, invocation);

    /// <summary>Tells the family where a transfer stands.</summary>
    [Function("SendTransferNews")]
    public Task<object?> SendTransferNewsAsync([ActivityTrigger] StepInput step, FunctionContext invocation) => RunAsync(step, invocation);

    /// <summary>Sends another authority the link of a transfer.</summary>
    [Function("SendTransferLink")]
    public Task<object?> SendTransferLinkAsync([ActivityTrigger] StepInput step, FunctionContext invocation) => RunAsync(step, invocation);

    /// <summary>Sends the record of a review.</summary>
    [Function("SendReviewRecord")]
    public Task<object?> SendReviewRecordAsync([ActivityTrigger] StepInput step, FunctionContext invocation) => RunAsync(step, invocation);

    /// <summary>Works out when an authority's next digest is.</summary>
    [Function("NextDigest")]
    public Task<object?> NextDigestAsync([ActivityTrigger] DigestAfter after, FunctionContext invocation) => RunAsync(after, invocation);

    /// <summary>Gathers a day's digests.</summary>
    [Function("GatherDigests")]
    public Task<object?> GatherDigestsAsync([ActivityTrigger] DigestDue digest, FunctionContext invocation) => RunAsync(digest, invocation);

    private Task<object?> RunAsync(object input, FunctionContext invocation)
    {
        var name = invocation.FunctionDefinition.Name;
        var activity = catalog.Activities[name](invocation.InstanceServices);
        return activity.RunAsync(new(name, InstanceOf(invocation)), input, invocation.CancellationToken);
    }

    private static string InstanceOf(FunctionContext invocation) =>
        invocation.BindingContext.BindingData.GetValueOrDefault("instanceId")?.ToString()
        ?? throw new InvalidOperationException($"The trigger of '{invocation.FunctionDefinition.Name}' did not say which instance called it.");
}
