using CinWorkflows.Cases.Packs;
using CinWorkflows.Letters.Templates;

namespace CinWorkflows.Integrations.Templates;

/// <summary>The folder in which authorities put letters into their own words: <c>{authority}/{kind}.{audience}[.{language}].md</c>.</summary>
public static class LetterTemplateFolder
{
    private const int Largest = 64 * 1024;

    /// <summary>Reads all templates below a folder.</summary>
    /// <param name="folder">The folder; null where there is none, and every letter is as the service brings it.</param>
    /// <param name="packs">The packs.</param>
    /// <param name="engine">Fills them.</param>
    /// <returns>The templates, or all that is wrong with them.</returns>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static LetterTemplatesReading Read(string? folder, PackLibrary packs, ITemplateEngine engine)
    {
        if (folder is null)
        {
            return LetterTemplates.Of([], packs, engine);
        }

        // A file beside the folders would be passed over in silence.
        var stray = Directory.EnumerateFiles(folder, "*.md").Select(file => new TemplateFault(Path.GetFileName(file), 0, "it lies in no authority's folder; move it into one."));
        var files = Directory.EnumerateDirectories(folder)
            .Order(StringComparer.Ordinal)
            .SelectMany(authority => Directory.EnumerateFiles(authority, "*.md").Order(StringComparer.Ordinal))
            .ToList();
        var large = files.Where(file => new FileInfo(file).Length > Largest).ToList();
        var reading = LetterTemplates.Of(
            files.Except(large).Select(file => (AuthorityOf(file), Path.GetFileName(file), File.ReadAllText(file))),
            packs,
            engine);
        TemplateFault[] faults =
        [
            .. stray,
            .. large.Select(file => new TemplateFault($"{AuthorityOf(file)}/{Path.GetFileName(file)}", 0, $"it is larger than {Largest / 1024} KB, which no letter is; shorten it.")),
            .. reading.Faults,
        ];
        return faults.Length == 0 ? reading : new(null, faults);
    }

    private static string AuthorityOf(string file) => Path.GetFileName(Path.GetDirectoryName(file))!;
}
