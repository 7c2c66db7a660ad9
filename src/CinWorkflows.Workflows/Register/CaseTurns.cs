namespace CinWorkflows.Workflows.Register;

/// <summary>
/// The acts of one case are decided one after the other in this process, in the order in which they came: each is held against the case as
/// the one before left it. Together each would be held against the same case, one would be recorded, and all others decided again. Between
/// processes the record tells who was first.
/// </summary>
internal sealed class CaseTurns
{
    private readonly Dictionary<string, Line> _lines = new(StringComparer.Ordinal);

    /// <summary>How many cases have a turn or wait for one: nothing is kept of the others.</summary>
    public int Lines
    {
        get
        {
            lock (_lines)
            {
                return _lines.Count;
            }
        }
    }

    /// <summary>Waits until it is one's turn, and keeps it until it is disposed of.</summary>
    /// <param name="caseId">The case.</param>
    /// <param name="cancellationToken">Gives the place up.</param>
    public async Task<IDisposable> TakeAsync(string caseId, CancellationToken cancellationToken)
    {
        Line? line;
        lock (_lines)
        {
            line = _lines.GetValueOrDefault(caseId) ?? (_lines[caseId] = new());
            line.Length++;
        }

        try
        {
            await line.Turn.WaitAsync(cancellationToken);
        }
        catch
        {
            Leave(caseId, line);
            throw;
        }

        return new Place(this, caseId, line);
    }

    private void Leave(string caseId, Line line)
    {
        lock (_lines)
        {
            if (--line.Length == 0)
            {
                _lines.Remove(caseId);
                line.Turn.Dispose();
            }
        }
    }

    private sealed class Line
    {
        public SemaphoreSlim Turn { get; } = new(1);

        public int Length { get; set; }
    }

    private sealed class Place(CaseTurns turns, string caseId, Line line) : IDisposable
    {
        public void Dispose()
        {
            line.Turn.Release();
            turns.Leave(caseId, line);
        }
    }
}
