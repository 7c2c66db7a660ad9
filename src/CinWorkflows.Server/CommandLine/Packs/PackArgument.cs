using CinWorkflows.Cases.Packs;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Server.Hosting;

namespace CinWorkflows.Server.CommandLine.Packs;

/// <summary>A pack named on the command line: a file, <c>id</c> (its newest version) or <c>id/version</c>.</summary>
internal static class PackArgument
{
    /// <exception cref="PackFaultException">The file is at fault.</exception>
    /// <exception cref="FormatException">There is no such pack.</exception>
    public static async Task<PackEntry> ReadAsync(string named, PackLibrary packs, CancellationToken cancellationToken)
    {
        if (File.Exists(named))
        {
            var json = await File.ReadAllTextAsync(named, cancellationToken);
            var reading = PackLibrary.Read(json, named);
            return reading.IsWhole ? new(reading.Pack, named, json) : throw new PackFaultException(reading.Faults);
        }

        var parts = named.Split('/');
        var found = parts.Length == 2
            ? packs.Find(parts[0], parts[1])
            : packs.All.LastOrDefault(entry => entry.Pack.Id == named);
        return found ?? throw new FormatException(
            $"'{named}' is neither a file nor a pack; known: {string.Join(", ", packs.All.Select(entry => $"{entry.Pack.Id}/{entry.Pack.Version}"))}.");
    }
}
