using CinWorkflows.Workflows.Ports.Records.Calendars;

namespace CinWorkflows.Server.Hosting;

/// <summary>
/// Takes over, once, what earlier versions kept in files of the data folder: bank holidays and school terms, which are on the record
/// now. A file that was taken over stays, under another name; one that is at fault is refused, and nothing goes on without it, because
/// every date would move.
/// </summary>
internal static class EarlierVersionFiles
{
    /// <exception cref="FormatException">A file is at fault; it is left as it is.</exception>
    public static async Task TakeOverAsync(IServiceProvider services, ServerSettings settings, CancellationToken cancellationToken)
    {
        await TakeOverHolidaysAsync(services, settings.HolidaysFile, cancellationToken);
        await TakeOverTermsAsync(services.GetRequiredService<ITermBook>(), settings.TermsFile, cancellationToken);
    }

    /// <summary>Reads them without taking them over.</summary>
    /// <exception cref="FormatException">A file is at fault.</exception>
    public static void Check(ServerSettings settings)
    {
        HolidayFile.Read(settings.HolidaysFile);
        TermFile.Read(settings.TermsFile);
    }

    private static async Task TakeOverHolidaysAsync(IServiceProvider services, string file, CancellationToken cancellationToken)
    {
        if (!File.Exists(file))
        {
            return;
        }

        var book = services.GetRequiredService<IHolidayBook>();
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var changes = HolidayFile.Read(file);
        while (true)
        {
            var known = await book.ReadAsync(cancellationToken);
            if (known.Count > 0 && !known.Take(changes.Count).Select(entry => entry.Change).SequenceEqual(changes))
            {
                throw new FormatException($"{Path.GetFileName(file)}: the record has other bank holidays already. Bring in those of the file with 'holidays add', then remove it.");
            }

            // A run that was cut off has added all of them, or none.
            if (known.Count > 0 || await book.AppendAsync([.. changes.Select(change => new HolidayEntry(change, now))], 0, cancellationToken))
            {
                break;
            }
        }

        PutAside(file);
    }

    private static async Task TakeOverTermsAsync(ITermBook book, string file, CancellationToken cancellationToken)
    {
        if (!File.Exists(file))
        {
            return;
        }

        foreach (var (authority, sheet) in TermFile.Read(file))
        {
            await book.SaveAsync(authority, sheet, cancellationToken);
        }

        PutAside(file);
    }

    private static void PutAside(string file)
    {
        if (File.Exists(file))
        {
            File.Move(file, $"{file}.taken-over", overwrite: true);
        }
    }
}
