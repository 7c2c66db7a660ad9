using CinWorkflows.Cases.Packs;
using CinWorkflows.Records.Storage;
using CinWorkflows.Workflows.Ports.Records.Proof;
using Microsoft.Extensions.DependencyInjection;

namespace CinWorkflows.Records.Proof;

/// <summary>What is seen to before a record is served.</summary>
public static class RecordReadiness
{
    /// <summary>Refuses a record of another version or whose key is not here, and makes case files anew that earlier rules made.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="packs">The packs.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="EarlierRecordException">It is from before the first release.</exception>
    /// <exception cref="NewerRecordException">A newer version has written it.</exception>
    /// <exception cref="InvalidDataException">The key is lost; the message says what to do.</exception>
    public static async Task ReadyRecordAsync(this IServiceProvider services, PackLibrary packs, CancellationToken cancellationToken)
    {
        await services.RefuseOtherRecordAsync(cancellationToken);
        if (await services.GetRequiredService<IRecordProof>().LostKeyAsync(cancellationToken) is { } words)
        {
            throw new InvalidDataException(words);
        }

        await services.GetRequiredService<IFoldingAnew>().RunAsync(packs, cancellationToken);
    }

    /// <summary>Refuses a record that another version keeps, by its tables or by the rules that made its case files. It changes nothing.</summary>
    /// <param name="services">The services over the record.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="EarlierRecordException">It is from before the first release.</exception>
    /// <exception cref="NewerRecordException">A newer version has written it.</exception>
    public static async Task RefuseOtherRecordAsync(this IServiceProvider services, CancellationToken cancellationToken)
    {
        await services.GetRequiredService<IRecordDatabase>().RefuseOtherVersionAsync(cancellationToken);
        if (await services.GetRequiredService<IRecordProof>().IsOfNewerRulesAsync(cancellationToken))
        {
            throw new NewerRecordException("The record");
        }
    }
}
