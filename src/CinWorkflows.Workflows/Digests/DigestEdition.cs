using System.Globalization;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records.Messages;

namespace CinWorkflows.Workflows.Digests;

/// <summary>An authority's digests of one day. Its text is in the keys and subjects of messages: a pinned format.</summary>
/// <param name="PackId">The authority, by the id of its pack.</param>
/// <param name="Day">The day, Europe/London.</param>
public sealed record DigestEdition(string PackId, DateOnly Day)
{
    /// <summary>What all messages of the edition have as their subject.</summary>
    public string Subject { get; } = string.Create(CultureInfo.InvariantCulture, $"{PackId}/{Day:yyyy-MM-dd}");

    /// <summary>What the keys of its messages begin with; the recipient's id follows.</summary>
    public string Prefix => $"digest/{Subject}/";

    /// <summary>The authority that a message without a case is from, by the id of its pack.</summary>
    public static string PackOf(MessageOrder order)
    {
        ArgumentNullException.ThrowIfNull(order);
        return order.Subject.Split('/')[0];
    }

    /// <summary>Who gets one now. Whoever has had this day's digest is told what came since in the next one.</summary>
    public static IReadOnlyList<string> Readers(IEnumerable<string> readers, IEnumerable<string> sent) =>
        [.. readers.Except(sent).Order(StringComparer.Ordinal)];

    /// <summary>The key of the message to a member of staff.</summary>
    public string KeyFor(string staffId) => Prefix + staffId;

    /// <summary>The message to a member of staff.</summary>
    public MessageOrder OrderFor(string staffId) => new(KeyFor(staffId), null, MessageKind.Digest, new(staffId, IsStaff: true), Subject);
}
