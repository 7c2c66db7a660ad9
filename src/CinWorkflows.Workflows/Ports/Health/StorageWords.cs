namespace CinWorkflows.Workflows.Ports.Health;

/// <summary>What is wrong with what has to be kept, in words, and what puts it right.</summary>
public static class StorageWords
{
    /// <summary>What is wrong.</summary>
    /// <param name="fault">What stands in the way.</param>
    /// <param name="store">What cannot be read or written, as in "the record".</param>
    public static string Of(StorageFault fault, string store) => fault switch
    {
        StorageFault.Full => $"There is no space left for {store}.",
        StorageFault.ReadOnly => $"There is no right to write {store}.",
        StorageFault.Damaged => $"A part of {store} is damaged and cannot be read.",
        StorageFault.Busy => $"Somebody else holds {store}.",
        _ => $"It was not possible to reach {store}.",
    };

    /// <summary>What puts it right.</summary>
    /// <param name="fault">What stands in the way.</param>
    public static string WhatToDo(StorageFault fault) => fault switch
    {
        StorageFault.Full => "Make space on its disk; it goes on by itself then.",
        StorageFault.ReadOnly => "Give the account under which the service runs the right to write there, or mount the disk for writing.",
        StorageFault.Damaged => "Stop the service, keep the files as they are, and restore the last backup.",
        StorageFault.Busy => "Find out which program has it open, such as a backup or a virus scanner, and close it.",
        _ => "Look after its disk or server; it goes on by itself once that answers.",
    };
}
