using CinWorkflows.Cases.Packs;
using CinWorkflows.Rules.Policies;

namespace CinWorkflows.Cases.Tests.Policies;

/// <summary>A third authority, invented: its pack uses every form of timescale and takes no line of code.</summary>
internal static class EastmerePack
{
    private static readonly Lazy<PolicyPack> Read = new(() =>
    {
        var reading = PackLibrary.Read(Json, "eastmere-1.0.json");
        Assert.True(reading.IsWhole, string.Join(Environment.NewLine, reading.Faults));
        return reading.Pack;
    });

    public static string Json => field ??= Text();

    public static PolicyPack Pack => Read.Value;

    private static string Text()
    {
        using var stream = typeof(EastmerePack).Assembly.GetManifestResourceStream("packs/eastmere-1.0.json")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
