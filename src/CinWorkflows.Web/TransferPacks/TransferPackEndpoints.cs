using CinWorkflows.Web.Access;
using CinWorkflows.Workflows.Ports.Transfers;
using CinWorkflows.Workflows.TransferLinks;
using CinWorkflows.Workflows.TransferPack;
using CinWorkflows.Workflows.TransferPack.Intake;
using CinWorkflows.Workflows.TransferPack.Reading;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace CinWorkflows.Web.TransferPacks;

/// <summary>Packs that go out and come in. The host brings the papers' writers, the spool, the directory of authorities and, where it has one, the signer.</summary>
internal static class TransferPackEndpoints
{
    public static IServiceCollection AddTransferPacks(this IServiceCollection services, SignInSettings? signIn)
    {
        services.TryAddSingleton<IDocumentContent, DocumentContent>();
        services.TryAddTransient<TransferPackReader>();
        services.TryAddTransient<TransferPackIntake>();
        services.TryAddTransient<Workflows.TransferPack.TransferPacks>();
        services.AddTransient<ITransferPacks>(provider => provider.GetRequiredService<Workflows.TransferPack.TransferPacks>());
        services.AddTransient<ITransferPackContents, PackByLink>();
        services.TryAddSingleton(provider => new PackAudit(provider.GetRequiredService<ILogger<PackAudit>>(), signIn));
        return services;
    }

    public static void Map(IEndpointRouteBuilder api)
    {
        DownloadPack.Map(api);
        ReadPackReadiness.Map(api);
        PreviewPack.Map(api);
        UploadPack.Map(api);
        ReadTransferPackSchema.Map(api);
    }
}
