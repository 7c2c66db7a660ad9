using CinWorkflows.Cases.Contacts;

namespace CinWorkflows.Workflows.Ports.Messages;

/// <summary>One e-mail channel for every authority, and no other way: the embedded default.</summary>
/// <param name="email">The channel.</param>
public sealed class OneChannel(IMessageChannel email) : IMessageChannels
{
    /// <inheritdoc />
    public IMessageChannel? Find(string authority, Medium medium) => medium == Medium.Email ? email : null;
}
