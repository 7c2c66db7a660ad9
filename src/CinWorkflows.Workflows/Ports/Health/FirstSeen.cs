using System.Collections.Concurrent;

namespace CinWorkflows.Workflows.Ports.Health;

/// <summary>Remembers since when something has been wrong, until it is well again.</summary>
/// <param name="clock">The clock.</param>
public sealed class FirstSeen(TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, DateTimeOffset> _seen = new(StringComparer.Ordinal);

    /// <summary>Since when it has been wrong: now, where it was well before.</summary>
    /// <param name="code">What is wrong, in a code.</param>
    public DateTimeOffset Of(string code) => _seen.GetOrAdd(code, _ => clock.GetUtcNow());

    /// <summary>All is well.</summary>
    public void Forget() => _seen.Clear();

    /// <summary>What cannot be read or written, as it is told.</summary>
    /// <param name="failure">What the store said.</param>
    public HostFault Fault(StorageFaultException failure)
    {
        var code = $"storage{failure.Fault}";
        return new(code, Stops: true, Of(code), StorageWords.Of(failure.Fault, failure.Store), StorageWords.WhatToDo(failure.Fault));
    }
}
