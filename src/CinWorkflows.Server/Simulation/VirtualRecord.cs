namespace CinWorkflows.Server.Simulation;

/// <summary>Which record a virtual host keeps.</summary>
internal enum VirtualRecord
{
    /// <summary>The one of the embedded host: a SQLite file.</summary>
    Sqlite,

    /// <summary>The one in memory, which is there at once: compiling the database's code takes longer than a case's whole life.</summary>
    Memory,
}
