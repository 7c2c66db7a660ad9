using CinWorkflows.Cases.Packs;
using CinWorkflows.Integrations.Templates;
using CinWorkflows.Letters.Templates;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CinWorkflows.Functions.Hosting;

/// <summary>Letters in an authority's own words, from a folder that is deployed with the app; without one every letter is the default.</summary>
internal static class FunctionsWording
{
    public const string Folder = "Templates:Folder";

    /// <exception cref="InvalidOperationException">The folder is not there, or a template is at fault: nothing starts until it is put right.</exception>
    public static IServiceCollection AddFunctionsWording(this IServiceCollection services, IConfiguration configuration, PackLibrary packs)
    {
        var engine = new HandlebarsTemplateEngine();
        return services.AddSingleton<ITemplateEngine>(engine).AddSingleton(Read(configuration[Folder], packs, engine));
    }

    private static LetterTemplates Read(string? setting, PackLibrary packs, ITemplateEngine engine)
    {
        var folder = setting is { Length: > 0 } ? Path.Combine(AppContext.BaseDirectory, setting) : null;
        if (folder is not null && !Directory.Exists(folder))
        {
            throw new InvalidOperationException($"{Folder} names {setting}, which is not deployed with the app.");
        }

        var reading = LetterTemplateFolder.Read(folder, packs, engine);
        return reading.Templates ?? throw new InvalidOperationException($"{Folder}: {string.Join(Environment.NewLine, reading.Faults)}");
    }
}
