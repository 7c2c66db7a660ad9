using System.Collections.Frozen;
using System.Diagnostics;
using CinWorkflows.Workflows.Gauges;
using OpenTelemetry;

namespace CinWorkflows.Integrations.Telemetry;

/// <summary>
/// Takes from a span what may tell of a person before it leaves: addresses with their queries, which name mailboxes and people, what an
/// error says, and whatever else the libraries that trace requests come to write. What stays is named here.
/// </summary>
internal sealed class SpanRedaction : BaseProcessor<Activity>
{
    private static readonly FrozenSet<string> Kept =
        FrozenSet.Create(StringComparer.Ordinal, "http.request.method", "http.response.status_code", "http.route", "error.type", "url.scheme", "network.protocol.version");

    /// <summary>The host that is asked; of a request that comes in it is what the caller says.</summary>
    private static readonly FrozenSet<string> KeptOfOutgoing = FrozenSet.Create(StringComparer.Ordinal, "server.address", "server.port");

    public override void OnEnd(Activity data)
    {
        foreach (var (name, _) in data.TagObjects.Where(tag => !IsKept(tag.Key, data.Kind)).ToList())
        {
            data.SetTag(name, null);
        }

        // The status without its words.
        data.SetStatus(data.Status);
        if (data.Kind is not ActivityKind.Internal)
        {
            data.DisplayName = string.Join(' ', ((object?[])[data.GetTagItem("http.request.method"), data.GetTagItem("http.route")]).Where(part => part is not null));
        }
    }

    private static bool IsKept(string tag, ActivityKind kind) =>
        tag.StartsWith(ServiceTraces.Prefix, StringComparison.Ordinal) || Kept.Contains(tag) || (kind is ActivityKind.Client && KeptOfOutgoing.Contains(tag));
}
