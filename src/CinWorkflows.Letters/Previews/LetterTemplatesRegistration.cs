using CinWorkflows.Letters.Templates;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CinWorkflows.Letters.Previews;

/// <summary>Registers the wording of letters and their preview.</summary>
public static class LetterTemplatesRegistration
{
    /// <summary>
    /// Adds them. A host that has templates adds its <see cref="LetterTemplates"/> and its <see cref="ITemplateEngine"/>; without them
    /// every letter is the default one.
    /// </summary>
    public static IServiceCollection AddLetterTemplates(this IServiceCollection services)
    {
        services.TryAddSingleton(LetterTemplates.None);
        services.TryAddSingleton<ITemplateEngine, NoTemplateEngine>();
        services.TryAddTransient<LetterWording>();
        services.TryAddTransient<LetterPreviewing>();
        return services;
    }

    /// <summary>For hosts that have no templates of their own: it reads none.</summary>
    private sealed class NoTemplateEngine : ITemplateEngine
    {
        public Func<IReadOnlyDictionary<string, object?>, string> Compile(string template, Func<string, string> mark, IReadOnlyDictionary<string, string> blocks) =>
            throw new FormatException("this host reads no templates; add an engine to it.");
    }
}
