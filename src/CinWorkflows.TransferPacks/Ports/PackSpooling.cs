namespace CinWorkflows.TransferPacks.Ports;

/// <summary>Fills files of the spool.</summary>
public static class PackSpooling
{
    /// <summary>A file with its content, at its start; whoever asks disposes of it. Where it cannot be filled nothing is left of it.</summary>
    /// <param name="spool">The spool.</param>
    /// <param name="fill">Writes the content.</param>
    public static async Task<Stream> FilledAsync(this IPackSpool spool, Func<Stream, Task> fill)
    {
        ArgumentNullException.ThrowIfNull(spool);
        ArgumentNullException.ThrowIfNull(fill);
        var file = spool.Create();
        try
        {
            await fill(file);
            file.Position = 0;
            return file;
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }
}
