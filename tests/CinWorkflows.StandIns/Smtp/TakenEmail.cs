using System.Text;

namespace CinWorkflows.StandIns.Smtp;

/// <summary>A message that the server has taken: it has left.</summary>
/// <param name="From">The envelope's sender.</param>
/// <param name="To">The envelope's recipient.</param>
/// <param name="Content">The octets, without the dots that were doubled.</param>
/// <param name="IsEncrypted">Whether the connection was.</param>
/// <param name="User">The account; null without one.</param>
public sealed record TakenEmail(string From, string To, byte[] Content, bool IsEncrypted, string? User)
{
    /// <summary>The value of its Message-ID.</summary>
    public string MessageId => Encoding.ASCII.GetString(Content).Split("\r\n")
        .Single(line => line.StartsWith("Message-ID: <", StringComparison.Ordinal))["Message-ID: <".Length..].TrimEnd('>');
}
