using System.Globalization;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records.Messages;

namespace CinWorkflows.Records.Notices;

/// <summary>An authority's digests of one day.</summary>
internal sealed record DigestEdition(string PackId, DateOnly Day)
{
    /// <summary>What all messages of the edition have as their subject.</summary>
    public string Subject { get; } = string.Create(CultureInfo.InvariantCulture, $"{PackId}/{Day:yyyy-MM-dd}");

    /// <summary>What the keys of its messages begin with; the recipient's id follows.</summary>
    public string Prefix => $"digest/{Subject}/";

    /// <summary>Who gets one now. Whoever has had this day's digest is told what came since in the next one.</summary>
    public static IReadOnlyList<string> Readers(IEnumerable<string> readers, IEnumerable<string> sent) =>
        [.. readers.Except(sent).Order(StringComparer.Ordinal)];

    public string KeyFor(string staffId) => Prefix + staffId;

    public MessageOrder OrderFor(string staffId) => new(KeyFor(staffId), null, MessageKind.Digest, new(staffId, IsStaff: true), Subject);
}
