using Microsoft.EntityFrameworkCore;

namespace CinWorkflows.Records.Storage;

/// <summary>
/// Refuses a record that is not of this version, known by the migrations that its history holds: one from before the first release, also where
/// an earlier <c>Initial</c> and the steps after it made its tables; and one that a newer version has brought up to date, in which this one
/// would write what the newer one cannot read.
/// </summary>
internal static class RecordVersion
{
    public const string WhatToDo =
        "Begin with a new data folder or an empty database, and take the open cases over with 'import'. Keep the earlier one: the version that made it still opens it.";

    /// <exception cref="EarlierRecordException">A migration was applied that came before the first of this version.</exception>
    /// <exception cref="NewerRecordException">A migration was applied that this version does not have.</exception>
    public static async Task RefuseOtherAsync(RecordContext record, string where, CancellationToken cancellationToken)
    {
        var known = record.Database.GetMigrations().ToHashSet(StringComparer.Ordinal);
        var first = First(record);
        var others = (await record.Database.GetAppliedMigrationsAsync(cancellationToken)).Where(migration => !known.Contains(migration)).ToList();
        if (others.Exists(migration => string.CompareOrdinal(migration, first) < 0))
        {
            throw new EarlierRecordException(where);
        }

        if (others.Count > 0)
        {
            throw new NewerRecordException(where);
        }
    }

    /// <summary>The first migration of this version. Their names begin with the instant at which they were written.</summary>
    public static string First(RecordContext record) => record.Database.GetMigrations().First();
}
