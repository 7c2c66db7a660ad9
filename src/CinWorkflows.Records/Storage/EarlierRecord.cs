using Microsoft.EntityFrameworkCore;

namespace CinWorkflows.Records.Storage;

/// <summary>
/// Refuses a record from before the first release, known by the migrations that its history holds: also one whose tables an earlier
/// <c>Initial</c> and the steps after it made. One that a later version has brought up to date is not refused: instances of both may run while
/// one replaces the other.
/// </summary>
internal static class EarlierRecord
{
    public const string WhatToDo =
        "Begin with a new data folder or an empty database, and take the open cases over with 'import'. Keep the earlier one: the version that made it still opens it.";

    /// <exception cref="EarlierRecordException">A migration was applied that came before the first of this version.</exception>
    public static async Task RefuseAsync(RecordContext record, string where, CancellationToken cancellationToken)
    {
        var first = First(record);
        var applied = await record.Database.GetAppliedMigrationsAsync(cancellationToken);
        if (applied.Any(migration => string.CompareOrdinal(migration, first) < 0))
        {
            throw new EarlierRecordException(where);
        }
    }

    /// <summary>The first migration of this version. Their names begin with the instant at which they were written.</summary>
    public static string First(RecordContext record) => record.Database.GetMigrations().First();
}
