using CinWorkflows.Workflows.Ports.Records.Readers;

namespace CinWorkflows.Web.Retention;

/// <summary>What the data protection officer orders about one case, in their own name and with a reason that stays for good, so that it names nobody of the case.</summary>
/// <param name="Reader">Whose cases they oversee.</param>
/// <param name="By">Their id.</param>
/// <param name="Reason">Why.</param>
internal sealed record OverseenOrder(Reader Reader, string By, string Reason);
