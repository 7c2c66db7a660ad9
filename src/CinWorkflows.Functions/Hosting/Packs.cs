using CinWorkflows.Cases.Packs;
using CinWorkflows.Cases.Packs.Trials;
using CinWorkflows.Rules.Policies;
using Microsoft.Extensions.Configuration;

namespace CinWorkflows.Functions.Hosting;

/// <summary>The shipped packs and those of a folder that is deployed with the app.</summary>
internal static class Packs
{
    public const string Folder = "Packs:Folder";

    /// <exception cref="InvalidOperationException">A pack is at fault: nothing starts until it is put right.</exception>
    public static PackLibrary Read(IConfiguration configuration)
    {
        if (configuration[Folder] is not { Length: > 0 } folder)
        {
            return PackLibrary.Shipped;
        }

        var files = Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, folder), "*.json")
            .Where(ExpectedDates.IsPack)
            .Order(StringComparer.Ordinal)
            .Select(file => (file, PackEncoding.TextOf(File.ReadAllBytes(file))));
        var reading = PackLibrary.Of(files);
        return reading.Library ?? throw new InvalidOperationException($"{Folder}: {string.Join(Environment.NewLine, reading.Faults)}");
    }
}
