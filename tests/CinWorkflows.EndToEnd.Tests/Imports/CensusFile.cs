using CinWorkflows.Integrations.Tests.CinCensus;
using CinWorkflows.Rules.Calendar;

namespace CinWorkflows.EndToEnd.Tests.Imports;

/// <summary>A generated return in a folder.</summary>
internal static class CensusFile
{
    /// <summary>Writes the return as it is today and says how many children are in which stage.</summary>
    public static IReadOnlyDictionary<CensusStage, int> Write(string path, int children)
    {
        using var file = File.Create(path);
        return CensusWriter.Write(file, children, LondonTime.Today(TimeProvider.System));
    }

    /// <summary>How many of them have an episode that is taken over.</summary>
    public static int Open(this IReadOnlyDictionary<CensusStage, int> counts) =>
        counts.Where(entry => entry.Key is not (CensusStage.Closed or CensusStage.NoFurtherAction)).Sum(entry => entry.Value);
}
