namespace CinWorkflows.StandIns.MicrosoftGraph.Faults;

/// <summary>Which calls fail, and how: single ones by their number, or a share of all by a seeded die. None unless told.</summary>
public sealed class FaultPlan
{
    private static readonly FaultKind[] Quick =
        [FaultKind.Throttled, FaultKind.Unavailable, FaultKind.TimeoutBefore, FaultKind.TimeoutAfter, FaultKind.DroppedBefore, FaultKind.DroppedAfter];

    private readonly Lock _lock = new();
    private readonly Dictionary<int, FaultKind> _single = [];
    private Random? _die;
    private double _rate;
    private FaultKind[] _kinds = Quick;
    private int _calls;

    /// <summary>The wait that a 429 asks for.</summary>
    public TimeSpan RetryAfter { get; set; } = TimeSpan.FromSeconds(7);

    /// <summary>How many calls there were since the last <see cref="At"/> or <see cref="Clear"/>.</summary>
    public int Calls
    {
        get
        {
            lock (_lock)
            {
                return _calls;
            }
        }
    }

    /// <summary>How many of them failed.</summary>
    public int Injected { get; private set; }

    /// <summary>Counts from here and lets one call fail.</summary>
    /// <param name="call">Which: 0 is the next.</param>
    /// <param name="kind">How.</param>
    public void At(int call, FaultKind kind)
    {
        lock (_lock)
        {
            Reset();
            _single[call] = kind;
        }
    }

    /// <summary>Lets a share of all calls fail.</summary>
    /// <param name="seed">The same seed gives the same sequence.</param>
    /// <param name="rate">Between 0 and 1.</param>
    /// <param name="kinds">How; all but silence where none is given.</param>
    public void Share(int seed, double rate, params FaultKind[] kinds)
    {
        ArgumentNullException.ThrowIfNull(kinds);
        lock (_lock)
        {
            Reset();
            (_die, _rate, _kinds) = (new Random(seed), rate, kinds.Length > 0 ? kinds : Quick);
        }
    }

    /// <summary>Counts from here and lets nothing fail.</summary>
    public void Clear()
    {
        lock (_lock)
        {
            Reset();
        }
    }

    internal FaultKind? Next()
    {
        lock (_lock)
        {
            var call = _calls++;
            FaultKind? fault = _single.TryGetValue(call, out var single) ? single
                : _die is not null && _die.NextDouble() < _rate ? _kinds[_die.Next(_kinds.Length)]
                : null;
            Injected += fault is null ? 0 : 1;
            return fault;
        }
    }

    private void Reset()
    {
        _single.Clear();
        (_die, _calls, Injected) = (null, 0, 0);
    }
}
