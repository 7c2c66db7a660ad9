using System.Globalization;

namespace CinWorkflows.EndToEnd.CrashHost.Deliveries;

/// <summary>
/// A clock that runs many times as fast as the machine's, from one beginning for all processes of a run: waits of minutes pass in
/// seconds, also while no process lives.
/// </summary>
internal sealed class QuickTime : TimeProvider
{
    private const int Speed = 300;

    private static readonly DateTimeOffset Beginning = Town.Begins.AddHours(1);

    private readonly long _began;

    private QuickTime(long began) => _began = began;

    public static QuickTime In(string folder)
    {
        var file = Path.Combine(folder, "began");
        if (!File.Exists(file))
        {
            File.WriteAllText(file, System.GetUtcNow().UtcTicks.ToString(CultureInfo.InvariantCulture));
        }

        return new(long.Parse(File.ReadAllText(file), CultureInfo.InvariantCulture));
    }

    public override DateTimeOffset GetUtcNow() => Beginning.AddTicks((System.GetUtcNow().UtcTicks - _began) * Speed);
}
