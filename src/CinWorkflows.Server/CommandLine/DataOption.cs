using System.CommandLine;

namespace CinWorkflows.Server.CommandLine;

/// <summary>Where the data is.</summary>
internal static class DataOption
{
    public static Option<DirectoryInfo> Create() => new("--data")
    {
        Description = "The folder with all data: record.db, engine.db and the messages sent.",
        DefaultValueFactory = _ => new DirectoryInfo(Environment.GetEnvironmentVariable("CIN_DATA") ?? "data"),
    };
}
