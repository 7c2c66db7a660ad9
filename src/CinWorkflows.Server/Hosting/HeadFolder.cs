using System.Globalization;
using System.Text;
using CinWorkflows.Integrations.Files;
using CinWorkflows.Workflows.Ports.Records.Proof;

namespace CinWorkflows.Server.Hosting;

/// <summary>The heads of the record as files, one for each day. Kept where whoever reaches the record does not, they show what was put back or taken away.</summary>
internal static class HeadFolder
{
    /// <summary>Writes the head of a day, unless it is there.</summary>
    /// <returns>Whether it was written.</returns>
    /// <exception cref="IOException">It cannot be written.</exception>
    public static async Task<bool> WriteAsync(string folder, DateOnly day, IRecordProof proof, CancellationToken cancellationToken)
    {
        var path = Path.Combine(folder, $"{day.ToString("O", CultureInfo.InvariantCulture)}.txt");
        if (File.Exists(path))
        {
            return false;
        }

        OwnersFile.CreateFolder(folder);
        OwnersFile.WriteNew(path, Encoding.ASCII.GetBytes((await proof.HeadAsync(cancellationToken)).ToText()));
        return true;
    }

    /// <summary>The files of a folder of heads, the earliest first; none where there is no such folder.</summary>
    public static IReadOnlyList<string> Files(string folder) => Directory.Exists(folder) ? [.. Directory.EnumerateFiles(folder, "*.txt").Order(StringComparer.Ordinal)] : [];

    /// <exception cref="FormatException">It is no head; the message names it.</exception>
    public static RecordHead ReadFile(string path)
    {
        try
        {
            return RecordHead.Read(File.ReadAllText(path));
        }
        catch (FormatException problem)
        {
            throw new FormatException($"{path}: {problem.Message}", problem);
        }
    }
}
