namespace CinWorkflows.Embedded.Storage;

/// <summary>The file's tables. A change is a new version with a step from the one before.</summary>
internal static class Schema
{
    // One row an instance, one row a committed turn. `due` is the one timer index: the next instant at which the
    // instance wants to be woken. `busy` marks those with activities to run again after a crash.
    private static readonly string[] Version1 =
    [
        """
        CREATE TABLE instance(
            key INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            name TEXT NOT NULL,
            run INTEGER NOT NULL,
            status INTEGER NOT NULL,
            created INTEGER NOT NULL,
            due INTEGER,
            busy INTEGER NOT NULL,
            version TEXT,
            parent_id TEXT,
            parent_run INTEGER,
            parent_step INTEGER,
            output TEXT,
            custom_status TEXT,
            failure_type TEXT,
            failure_message TEXT)
        """,
        "CREATE INDEX instance_due ON instance(due) WHERE due IS NOT NULL",
        "CREATE INDEX instance_busy ON instance(key) WHERE busy = 1",
        """
        CREATE TABLE history(
            instance INTEGER NOT NULL,
            seq INTEGER NOT NULL,
            at INTEGER NOT NULL,
            events BLOB NOT NULL,
            PRIMARY KEY(instance, seq)) WITHOUT ROWID
        """,
        "CREATE TABLE message(seq INTEGER PRIMARY KEY, target TEXT NOT NULL, body BLOB NOT NULL)",
    ];

    // `urgent` marks those that go before others, with what they are at or what they wake for.
    private static readonly string[] Version2 =
    [
        "ALTER TABLE instance ADD COLUMN urgent INTEGER NOT NULL DEFAULT 0",
        "CREATE INDEX instance_due_urgently ON instance(due) WHERE urgent = 1 AND due IS NOT NULL",
    ];

    // One row: the mark that the record bears, too, and when it was last tried whether the file can be written.
    private static readonly string[] Version3 =
    [
        "CREATE TABLE mark(one INTEGER PRIMARY KEY CHECK(one = 1), id TEXT, at INTEGER, tried INTEGER)",
        "INSERT INTO mark(one) VALUES(1)",
    ];

    private static readonly string[][] Versions = [Version1, Version2, Version3];

    public static void Ensure(Database database)
    {
        var version = database.Scalar("PRAGMA user_version");
        if (version > Versions.Length)
        {
            throw new NewerEngineException(version, Versions.Length);
        }

        if (version == Versions.Length)
        {
            return;
        }

        database.Execute("BEGIN IMMEDIATE");
        foreach (var statement in Versions.Skip((int)version).SelectMany(statements => statements))
        {
            database.Execute(statement);
        }

        database.Execute($"PRAGMA user_version={Versions.Length}");
        database.Execute("COMMIT");
    }
}
