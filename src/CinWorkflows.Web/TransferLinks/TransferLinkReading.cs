using CinWorkflows.Workflows.Settings;
using CinWorkflows.Workflows.TransferLinks;
using Microsoft.Extensions.Configuration;

namespace CinWorkflows.Web.TransferLinks;

/// <summary>Reads how links to transfers work from the section <c>Transfers</c>. What does not fit stops the start.</summary>
public static class TransferLinkReading
{
    private const string Telephones = "Transfers:Telephones";

    private static readonly TransferLinkSettings Standard = new();
    private static readonly NumberSetting Days = new("Transfers:LinkDays", (int)Standard.Life.TotalDays, 1, 60);
    private static readonly NumberSetting Hours = new("Transfers:LinkSessionHours", (int)Standard.Session.TotalHours, 1, 12);
    private static readonly NumberSetting IdleMinutes = new("Transfers:LinkIdleMinutes", (int)Standard.Idle.TotalMinutes, 1, 120);

    /// <summary>The settings; the defaults where there are none.</summary>
    /// <param name="configuration">The host's configuration.</param>
    /// <exception cref="InvalidOperationException">A setting does not fit; the message names every such setting.</exception>
    public static TransferLinkSettings TransferLinks(this IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        List<string> faults = [];
        var life = TimeSpan.FromDays(Days.Of(configuration[Days.Name], faults));
        var session = TimeSpan.FromHours(Hours.Of(configuration[Hours.Name], faults));
        var idle = TimeSpan.FromMinutes(IdleMinutes.Of(configuration[IdleMinutes.Name], faults));
        return faults.Count == 0
            ? new()
            {
                Life = life,
                Session = session,
                Idle = idle,
                Telephones = configuration.GetSection(Telephones).GetChildren()
                    .Where(number => !string.IsNullOrWhiteSpace(number.Value))
                    .ToDictionary(number => number.Key, number => number.Value!.Trim(), StringComparer.OrdinalIgnoreCase),
            }
            : throw new InvalidOperationException(string.Join(' ', faults));
    }
}
