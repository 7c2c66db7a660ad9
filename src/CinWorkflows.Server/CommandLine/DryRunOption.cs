using System.CommandLine;

namespace CinWorkflows.Server.CommandLine;

/// <summary>Trying without writing.</summary>
internal static class DryRunOption
{
    public static Option<bool> Create() => new("--dry-run") { Description = "Says what would come of it, and writes nothing." };
}
