using CinWorkflows.TransferPacks;
using CinWorkflows.TransferPacks.Ports;
using CinWorkflows.Web.Access;
using CinWorkflows.Web.SubjectAccess;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace CinWorkflows.Web.TransferPacks;

/// <summary>Packs that go out and come in. The host brings the papers' writers, the spool, the directory of authorities and, where it has one, the signer.</summary>
internal static class TransferPackServing
{
    public static IServiceCollection AddTransferPackServing(this IServiceCollection services, SignInSettings? signIn)
    {
        services.TryAddSingleton<IDocumentContent, DocumentContent>();
        services.AddTransferPacks();
        services.TryAddSingleton(provider => new PackAudit(provider.GetRequiredService<ILogger<PackAudit>>(), signIn));
        services.TryAddSingleton(provider => new SubjectAccessAudit(provider.GetRequiredService<ILogger<SubjectAccessAudit>>(), signIn));
        return services;
    }
}
