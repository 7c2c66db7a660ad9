namespace CinWorkflows.Workflows.Ports.Links;

/// <summary>An entry of a link's access log. It names nobody of the other authority.</summary>
/// <param name="At">When.</param>
/// <param name="Kind">What.</param>
/// <param name="From">The network that it came from: 24 bits of an IPv4 address, 48 of an IPv6 one; null for what staff or the service did.</param>
/// <param name="By">The member of staff who did it, by id; null for what came over the link.</param>
/// <param name="About">The part of the pack or the kind of answer, as a code; null where it is about the link as a whole.</param>
public sealed record LinkEvent(DateTimeOffset At, LinkEventKind Kind, string? From = null, string? By = null, string? About = null);
