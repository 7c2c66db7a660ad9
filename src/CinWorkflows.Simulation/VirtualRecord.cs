namespace CinWorkflows.Simulation;

/// <summary>Which record a virtual host keeps.</summary>
public enum VirtualRecord
{
    /// <summary>The one of a single machine: a SQLite file.</summary>
    Sqlite,

    /// <summary>The one in memory, which is there at once: compiling the database's code takes longer than a case's whole life.</summary>
    Memory,
}
