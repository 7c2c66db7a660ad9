using CinWorkflows.Cases.Packs;
using CinWorkflows.Cases.Packs.Trials;

namespace CinWorkflows.Server.Hosting;

/// <summary>The shipped packs and those of a folder.</summary>
internal static class PackFolder
{
    /// <exception cref="PackFaultException">One of them is at fault.</exception>
    public static PackLibrary Read(string? folder)
    {
        if (folder is null)
        {
            return PackLibrary.Shipped;
        }

        var files = Directory.EnumerateFiles(folder, "*.json").Where(ExpectedDates.IsPack).Order(StringComparer.Ordinal).Select(file => (file, PackFile.TextOf(file)));
        var reading = PackLibrary.Of(files);
        return reading.Library ?? throw new PackFaultException(reading.Faults);
    }
}
