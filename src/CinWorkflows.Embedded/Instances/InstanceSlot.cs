using CinWorkflows.Embedded.Activities;
using CinWorkflows.Embedded.History;
using CinWorkflows.Embedded.Storage;
using CinWorkflows.Workflows.Ports.Health;

namespace CinWorkflows.Embedded.Instances;

/// <summary>
/// One instance's place in memory: its queue, and its state while it is hot. One turn runs at a time, and the next one
/// begins when the last one is in the file. What an urgent message gives rise to is urgent until nothing of it is in progress any more.
/// </summary>
internal sealed class InstanceSlot(EngineCore core, string id) : ICommitted
{
    private readonly Lock _gate = new();
    private readonly Dictionary<(long Run, int Step), ActivityCall> _running = [];
    private List<InstanceMessage> _queue = [];
    private List<InstanceMessage> _taken = [];
    private bool _busy;
    private bool _waits;
    private volatile bool _urgent;
    private bool _dropped;
    private Instance? _instance;
    private Turn? _turn;
    private TurnCommit? _commit;

    public string Id => id;

    public TurnCommit Commit => _commit!;

    public bool IsUrgent => _urgent;

    /// <summary>Where it stands among the idle ones; the table's own mark.</summary>
    public LinkedListNode<InstanceSlot>? Idle { get; set; }

    /// <summary>Adds a message.</summary>
    public Posted TryPost(InstanceMessage message)
    {
        lock (_gate)
        {
            if (_dropped)
            {
                return Posted.Gone;
            }

            _queue.Add(message);
            var overtakes = message.Urgent && !_urgent;
            _urgent |= message.Urgent;
            if (overtakes)
            {
                core.Overtake(_running.Values);
            }

            if (_busy)
            {
                return overtakes && _waits ? Posted.Overtakes : Posted.Queued;
            }

            _busy = _waits = true;
            return Posted.Wakes;
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

    /// <summary>One turn, unless it has had the one that it waited for: what became urgent stands in both lanes.</summary>
    public void TakeTurn()
    {
        lock (_gate)
        {
            if (!_waits)
            {
                return;
            }

            _waits = false;
            (_taken, _queue) = (_queue, _taken);
        }

        try
        {
            _instance ??= core.Read(reader => Instance.Load(reader, id));
            _turn = new Turn(core, _instance, id, core.Now, _urgent);
            foreach (var message in _taken)
            {
                Settle(message);
                _turn.Handle(message);
            }

            _commit = _turn.Finish();
        }
        catch (StorageFaultException failure) when (failure.MayPass)
        {
            Postpone(failure);
            return;
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
        Run(output.Calls);

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
        var canStay = _instance.IsLive;
        bool idle, canGo;
        lock (_gate)
        {
            _taken.Clear();
            canGo = _running.Count == 0;
            idle = _queue.Count == 0;
            _busy = _waits = !idle;
            _urgent &= !(idle && canGo);
        }

        if (idle)
        {
            core.Rest(this, canStay, canGo);
        }
        else
        {
            core.Schedule(this, _urgent);
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

    /// <summary>The turn is taken again, from what is in the file: nothing of it has had an effect. Callers are told what stands in the way; the engine itself waits.</summary>
    private void Postpone(StorageFaultException failure)
    {
        (_instance, _turn) = (null, null);
        foreach (var message in _taken.Where(message => message is { StoredAs: null } and not (Wake or Recover)))
        {
            message.Reply?.TrySetException(new StorageFaultException(failure.Fault, failure.Store, failure));
        }

        lock (_gate)
        {
            _taken.AddRange(_queue);
            (_taken, _queue) = (_queue, _taken);
            _taken.Clear();
            _waits = true;
        }

        core.Postpone(this, failure);
    }

    private void Run(List<ActivityCall> calls)
    {
        lock (_gate)
        {
            foreach (var call in calls)
            {
                if (_running.TryAdd((call.Run, call.Step), call))
                {
                    core.Run(call, _urgent);
                }
            }
        }
    }

    private void Settle(InstanceMessage message)
    {
        if (message is Deliver { Run: { } run, Event: IncomingEvent { OutcomeOf: { } step } })
        {
            lock (_gate)
            {
                _running.Remove((run, step));
            }
        }
    }
}
