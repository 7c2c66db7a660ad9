namespace CinWorkflows.Workflows.Ports.Health;

/// <summary>Something that has to be kept cannot be read or written now, for a reason that IT puts right.</summary>
public sealed class StorageFaultException : IOException
{
    /// <summary>Says what is wrong with what.</summary>
    /// <param name="fault">What stands in the way.</param>
    /// <param name="store">What cannot be read or written, as in "the record".</param>
    /// <param name="inner">What the store said.</param>
    public StorageFaultException(StorageFault fault, string store, Exception? inner = null)
        : base($"{StorageWords.Of(fault, store)} {StorageWords.WhatToDo(fault)}", inner) => (Fault, Store) = (fault, store);

    /// <summary>What stands in the way.</summary>
    public StorageFault Fault { get; }

    /// <summary>What cannot be read or written.</summary>
    public string Store { get; }

    /// <summary>True for what may pass by itself: a full disk, a lock, a disk that does not answer.</summary>
    public bool MayPass => Fault is StorageFault.Full or StorageFault.Busy or StorageFault.Unreachable;
}
