using CinWorkflows.Integrations.CinCensus;

namespace CinWorkflows.Server.Import;

/// <summary>What an import did.</summary>
internal sealed class ImportReport
{
    public int Children { get; set; }

    /// <summary>Episodes that are closed or were not taken further.</summary>
    public int Closed { get; set; }

    /// <summary>Episodes that had been taken over before.</summary>
    public int Known { get; set; }

    /// <summary>The cases taken over now.</summary>
    public List<string> Adopted { get; } = [];

    /// <summary>What is wrong with the return.</summary>
    public List<CensusFault> Faults { get; } = [];

    /// <summary>Adds what was done about a part of the return.</summary>
    public void Add(ImportReport part)
    {
        Children += part.Children;
        Closed += part.Closed;
        Known += part.Known;
        Adopted.AddRange(part.Adopted);
        Faults.AddRange(part.Faults);
    }

    public int Errors => Faults.Count(fault => fault.Severity == CensusSeverity.Error);
}
