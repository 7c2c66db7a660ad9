namespace CinWorkflows.Server.Hosting;

/// <summary>
/// What a file holds, read again when its time or length changes; while it cannot be read, what was read last stays in force.
/// Safe to share between threads.
/// </summary>
/// <param name="path">The file; it need not exist.</param>
/// <param name="none">What holds before anything was read.</param>
/// <param name="read">Reads it.</param>
/// <param name="unreadable">Is told the kind of the problem, once for each change of the file.</param>
internal sealed class RereadFile<T>(string path, T none, Func<string, T> read, Action<string> unreadable)
{
    private readonly Lock _reading = new();
    private (DateTime Written, long Length)? _stamp;
    private T _current = none;

    public T Current
    {
        get
        {
            lock (_reading)
            {
                var file = new FileInfo(path);
                (DateTime, long)? stamp = file.Exists ? (file.LastWriteTimeUtc, file.Length) : null;
                if (stamp != _stamp)
                {
                    _stamp = stamp;
                    _current = Renewed();
                }

                return _current;
            }
        }
    }

    private T Renewed()
    {
        try
        {
            return read(path);
        }
        catch (Exception problem) when (problem is FormatException or IOException or UnauthorizedAccessException)
        {
            unreadable(problem.GetType().Name);
            return _current;
        }
    }
}
