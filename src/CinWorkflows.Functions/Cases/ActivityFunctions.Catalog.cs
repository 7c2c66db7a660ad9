using CinWorkflows.Workflows.Digests;
using CinWorkflows.Workflows.Notices;
using CinWorkflows.Workflows.Procedures;
using Microsoft.Azure.Functions.Worker;

namespace CinWorkflows.Functions.Cases;

/// <content>Written from the catalog by its test: see ActivityFunctionsTests.</content>
public sealed partial class ActivityFunctions
{
    /// <summary>Runs the activity of that name.</summary>
    [Function("AppraiseCase")]
    public Task<object?> AppraiseCaseAsync([ActivityTrigger] string input, FunctionContext invocation) => RunAsync(input, invocation);

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
    [Function("SendInvitations")]
    public Task<object?> SendInvitationsAsync([ActivityTrigger] StepInput input, FunctionContext invocation) => RunAsync(input, invocation);

    /// <summary>Runs the activity of that name.</summary>
    [Function("SendPlanCopies")]
    public Task<object?> SendPlanCopiesAsync([ActivityTrigger] StepInput input, FunctionContext invocation) => RunAsync(input, invocation);

    /// <summary>Runs the activity of that name.</summary>
    [Function("SendReviewRecord")]
    public Task<object?> SendReviewRecordAsync([ActivityTrigger] StepInput input, FunctionContext invocation) => RunAsync(input, invocation);

    /// <summary>Runs the activity of that name.</summary>
    [Function("SendTransferLink")]
    public Task<object?> SendTransferLinkAsync([ActivityTrigger] StepInput input, FunctionContext invocation) => RunAsync(input, invocation);

    /// <summary>Runs the activity of that name.</summary>
    [Function("SendTransferNews")]
    public Task<object?> SendTransferNewsAsync([ActivityTrigger] StepInput input, FunctionContext invocation) => RunAsync(input, invocation);

    /// <summary>Runs the activity of that name.</summary>
    [Function("SendViewsRequest")]
    public Task<object?> SendViewsRequestAsync([ActivityTrigger] StepInput input, FunctionContext invocation) => RunAsync(input, invocation);
}
