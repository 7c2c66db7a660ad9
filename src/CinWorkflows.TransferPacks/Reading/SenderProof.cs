namespace CinWorkflows.TransferPacks.Reading;

/// <summary>What is known of who made a pack.</summary>
public enum SenderProof
{
    /// <summary>The named sender signed it with a key of theirs that is in the directory of authorities.</summary>
    Signed,

    /// <summary>Not signed by a known authority: somebody checks with the sender by telephone before relying on it.</summary>
    NotKnown,
}
