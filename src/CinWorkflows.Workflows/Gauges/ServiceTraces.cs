using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using CinWorkflows.Workflows.Ports.Records.Messages;

namespace CinWorkflows.Workflows.Gauges;

/// <summary>
/// Spans of what the service does about a case, for those who run it: ids, kinds, states and numbers, never a person. All that happens
/// to a case over its months is one trace, whose id is computed from the case's, so that nothing is stored or handed on for it; where
/// it happens within a request or a function, the span links to that.
/// </summary>
public static class ServiceTraces
{
    /// <summary>The name of the source.</summary>
    public const string SourceName = "CinWorkflows";

    /// <summary>The beginning of the names of all tags.</summary>
    public const string Prefix = "cin.";

    /// <summary>The tag for the number of the act that was recorded, or up to which a case was appraised; a refused act has none.</summary>
    internal const string ActNumber = "cin.act.number";

    /// <summary>The tag for what came of a message.</summary>
    public const string MessageState = "cin.message.state";

    private static readonly ActivitySource Source = new(SourceName);

    /// <summary>An act is checked and recorded.</summary>
    internal static Activity? Act(string caseId, string kind) => Start("act", caseId)?.SetTag("cin.act", kind);

    /// <summary>A case is appraised: what is due now, and when it is looked at again.</summary>
    internal static Activity? Appraisal(string caseId) => Start("appraisal", caseId);

    /// <summary>A message is sent, or followed.</summary>
    public static Activity? Message(MessageOrder order) => Start("message", order.CaseId)?.SetTag("cin.message", order.Id).SetTag("cin.message.kind", order.Kind.ToString());

    private static Activity? Start(string name, string? caseId)
    {
        if (!Source.HasListeners())
        {
            return null;
        }

        var around = Activity.Current;
        IEnumerable<ActivityLink> links = around is null ? [] : [new(around.Context)];
        return Source.StartActivity(name, ActivityKind.Internal, caseId is null ? default : TraceOf(caseId), links: links)?.SetTag("cin.case", caseId);
    }

    private static ActivityContext TraceOf(string caseId)
    {
        var digest = SHA256.HashData(Encoding.UTF8.GetBytes(caseId));
        return new(ActivityTraceId.CreateFromBytes(digest.AsSpan(0, 16)), ActivitySpanId.CreateFromBytes(digest.AsSpan(16, 8)), ActivityTraceFlags.Recorded, isRemote: true);
    }
}
