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
    public static IServiceCollection AddEmlFiles(this IServiceCollection services, string folder, params IReadOnlyList<string> handovers)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        var options = new EmlFileOptions(Path.GetFullPath(folder));
        return services
            .AddSingleton<IMessageChannel>(new EmlFileChannel(options))
            .AddSingleton<ILetterFiles>(new LetterFiles(options.Folder, handovers));
    }
}
