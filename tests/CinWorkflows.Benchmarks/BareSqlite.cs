using System.Diagnostics;
using CinWorkflows.Embedded;
using CinWorkflows.Embedded.Storage;
using CinWorkflows.Workflows.Runtime;

namespace CinWorkflows.Benchmarks;

/// <summary>
/// The bound: the same rows, by the same library and prepared statements, in groups of 64 cases a transaction, by one
/// thread that does nothing else.
/// </summary>
internal static class BareSqlite
{
    public const int Group = 64;

    /// <summary>Steps a second: each is one history row; a case has one insert and one update of its instance as well.</summary>
    public static double Run(string path, TenStepRows rows, TimeSpan window)
    {
        using var database = Database.Open(path, Durability.Full);
        Schema.Ensure(database);
        using var statements = new CommitStatements(database);
        using var begin = database.Prepare("BEGIN IMMEDIATE");
        using var commit = database.Prepare("COMMIT");

        var cases = 0L;
        var key = 0L;
        var clock = Stopwatch.StartNew();
        while (clock.Elapsed < window)
        {
            for (var row = 0; row < rows.HistoryRows; row++)
            {
                begin.Run();
                for (var member = 1; member <= Group; member++)
                {
                    statements.Write(Turn(rows, row, key + member));
                }

                commit.Run();
            }

            key += Group;
            cases += Group;
        }

        return cases * TenStepCase.Steps / clock.Elapsed.TotalSeconds;
    }

    private static TurnCommit Turn(TenStepRows rows, int row, long key) => new()
    {
        Key = key,
        Insert = row == 0 ? rows.Instance with { Key = key, Id = Guid.NewGuid().ToString("N") } : null,
        Update = row == rows.HistoryRows - 1 ? rows.Instance with { Key = key, Status = RuntimeStatus.Completed, Busy = false, Output = "10" } : null,
        Sequence = row,
        At = DateTimeOffset.UnixEpoch.Ticks,
        Events = rows.History[row],
    };
}
