namespace CinWorkflows.Workflows.Ports.Messages;

/// <summary>Reads what services post of themselves about messages that they took.</summary>
public interface IDeliveryReports
{
    /// <summary>Whether a secret is one with which an authority's service posts.</summary>
    bool Knows(string secret);

    /// <summary>Reads what was posted; null where it is nothing that such a service posts.</summary>
    PostedReports? Read(ReadOnlyMemory<byte> body);
}
