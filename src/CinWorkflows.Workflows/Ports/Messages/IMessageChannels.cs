using CinWorkflows.Cases.Contacts;

namespace CinWorkflows.Workflows.Ports.Messages;

/// <summary>The channels that each authority has. Each has its own mailboxes and keys.</summary>
public interface IMessageChannels
{
    /// <summary>The channel of an authority for a medium; null where it has none.</summary>
    /// <param name="authority">The id of its pack.</param>
    /// <param name="medium">The medium.</param>
    IMessageChannel? Find(string authority, Medium medium);
}
