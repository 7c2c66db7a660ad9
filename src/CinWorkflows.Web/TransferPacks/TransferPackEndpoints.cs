using CinWorkflows.TransferPacks;
using CinWorkflows.TransferPacks.Ports;
using CinWorkflows.Web.Access;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace CinWorkflows.Web.TransferPacks;

/// <summary>Packs that go out and come in. The host brings the papers' writers, the spool, the directory of authorities and, where it has one, the signer.</summary>
internal static class TransferPackEndpoints
{
    public static IServiceCollection AddTransferPackEndpoints(this IServiceCollection services, SignInSettings? signIn)
    {
        services.TryAddSingleton<IDocumentContent, DocumentContent>();
        services.AddTransferPacks();
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
