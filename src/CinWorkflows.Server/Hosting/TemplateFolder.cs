using CinWorkflows.Cases.Packs;
using CinWorkflows.Integrations.Templates;
using CinWorkflows.Letters.Templates;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Server.Hosting;

/// <summary>The letter templates in the data folder; without any, every letter is the default one.</summary>
internal static class TemplateFolder
{
    /// <exception cref="FormatException">One of them is at fault: it names each fault with its file and line.</exception>
    public static LetterTemplates Read(ServerSettings settings, PackLibrary packs, ITemplateEngine engine)
    {
        var reading = LetterTemplateFolder.Read(Directory.Exists(settings.TemplatesFolder) ? settings.TemplatesFolder : null, packs, engine);
        return reading.Templates
            ?? throw new FormatException($"The letter templates have {CountWords.Of(reading.Faults.Count, "fault")}:{Environment.NewLine}{string.Join(Environment.NewLine, reading.Faults)}");
    }
}
