namespace CinWorkflows.Workflows.Ports.Health;

/// <summary>What stands in the way of reading or writing what has to be kept.</summary>
public enum StorageFault
{
    /// <summary>There is no space left.</summary>
    Full,

    /// <summary>It may be read only.</summary>
    ReadOnly,

    /// <summary>What is read is not what was written.</summary>
    Damaged,

    /// <summary>Somebody else holds it.</summary>
    Busy,

    /// <summary>It is not there, or does not answer.</summary>
    Unreachable,
}
