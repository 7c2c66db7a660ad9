using System.Collections.Concurrent;
using CinWorkflows.Workflows.Ports.Health;

namespace CinWorkflows.Server.Watching;

/// <summary>Remembers since when something has been wrong, until it is well again.</summary>
internal sealed class FirstSeen(TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, DateTimeOffset> _seen = new(StringComparer.Ordinal);

    public DateTimeOffset Of(string code) => _seen.GetOrAdd(code, _ => clock.GetUtcNow());

    public void Forget() => _seen.Clear();

    public HostFault Fault(StorageFaultException failure)
    {
        var code = $"storage{failure.Fault}";
        return new(code, Stops: true, Of(code), StorageWords.Of(failure.Fault, failure.Store), StorageWords.WhatToDo(failure.Fault));
    }
}
