using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Microsoft.DurableTask.Protobuf;

namespace CinWorkflows.Functions.Tests.OnDurableTask;

/// <summary>Work on its way to the worker, with the stamps of <see cref="RuntimeClock"/>.</summary>
internal sealed class TranslatedWork(IServerStreamWriter<WorkItem> worker, RuntimeClock clock, Transcript transcript) : IServerStreamWriter<WorkItem>
{
    public WriteOptions? WriteOptions
    {
        get => worker.WriteOptions;
        set => worker.WriteOptions = value;
    }

    public Task WriteAsync(WorkItem message)
    {
        foreach (var happened in message.OrchestratorRequest is { } turn ? turn.PastEvents.Concat(turn.NewEvents) : [])
        {
            happened.Timestamp = Timestamp.FromDateTimeOffset(clock.At(happened.Timestamp.ToDateTime()));
        }

        transcript.Add(message);
        return worker.WriteAsync(message);
    }
}
