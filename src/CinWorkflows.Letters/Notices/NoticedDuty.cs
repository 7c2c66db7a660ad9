using CinWorkflows.Workflows.Ports.Records.Duties;

namespace CinWorkflows.Letters.Notices;

/// <summary>A duty that staff are told of.</summary>
/// <param name="View">The duty.</param>
/// <param name="Owner">The name of whoever owns it; null where a role does.</param>
/// <param name="About">What it is about, a line each.</param>
internal sealed record NoticedDuty(DutyView View, string? Owner, IReadOnlyList<string> About);
