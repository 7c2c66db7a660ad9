using Grpc.Core;
using Microsoft.DurableTask.Protobuf;
using Microsoft.DurableTask.Testing.Sidecar.Grpc;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CinWorkflows.Functions.Tests.OnDurableTask;

/// <summary>The test host's own hub; only the time it tells is <see cref="RuntimeClock"/>'s.</summary>
internal sealed class VirtualHub(
    IHostApplicationLifetime lifetime,
    ILoggerFactory loggers,
    HeldTimers service,
    IOptions<TaskHubGrpcServerOptions> options,
    RuntimeClock clock,
    Transcript transcript)
    : TaskHubGrpcServer(lifetime, loggers, service, service, options)
{
    private TaskCompletionSource _alone = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when the worker that was connected has gone.</summary>
    public Task WorkerGone => _alone.Task;

    public override async Task GetWorkItems(GetWorkItemsRequest request, IServerStreamWriter<WorkItem> responseStream, ServerCallContext context)
    {
        // A history that is fetched in parts would pass by the translation.
        request.Capabilities.Clear();
        _alone = new(TaskCreationOptions.RunContinuationsAsynchronously);
        try
        {
            await base.GetWorkItems(request, new TranslatedWork(responseStream, clock, transcript), context);
        }
        finally
        {
            _alone.SetResult();
        }
    }

    public override Task<CompleteTaskResponse> CompleteOrchestratorTask(OrchestratorResponse request, ServerCallContext context)
    {
        transcript.Add(request);
        return base.CompleteOrchestratorTask(request, context);
    }

    public override Task<CompleteTaskResponse> CompleteActivityTask(ActivityResponse request, ServerCallContext context)
    {
        transcript.Add(request);
        return base.CompleteActivityTask(request, context);
    }

    public override Task<CreateInstanceResponse> StartInstance(CreateInstanceRequest request, ServerCallContext context)
    {
        transcript.Add(request);
        return base.StartInstance(request, context);
    }

    public override Task<RaiseEventResponse> RaiseEvent(RaiseEventRequest request, ServerCallContext context)
    {
        transcript.Add(request);
        return base.RaiseEvent(request, context);
    }
}
