namespace CinWorkflows.TransferPacks.Reading;

/// <summary>A pack is not taken. The message holds the kind of fault only; <see cref="Fault"/> is for whoever brought the pack.</summary>
/// <param name="fault">What is wrong.</param>
public sealed class PackRefusedException(TransferPackFault fault) : Exception($"A transfer pack was refused: {fault.Kind}.")
{
    /// <summary>What is wrong, and with which part.</summary>
    public TransferPackFault Fault { get; } = fault;

    internal PackRefusedException(string part, PackFaultKind kind, string reason)
        : this(TransferPackFault.Of(part, kind, reason))
    {
    }
}
