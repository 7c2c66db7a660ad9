using System.Security.Cryptography;
using System.Text;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records.People;

namespace CinWorkflows.Workflows.Ports.Records.Messages;

/// <summary>A message to be written and sent. It holds no personal data; the text is made when it is sent.</summary>
/// <param name="Key">By which it is sent once.</param>
/// <param name="CaseId">The case; null for a digest.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="To">Who gets it.</param>
/// <param name="Subject">What it is about: a duty's key, a meeting's id, a plan's version.</param>
/// <param name="Revision">The meeting's revision, for invitations.</param>
public sealed record MessageOrder(string Key, string? CaseId, MessageKind Kind, Recipient To, string Subject, int Revision = 0)
{
    /// <summary>Whether it goes before others: as far as it is known when it is queued, and then as it was last written.</summary>
    public bool Urgent { get; init; }

    /// <summary>A short id made from the key, by which people and cases name the message.</summary>
    public string Id => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Key)).AsSpan(0, 8));
}
