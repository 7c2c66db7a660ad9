using System.Globalization;
using CinWorkflows.Embedded.Time;

namespace CinWorkflows.EndToEnd.CrashHost.Deliveries;

/// <summary>A clock that moves only when it is told to, and is where it was when the next process looks.</summary>
internal sealed class KeptTime
{
    private readonly string _file;

    public KeptTime(string folder)
    {
        _file = Path.Combine(folder, "now");
        Clock = new(File.Exists(_file)
            ? new DateTimeOffset(long.Parse(File.ReadAllText(_file), CultureInfo.InvariantCulture), TimeSpan.Zero)
            : Town.Begins.AddHours(1));
    }

    public VirtualTime Clock { get; }

    public void AdvanceTo(DateTimeOffset instant)
    {
        var unfinished = _file + ".tmp";
        File.WriteAllText(unfinished, instant.UtcTicks.ToString(CultureInfo.InvariantCulture));
        File.Move(unfinished, _file, overwrite: true);
        Clock.AdvanceTo(instant);
    }
}
