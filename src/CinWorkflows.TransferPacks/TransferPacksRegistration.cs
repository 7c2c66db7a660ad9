using CinWorkflows.TransferPacks.Certificates;
using CinWorkflows.TransferPacks.Intake;
using CinWorkflows.TransferPacks.Links;
using CinWorkflows.TransferPacks.Ports;
using CinWorkflows.TransferPacks.Preparing;
using CinWorkflows.TransferPacks.Reading;
using CinWorkflows.TransferPacks.SubjectAccess;
using CinWorkflows.Workflows.Ports.Transfers.Exchange;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CinWorkflows.TransferPacks;

/// <summary>Registers the packs that go out and come in.</summary>
public static class TransferPacksRegistration
{
    /// <summary>
    /// Adds them, for the exchange (<see cref="ITransferPacks"/>) and for links (<see cref="ITransferPackContents"/>) too. The host brings
    /// the record, the register, the documents with their types (<see cref="IDocumentContent"/>), the policy packs, the papers' writers,
    /// the spool, the directory of authorities and, where it has keys, the signers.
    /// </summary>
    /// <param name="services">The host's services.</param>
    public static IServiceCollection AddTransferPacks(this IServiceCollection services)
    {
        services.TryAddTransient<TransferPackReader>();
        services.TryAddTransient<TransferPackIntake>();
        services.TryAddTransient<PreparedPacks>();
        services.TryAddTransient<ITransferPacks>(provider => provider.GetRequiredService<PreparedPacks>());
        services.TryAddTransient<ITransferPackContents, PackByLink>();
        services.TryAddTransient<SubjectAccessRequests>();
        services.TryAddTransient<DestructionCertificate>();
        return services;
    }
}
