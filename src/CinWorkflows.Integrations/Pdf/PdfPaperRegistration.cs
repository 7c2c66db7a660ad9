using CinWorkflows.TransferPacks.Papers;
using Microsoft.Extensions.DependencyInjection;

namespace CinWorkflows.Integrations.Pdf;

/// <summary>Registers the writing of papers as PDF.</summary>
public static class PdfPaperRegistration
{
    /// <summary>Papers can be written as tagged PDF, beside other formats.</summary>
    public static IServiceCollection AddPdfPapers(this IServiceCollection services) => services.AddSingleton<IPaperWriter, PdfPaperWriter>();
}
