using CinWorkflows.Cases.Packs;
using CinWorkflows.Integrations.Authorities;

namespace CinWorkflows.Server.Hosting;

/// <summary>The settings of the authorities, as this host uses them.</summary>
internal static class Authorities
{
    /// <exception cref="AuthoritySettingsException">They are at fault.</exception>
    public static IReadOnlyDictionary<string, AuthoritySettings> Read(IConfiguration configuration, ServerSettings settings, PackLibrary packs) =>
        AuthoritiesReading.Read(configuration, [.. packs.All.Select(entry => entry.Pack.Id).Distinct()])
            .ToDictionary(entry => entry.Key, entry => WithHandovers(entry.Key, entry.Value, settings), StringComparer.OrdinalIgnoreCase);

    private static AuthoritySettings WithHandovers(string authority, AuthoritySettings known, ServerSettings settings) => known.Smtp is { Journal: null } smtp
        ? known with { Smtp = smtp with { Journal = Path.Combine(settings.HandoversFolder, authority) } }
        : known;
}
