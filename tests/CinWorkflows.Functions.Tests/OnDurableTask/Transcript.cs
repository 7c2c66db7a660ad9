using System.Collections.Concurrent;
using Google.Protobuf;

namespace CinWorkflows.Functions.Tests.OnDurableTask;

/// <summary>Everything that went between the runtime and the worker: every event of every history, and every answer.</summary>
internal sealed class Transcript
{
    private readonly ConcurrentQueue<string> _lines = new();

    public int Count => _lines.Count;

    public string Text => string.Join('\n', _lines);

    public void Add(IMessage message) => _lines.Enqueue(message.ToString()!);
}
