using CinWorkflows.Cases.Packs;
using CinWorkflows.Rules.Policies;

namespace CinWorkflows.Server.Hosting;

/// <summary>A pack's file, whatever program saved it.</summary>
internal static class PackFile
{
    /// <summary>The text of the file.</summary>
    public static string TextOf(string path) => PackEncoding.TextOf(File.ReadAllBytes(path));

    /// <summary>What came of reading it, with what is to be looked at about the file itself.</summary>
    /// <param name="path">The file.</param>
    /// <param name="name">Its name in faults.</param>
    public static (PackReading Reading, IReadOnlyList<PackFault> AboutTheFile) Read(string path, string name)
    {
        var bytes = File.ReadAllBytes(path);
        PackFault[] about = PackEncoding.IsOldWindows(bytes)
            ? [new(name, "$", null, "the file is saved as Windows-1252 and was read so; save it as UTF-8, or an editor loses its dashes and quotation marks.", PackFaultWeight.Advice)]
            : [];
        return (PackLibrary.Read(PackEncoding.TextOf(bytes), name), about);
    }
}
