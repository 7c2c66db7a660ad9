using CinWorkflows.Workflows.Digests;
using CinWorkflows.Workflows.Notices;
using CinWorkflows.Workflows.Procedures;
using CinWorkflows.Workflows.Runtime;
using Microsoft.Azure.Functions.Worker;

namespace CinWorkflows.Functions.Cases;

/// <summary>
/// One function for each activity of the catalog, by its name there, with the activity's own input. The activity is made by the
/// catalog, in the services of the invocation. This file is written from the catalog by its test: see ActivityFunctionsTests.
/// </summary>
public sealed class ActivityFunctions(WorkflowCatalog catalog)
{
    /// <summary>Runs the activity of that name.</summary>
    [Function("AlertOtherCases")]
    public Task<object?> AlertOtherCasesAsync([ActivityTrigger] StepInput input, FunctionContext invocation) => RunAsync(input, invocation);

    /// <summary>Runs the activity of that name.</summary>
    [Function("AppraiseCase")]
    public Task<object?> AppraiseCaseAsync([ActivityTrigger] string input, FunctionContext invocation) => RunAsync(input, invocation);

    /// <summary>Runs the activity of that name.</summary>
    [Function("AskForLink")]
    public Task<object?> AskForLinkAsync([ActivityTrigger] StepInput input, FunctionContext invocation) => RunAsync(input, invocation);

    /// <summary>Runs the activity of that name.</summary>
    [Function("GatherDigests")]
    public Task<object?> GatherDigestsAsync([ActivityTrigger] DigestDue input, FunctionContext invocation) => RunAsync(input, invocation);

    /// <summary>Runs the activity of that name.</summary>
    [Function("NextDigest")]
    public Task<object?> NextDigestAsync([ActivityTrigger] DigestAfter input, FunctionContext invocation) => RunAsync(input, invocation);

    /// <summary>Runs the activity of that name.</summary>
    [Function("PostNotice")]
    public Task<object?> PostNoticeAsync([ActivityTrigger] NoticeDue input, FunctionContext invocation) => RunAsync(input, invocation);

    /// <summary>Runs the activity of that name.</summary>
    [Function("SendEndingNews")]
    public Task<object?> SendEndingNewsAsync([ActivityTrigger] StepInput input, FunctionContext invocation) => RunAsync(input, invocation);

    /// <summary>Runs the activity of that name.</summary>
    [Function("SendInvitations")]
    public Task<object?> SendInvitationsAsync([ActivityTrigger] StepInput input, FunctionContext invocation) => RunAsync(input, invocation);

    /// <summary>Runs the activity of that name.</summary>
    [Function("SendMeetingNote")]
    public Task<object?> SendMeetingNoteAsync([ActivityTrigger] StepInput input, FunctionContext invocation) => RunAsync(input, invocation);

    /// <summary>Runs the activity of that name.</summary>
    [Function("SendPlanCopies")]
    public Task<object?> SendPlanCopiesAsync([ActivityTrigger] StepInput input, FunctionContext invocation) => RunAsync(input, invocation);

    /// <summary>Runs the activity of that name.</summary>
    [Function("SendReviewRecord")]
    public Task<object?> SendReviewRecordAsync([ActivityTrigger] StepInput input, FunctionContext invocation) => RunAsync(input, invocation);

    /// <summary>Runs the activity of that name.</summary>
    [Function("SendSharingNotice")]
    public Task<object?> SendSharingNoticeAsync([ActivityTrigger] StepInput input, FunctionContext invocation) => RunAsync(input, invocation);

    /// <summary>Runs the activity of that name.</summary>
    [Function("SendTransferLink")]
    public Task<object?> SendTransferLinkAsync([ActivityTrigger] StepInput input, FunctionContext invocation) => RunAsync(input, invocation);

    /// <summary>Runs the activity of that name.</summary>
    [Function("SendTransferNews")]
    public Task<object?> SendTransferNewsAsync([ActivityTrigger] StepInput input, FunctionContext invocation) => RunAsync(input, invocation);

    /// <summary>Runs the activity of that name.</summary>
    [Function("SendViewsRequest")]
    public Task<object?> SendViewsRequestAsync([ActivityTrigger] StepInput input, FunctionContext invocation) => RunAsync(input, invocation);

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
