namespace CinWorkflows.Workflows.Ports.Messages;

/// <summary>Reads what services post of themselves about messages that they took.</summary>
public interface IDeliveryReports
{
    /// <summary>The authorities whose service posts with a secret, by the ids of their packs: it is believed of their messages only. None where nobody's does.</summary>
    IReadOnlyCollection<string> AuthoritiesOf(string secret);

    /// <summary>Reads what was posted; null where it is nothing that such a service posts.</summary>
    PostedReports? Read(ReadOnlyMemory<byte> body);
}
