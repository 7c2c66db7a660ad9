using CinWorkflows.TransferPacks.Papers;
using Microsoft.Extensions.DependencyInjection;

namespace CinWorkflows.Integrations.Html;

/// <summary>Registers the writing of papers as HTML.</summary>
public static class HtmlPaperRegistration
{
    /// <summary>Papers can be written as one HTML page, beside other formats.</summary>
    public static IServiceCollection AddHtmlPapers(this IServiceCollection services) => services.AddSingleton<IPaperWriter, HtmlPaperWriter>();
}
