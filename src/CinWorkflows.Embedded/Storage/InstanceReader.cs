using System.Text.Json;
using CinWorkflows.Embedded.History;
using CinWorkflows.Embedded.Instances;
using CinWorkflows.Workflows.Runtime;

namespace CinWorkflows.Embedded.Storage;

/// <summary>A connection that only reads: it sees everything committed and holds up nobody.</summary>
internal sealed class InstanceReader : IDisposable
{
    private const string Columns =
        "key, id, name, run, status, created, due, busy, version, parent_id, parent_run, parent_step, output, custom_status, failure_type, failure_message, urgent";

    private readonly Database _database;
    private readonly Statement _instance;
    private readonly Statement _history;
    private readonly Statement _last;
    private readonly Statement _ends;
    private readonly Statement _due;
    private readonly Statement _dueUrgently;
    private readonly Statement _nextDue;

    public InstanceReader(Database database)
    {
        _database = database;
        _instance = database.Prepare($"SELECT {Columns} FROM instance WHERE id = ?1");
        _history = database.Prepare("SELECT seq, events FROM history WHERE instance = ?1 ORDER BY seq");
        _last = database.Prepare("SELECT max(seq) FROM history WHERE instance = ?1");
        _ends = database.Prepare(
            """
            SELECT (SELECT events FROM history WHERE instance = ?1 ORDER BY seq LIMIT 1),
                   (SELECT at FROM history WHERE instance = ?1 ORDER BY seq DESC LIMIT 1)
            """);
        _due = database.Prepare("SELECT id FROM instance WHERE due <= ?1 AND urgent = 0 ORDER BY due LIMIT ?2");
        _dueUrgently = database.Prepare("SELECT id FROM instance WHERE due <= ?1 AND urgent = 1 ORDER BY due LIMIT ?2");
        _nextDue = database.Prepare("SELECT min(due) FROM instance WHERE due IS NOT NULL");
    }

    public InstanceRow? Instance(string id)
    {
        _instance.Bind(1, id);
        var row = _instance.Step() ? Row(_instance) : null;
        _instance.Reset();
        return row;
    }

    public List<HistoryEvent> History(long key)
    {
        var events = new List<HistoryEvent>();
        _history.Bind(1, key);
        while (_history.Step())
        {
            events.AddRange(HistoryJson.Read(_history.Blob(1)));
        }

        _history.Reset();
        return events;
    }

    /// <summary>The number of the last history row, or -1.</summary>
    public int LastSequence(long key)
    {
        var last = _last.Bind(1, key).Step() && !_last.IsNull(0) ? _last.Int(0) : -1;
        _last.Reset();
        return last;
    }

    public InstanceStatus Status(InstanceRow row)
    {
        _ends.Bind(1, row.Key).Step();
        var started = _ends.IsNull(0) ? null : StartIn(_ends.Blob(0));
        var at = _ends.Long(1);
        _ends.Reset();
        return new InstanceStatus
        {
            Name = row.Name,
            InstanceId = row.Id,
            Status = row.Status,
            CreatedAt = new DateTimeOffset(row.Created, TimeSpan.Zero),
            LastUpdatedAt = new DateTimeOffset(Math.Max(at, row.Created), TimeSpan.Zero),
            Version = row.Version,
            Input = started?.Input,
            Output = row.Output,
            CustomStatus = row.CustomStatus,
            Failure = row.Failure,
        };
    }

    public List<string> Due(long now, int limit, bool isUrgent) => Ids((isUrgent ? _dueUrgently : _due).Bind(1, now).Bind(2, limit));

    public long? NextDue()
    {
        var due = _nextDue.Step() ? _nextDue.LongOrNull(0) : null;
        _nextDue.Reset();
        return due;
    }

    public List<(string Id, bool IsUrgent)> Busy()
    {
        using var busy = _database.Prepare("SELECT id, urgent FROM instance WHERE busy = 1 ORDER BY urgent DESC, key");
        var found = new List<(string, bool)>();
        while (busy.Step())
        {
            found.Add((busy.Text(0)!, busy.Int(1) != 0));
        }

        return found;
    }

    public List<RaisedMessage> Messages()
    {
        using var messages = _database.Prepare("SELECT seq, target, body FROM message ORDER BY seq");
        var found = new List<RaisedMessage>();
        while (messages.Step())
        {
            found.Add(RaisedMessage.Read(messages.Long(0), messages.Text(1)!, messages.Blob(2)));
        }

        return found;
    }

    /// <summary>A page of instances after <paramref name="after"/>, ordered by id.</summary>
    public List<InstanceStatus> Query(InstanceQuery query, string after, int limit)
    {
        var statuses = query.Statuses is { } wanted ? $"AND status IN ({string.Join(',', wanted.Select(status => (int)status))})" : "";
        var prefix = query.InstanceIdPrefix is null ? "" : "AND id >= ?3 AND id < ?3 || char(1114111)";
        using var page = _database.Prepare(
            $"SELECT {Columns} FROM instance WHERE id > ?1 AND (?2 IS NULL OR name = ?2) {prefix} {statuses} ORDER BY id LIMIT ?4");
        page.Bind(1, after).Bind(2, query.Name).Bind(4, limit);
        if (query.InstanceIdPrefix is { } start)
        {
            page.Bind(3, start);
        }

        var rows = new List<InstanceRow>();
        while (page.Step())
        {
            rows.Add(Row(page));
        }

        return rows.ConvertAll(Status);
    }

    public void Dispose()
    {
        foreach (var statement in (Statement[])[_instance, _history, _last, _ends, _due, _dueUrgently, _nextDue])
        {
            statement.Dispose();
        }

        _database.Dispose();
    }

    private static WorkflowStarted? StartIn(ReadOnlySpan<byte> firstEvents)
    {
        try
        {
            return HistoryJson.Read(firstEvents) is [WorkflowStarted started, ..] ? started : null;
        }
        catch (JsonException)
        {
            // A damaged history hides the input; it must not hide the instance from whoever lists them.
            return null;
        }
    }

    private static List<string> Ids(Statement statement)
    {
        var ids = new List<string>();
        while (statement.Step())
        {
            ids.Add(statement.Text(0)!);
        }

        statement.Reset();
        return ids;
    }

    private static InstanceRow Row(Statement row) => new()
    {
        Key = row.Long(0),
        Id = row.Text(1)!,
        Name = row.Text(2)!,
        Run = row.Long(3),
        Status = (RuntimeStatus)row.Int(4),
        Created = row.Long(5),
        Due = row.LongOrNull(6),
        Busy = row.Int(7) != 0,
        Version = row.Text(8),
        Parent = row.Text(9) is { } parent ? new ParentStep(parent, row.Long(10), row.Int(11)) : null,
        Output = row.Text(12),
        CustomStatus = row.Text(13),
        Urgent = row.Int(16) != 0,
        Failure = row.Text(14) is { } failure ? new FailureDetails(failure, row.Text(15) ?? "") : null,
    };
}
