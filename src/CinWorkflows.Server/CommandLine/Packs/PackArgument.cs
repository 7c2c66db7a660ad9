using CinWorkflows.Cases.Packs;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Server.Hosting;

namespace CinWorkflows.Server.CommandLine.Packs;

/// <summary>A pack named on the command line: a file, <c>id</c> (its newest version) or <c>id/version</c>.</summary>
internal static class PackArgument
{
    /// <summary>A file is a version that is to be brought in: one that names what can never come is none.</summary>
    /// <exception cref="PackFaultException">The file is at fault.</exception>
    /// <exception cref="FormatException">There is no such pack.</exception>
    public static PackEntry Read(string named, PackLibrary packs) => ReadAll(named, packs)[0];

    /// <summary>The same, with the packs of all authorities that a file serves.</summary>
    /// <exception cref="PackFaultException">The file is at fault.</exception>
    /// <exception cref="FormatException">There is no such pack.</exception>
    public static IReadOnlyList<PackEntry> ReadAll(string named, PackLibrary packs)
    {
        if (File.Exists(named))
        {
            var (reading, _) = PackFile.Read(named, named);
            return reading.IsWhole && reading.NeverDue.Count == 0
                ? [.. reading.Packs.Select(read => new PackEntry(read.Pack, named, read.Json))]
                : throw new PackFaultException(reading.Hindrances);
        }

        var parts = named.Split('/');
        var found = parts.Length == 2
            ? packs.Find(parts[0], parts[1])
            : packs.All.LastOrDefault(entry => entry.Pack.Id == named);
        return found is not null ? [found] : throw new FormatException(
            $"'{named}' is neither a file nor a pack; known: {string.Join(", ", packs.All.Select(entry => $"{entry.Pack.Id}/{entry.Pack.Version}"))}.");
    }
}
