using System.Diagnostics.CodeAnalysis;

namespace CinWorkflows.Embedded;

/// <summary>
/// What waits, in two lanes, each in the order of arrival. The urgent lane goes first, and the other never stands still: of each
/// <see cref="Share"/> pieces that are taken while both wait, one is of the other.
/// </summary>
internal sealed class Lanes<T>
    where T : class
{
    /// <summary>Of how many pieces one is not urgent, however much is.</summary>
    public const int Share = 8;

    private readonly Lock _gate = new();
    private readonly Queue<T> _urgent = new();
    private readonly Queue<T> _other = new();
    private int _passed;

    public bool IsEmpty
    {
        get
        {
            lock (_gate)
            {
                return _urgent.Count + _other.Count == 0;
            }
        }
    }

    /// <returns>True where nothing waited before.</returns>
    public bool Add(T piece, bool isUrgent)
    {
        lock (_gate)
        {
            var isFirst = _urgent.Count + _other.Count == 0;
            (isUrgent ? _urgent : _other).Enqueue(piece);
            return isFirst;
        }
    }

    public bool TryTake([MaybeNullWhen(false)] out T piece)
    {
        lock (_gate)
        {
            var passes = _urgent.Count > 0 && (_other.Count == 0 || _passed < Share - 1);
            _passed = passes && _other.Count > 0 ? _passed + 1 : 0;
            return (passes ? _urgent : _other).TryDequeue(out piece);
        }
    }
}
