using System.Globalization;
using CinWorkflows.EndToEnd.CrashHost;

namespace CinWorkflows.EndToEnd.Tests.Deliveries;

/// <summary>Something that the service does not do for a while, by the clock of the process that delivers.</summary>
/// <param name="folder">Where that process keeps its time.</param>
/// <param name="fromCall">With which call it begins.</param>
/// <param name="lasts">How long it lasts.</param>
internal sealed class Outage(string folder, int fromCall, TimeSpan lasts)
{
    private readonly Lock _turn = new();
    private DateTimeOffset? _since;
    private int _calls;

    /// <summary>How many calls it refused.</summary>
    public int Refused { get; private set; }

    /// <summary>Asked at each call.</summary>
    public bool IsNow()
    {
        lock (_turn)
        {
            var now = Now();
            _since ??= ++_calls >= fromCall ? now : null;
            var refuses = now < _since + lasts;
            Refused += refuses ? 1 : 0;
            return refuses;
        }
    }

    private DateTimeOffset Now()
    {
        var file = Path.Combine(folder, "now");
        return File.Exists(file) ? new(long.Parse(File.ReadAllText(file), CultureInfo.InvariantCulture), TimeSpan.Zero) : Town.Begins.AddHours(1);
    }
}
