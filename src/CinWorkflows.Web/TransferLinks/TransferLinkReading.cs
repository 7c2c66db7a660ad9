using System.Globalization;
using CinWorkflows.Workflows.TransferLinks;
using Microsoft.Extensions.Configuration;

namespace CinWorkflows.Web.TransferLinks;

/// <summary>Reads how links to transfers work from the section <c>Transfers</c>. What does not fit stops the start.</summary>
public static class TransferLinkReading
{
    private const string Days = "Transfers:LinkDays";
    private const string Hours = "Transfers:LinkSessionHours";
    private const string IdleMinutes = "Transfers:LinkIdleMinutes";
    private const string Telephones = "Transfers:Telephones";

    /// <summary>The settings; the defaults where there are none.</summary>
    /// <param name="configuration">The host's configuration.</param>
    /// <exception cref="InvalidOperationException">A setting does not fit; the message names every such setting.</exception>
    public static TransferLinkSettings TransferLinks(this IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var standard = new TransferLinkSettings();
        List<string> faults = [];
        var life = Within(configuration, Days, TimeSpan.FromDays(1), 60, standard.Life, faults);
        var session = Within(configuration, Hours, TimeSpan.FromHours(1), 12, standard.Session, faults);
        var idle = Within(configuration, IdleMinutes, TimeSpan.FromMinutes(1), 120, standard.Idle, faults);
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

    private static TimeSpan Within(IConfiguration configuration, string setting, TimeSpan unit, int most, TimeSpan standard, List<string> faults)
    {
        if (configuration[setting] is not { Length: > 0 } text)
        {
            return standard;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var amount) && amount >= 1 && amount <= most)
        {
            return unit * amount;
        }

        faults.Add($"{setting}: a whole number from 1 to {most} is expected.");
        return standard;
    }
}
