using CinWorkflows.Workflows.Ports.Messages;
namespace CinWorkflows.Workflows.Ports.Records;

/// <summary>A message to be written and sent. It holds no personal data; the text is made when it is sent.</summary>
/// <param name="Key">By which it is sent once.</param>
/// <param name="CaseId">The case; null for a digest.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="To">Who gets it.</param>
/// <param name="Subject">What it is about: a duty's key, a meeting's id, a plan's version.</param>
/// <param name="Revision">The meeting's revision, for invitations.</param>
public sealed record MessageOrder(string Key, string? CaseId, MessageKind Kind, Recipient To, string Subject, int Revision = 0);
