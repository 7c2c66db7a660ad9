namespace CinWorkflows.Embedded.Storage;

/// <summary>The prepared statements that write one turn.</summary>
internal sealed class CommitStatements(Database database) : IDisposable
{
    private readonly Statement _insert = database.Prepare(
        """
        INSERT INTO instance(key, id, name, run, status, created, due, busy, version,
            parent_id, parent_run, parent_step, output, custom_status, failure_type, failure_message, urgent)
        VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17)
        """);

    private readonly Statement _update = database.Prepare(
        """
        UPDATE instance SET name = ?3, run = ?4, status = ?5, created = ?6, due = ?7, busy = ?8, version = ?9,
            parent_id = ?10, parent_run = ?11, parent_step = ?12, output = ?13, custom_status = ?14,
            failure_type = ?15, failure_message = ?16, urgent = ?17
        WHERE key = ?1
        """);

    private readonly Statement _append = database.Prepare("INSERT INTO history(instance, seq, at, events) VALUES(?1, ?2, ?3, ?4)");
    private readonly Statement _clear = database.Prepare("DELETE FROM history WHERE instance = ?1");
    private readonly Statement _purge = database.Prepare("DELETE FROM instance WHERE key = ?1");
    private readonly Statement _send = database.Prepare("INSERT INTO message(seq, target, body) VALUES(?1, ?2, ?3)");
    private readonly Statement _consume = database.Prepare("DELETE FROM message WHERE seq = ?1");

    public void Write(TurnCommit commit)
    {
        if (commit.ClearHistory)
        {
            _clear.Bind(1, commit.Key).Run();
        }

        if (commit.Purge)
        {
            _purge.Bind(1, commit.Key).Run();
        }

        if (commit.Insert is { } inserted)
        {
            BindRow(_insert, inserted).Bind(2, inserted.Id).Run();
        }

        if (commit.Update is { } updated)
        {
            BindRow(_update, updated).Run();
        }

        if (commit.Events is { } events)
        {
            _append.Bind(1, commit.Key).Bind(2, commit.Sequence).Bind(3, commit.At).Bind(4, events).Run();
        }

        foreach (var sent in commit.Outgoing)
        {
            _send.Bind(1, sent.Sequence).Bind(2, sent.Target).Bind(3, sent.Body).Run();
        }

        foreach (var consumed in commit.Consumed)
        {
            _consume.Bind(1, consumed).Run();
        }
    }

    public void Dispose()
    {
        foreach (var statement in (Statement[])[_insert, _update, _append, _clear, _purge, _send, _consume])
        {
            statement.Dispose();
        }
    }

    private static Statement BindRow(Statement statement, InstanceRow row) => statement
        .Bind(1, row.Key)
        .Bind(3, row.Name)
        .Bind(4, row.Run)
        .Bind(5, (long)row.Status)
        .Bind(6, row.Created)
        .Bind(7, row.Due)
        .Bind(8, row.Busy ? 1 : 0)
        .Bind(9, row.Version)
        .Bind(10, row.Parent?.InstanceId)
        .Bind(11, row.Parent?.Run)
        .Bind(12, row.Parent?.Step)
        .Bind(13, row.Output)
        .Bind(14, row.CustomStatus)
        .Bind(15, row.Failure?.ErrorType)
        .Bind(16, row.Failure?.ErrorMessage)
        .Bind(17, row.Urgent ? 1 : 0);
}
