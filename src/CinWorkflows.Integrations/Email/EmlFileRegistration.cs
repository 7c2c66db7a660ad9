using CinWorkflows.Workflows.Ports.Messages;
using Microsoft.Extensions.DependencyInjection;

namespace CinWorkflows.Integrations.Email;

/// <summary>Registers the embedded file channel.</summary>
public static class EmlFileRegistration
{
    /// <summary>Messages leave as <c>.eml</c> files in <paramref name="folder"/>, which is made when the first one does.</summary>
    /// <param name="services">The services.</param>
    /// <param name="folder">The folder.</param>
    /// <param name="handovers">Folders in which hand-overs to mail servers are noted.</param>
    /// <exception cref="ArgumentException">The folder is empty.</exception>
    public static IServiceCollection AddEmlFiles(this IServiceCollection services, string folder, params IReadOnlyList<string> handovers) =>
        services.AddEmlFiles(folder, durable: true, handovers);

    /// <inheritdoc cref="AddEmlFiles(IServiceCollection, string, IReadOnlyList{string})" />
    /// <param name="services">The services.</param>
    /// <param name="folder">The folder.</param>
    /// <param name="durable">False where no message waits for the disk, since all that the power may take is made anew.</param>
    /// <param name="handovers">Folders in which hand-overs to mail servers are noted.</param>
    public static IServiceCollection AddEmlFiles(this IServiceCollection services, string folder, bool durable, params IReadOnlyList<string> handovers)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        var options = new EmlFileOptions(Path.GetFullPath(folder), durable);
        return services
            .AddSingleton<IMessageChannel>(new EmlFileChannel(options))
            .AddSingleton<ILetterFiles>(new LetterFiles(options.Folder, handovers));
    }
}
