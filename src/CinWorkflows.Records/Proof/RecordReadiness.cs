using CinWorkflows.Cases.Packs;
using CinWorkflows.Workflows.Ports.Records.Proof;
using Microsoft.Extensions.DependencyInjection;

namespace CinWorkflows.Records.Proof;

/// <summary>What is seen to before a record is served.</summary>
public static class RecordReadiness
{
    /// <summary>Refuses a record whose key is not here, and makes case files anew that earlier rules made.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="packs">The packs.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="InvalidDataException">The key is lost; the message says what to do.</exception>
    public static async Task ReadyRecordAsync(this IServiceProvider services, PackLibrary packs, CancellationToken cancellationToken)
    {
        if (await services.GetRequiredService<IRecordProof>().LostKeyAsync(cancellationToken) is { } words)
        {
            throw new InvalidDataException(words);
        }

        await services.GetRequiredService<IFoldingAnew>().RunAsync(packs, cancellationToken);
    }
}
