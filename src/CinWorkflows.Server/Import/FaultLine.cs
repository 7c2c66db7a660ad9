using CinWorkflows.Integrations.CinCensus;

namespace CinWorkflows.Server.Import;

/// <summary>A fault of the return for whoever keeps the source system: child, line and field. For the screen, never for a log.</summary>
internal static class FaultLine
{
    public static string Of(CensusFault fault) => $"{fault.Severity.ToString().ToLowerInvariant()}: child {fault.Child ?? "?"}, {fault}";
}
