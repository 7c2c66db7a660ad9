namespace CinWorkflows.Integrations.Email;

/// <summary>Settings of the embedded file channel.</summary>
/// <param name="Folder">
/// Where messages are written; made when missing, then readable by the service's account only. It holds personal data.
/// </param>
/// <param name="Durable">False where no message waits for the disk.</param>
internal sealed record EmlFileOptions(string Folder, bool Durable = true);
