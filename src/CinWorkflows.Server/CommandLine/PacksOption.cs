using System.CommandLine;

namespace CinWorkflows.Server.CommandLine;

/// <summary>Where further packs are.</summary>
internal static class PacksOption
{
    public static Option<DirectoryInfo?> Create() => new("--packs") { Description = "A folder with further policy packs (*.json)." };
}
