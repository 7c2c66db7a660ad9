using CinWorkflows.Workflows.Ports.Records.Readers;

namespace CinWorkflows.Web.AccessLogs;

/// <summary>A page of the access log.</summary>
/// <param name="Entries">The entries, the newest first.</param>
/// <param name="Next">The 'before' of the next page; null where this is the last.</param>
public sealed record AccessLogPage(IReadOnlyList<AccessEntry> Entries, long? Next);
