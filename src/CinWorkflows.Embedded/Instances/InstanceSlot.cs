using CinWorkflows.Embedded.History;
using CinWorkflows.Embedded.Storage;

namespace CinWorkflows.Embedded.Instances;

/// <summary>
/// One instance's place in memory: its queue, and its state while it is hot. One turn runs at a time, and the next one
/// begins when the last one is in the file.
/// </summary>
internal sealed class InstanceSlot(EngineCore core, string id) : IThreadPoolWorkItem, ICommitted
{
    private readonly Lock _gate = new();
    private readonly HashSet<(long Run, int Step)> _running = [];
    private List<InstanceMessage> _queue = [];
    private List<InstanceMessage> _taken = [];
    private bool _busy;
    private bool _dropped;
    private Instance? _instance;
    private Turn? _turn;
    private TurnCommit? _commit;

    public string Id => id;

    public TurnCommit Commit => _commit!;

    /// <summary>Where it stands among the idle ones; the table's own mark.</summary>
    public LinkedListNode<InstanceSlot>? Idle { get; set; }

    /// <summary>Adds a message.</summary>
    /// <returns>Null when the slot was dropped from memory; true when the caller has to run the turn.</returns>
    public bool? TryPost(InstanceMessage message)
    {
        lock (_gate)
        {
            if (_dropped)
            {
                return null;
            }

            _queue.Add(message);
            if (_busy)
            {
                return false;
            }

            _busy = true;
            return true;
        }
    }

    /// <summary>Lets the memory go, unless something is in progress.</summary>
    public bool TryDrop()
    {
        lock (_gate)
        {
            _dropped = !_busy;
            return _dropped;
        }
    }

    /// <summary>One turn.</summary>
    public void Execute()
    {
        lock (_gate)
        {
            (_taken, _queue) = (_queue, _taken);
        }

        try
        {
            _instance ??= core.Read(reader => Instance.Load(reader, id));
            _turn = new Turn(core, _instance, id, core.Now);
            foreach (var message in _taken)
            {
                Settle(message);
                _turn.Handle(message);
            }

            _commit = _turn.Finish();
        }
        catch (Exception failure)
        {
            core.Break(failure);
            return;
        }

        if (_commit.IsEmpty)
        {
            OnCommitted();
        }
        else
        {
            core.Write(this);
        }
    }

    public void OnCommitted()
    {
        var output = _turn!.Output;
        foreach (var call in output.Calls)
        {
            if (_running.Add((call.Run, call.Step)))
            {
                core.Run(call);
            }
        }

        foreach (var sent in output.Outgoing)
        {
            core.Post(sent.Target, sent.Message with { StoredAs = sent.Sequence });
        }

        foreach (var (reply, result) in output.Replies)
        {
            reply.TrySetResult(result);
        }

        if (_instance!.Row?.Due is { } due)
        {
            core.NoticeDue(due);
        }

        _turn = null;
        _commit = null;
        var (canStay, canGo) = (_instance.IsLive, _running.Count == 0);
        bool idle;
        lock (_gate)
        {
            _taken.Clear();
            idle = _queue.Count == 0;
            _busy = !idle;
        }

        if (idle)
        {
            core.Rest(this, canStay, canGo);
        }
        else
        {
            core.Schedule(this);
        }
    }

    /// <summary>Tells everybody who waits that it will not be done.</summary>
    public void Fail(Exception failure)
    {
        lock (_gate)
        {
            foreach (var message in _queue.Concat(_taken))
            {
                message.Reply?.TrySetException(failure);
            }
        }
    }

    private void Settle(InstanceMessage message)
    {
        if (message is Deliver { Run: { } run, Event: IncomingEvent { OutcomeOf: { } step } })
        {
            _running.Remove((run, step));
        }
    }
}
