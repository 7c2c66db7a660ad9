namespace CinWorkflows.Embedded.Instances;

/// <summary>What came of a message for an instance.</summary>
internal enum Posted
{
    /// <summary>Its place in memory was given up: it needs a new one.</summary>
    Gone,

    /// <summary>It is taken up in a turn that comes anyway.</summary>
    Queued,

    /// <summary>It needs a turn.</summary>
    Wakes,

    /// <summary>The turn that the instance waits for is urgent now.</summary>
    Overtakes,
}
