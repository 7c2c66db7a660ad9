namespace CinWorkflows.TransferPacks.Ports;

/// <summary>Signs packs with the authority's key (ES256: ECDSA on P-256 with SHA-256), by which another authority knows that they are ours.</summary>
public interface IPackSigner
{
    /// <summary>The id of the key, under which the other authority finds its public half.</summary>
    string KeyId { get; }

    /// <summary>The signature over some bytes: r and s, 32 bytes each, as RFC 7518 section 3.4 has it.</summary>
    /// <param name="data">What is signed.</param>
    byte[] Sign(ReadOnlySpan<byte> data);
}
