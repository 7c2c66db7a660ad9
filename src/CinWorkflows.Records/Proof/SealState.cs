namespace CinWorkflows.Records.Proof;

/// <summary>What a seal says.</summary>
internal enum SealState
{
    /// <summary>It is as it was written.</summary>
    Right,

    /// <summary>It is not as it was written, or the service never wrote it.</summary>
    Wrong,

    /// <summary>Nobody can say: the key is not here.</summary>
    KeyMissing,
}
