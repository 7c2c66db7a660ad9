using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Ports.Health;

namespace CinWorkflows.Server.Backups;

/// <summary>
/// Makes a backup each day, and knows whether that works. One that was missed, because the service did not run, is made up for at the
/// start; one that failed is tried again every hour.
/// </summary>
internal sealed partial class BackupSchedule(BackupSettings settings, BackupWriter writer, TimeProvider clock, ILogger<BackupSchedule> log) : IHostWatch
{
    private static readonly TimeSpan AgainAfter = TimeSpan.FromHours(1);

    private readonly BackupFolder _folder = new(settings);
    private volatile Failed? _failed;

    public string Name => "backups";

    public bool IsCuredByRestart => false;

    /// <summary>Makes a backup where one is due. Whatever stands in the way is told, and never ends the service.</summary>
    /// <returns>When to look again.</returns>
    public async Task<DateTimeOffset> RunAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        try
        {
            var manifest = await LastAsync(now, cancellationToken);
            if (manifest.DocumentsAtFault.Count > 0)
            {
                return Fail(manifest.MadeAt, "documentsAtFault", $"The last backup was made, but {CountWords.Of(manifest.DocumentsAtFault.Count, "document on the record is not in the store, or not as it was recorded", "documents on the record are not in the store, or not as they were recorded")}.", "Bring back from an earlier backup what 'manifest.json' in the last one names.", NextDue(now));
            }

            _failed = null;
            return NextDue(clock.GetUtcNow());
        }
        catch (StorageFaultException failure)
        {
            return Fail(now, $"backup{failure.Fault}", $"The backup of {now:yyyy-MM-dd} failed. {StorageWords.Of(failure.Fault, failure.Store)}", StorageWords.WhatToDo(failure.Fault), now + AgainAfter);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return Fail(now, "backupFailed", $"The backup of {now:yyyy-MM-dd} failed: its folder cannot be read or written.", "Look after the folder that Backup:Folder names, and the right of the service's account to write there.", now + AgainAfter);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            Unexpected(failure.GetType().Name);
            return Fail(now, "backupFailed", $"The backup of {now:yyyy-MM-dd} failed: the record or its documents could not be read as a backup needs them.", "Run 'doctor' and 'verify', and look into the log. Earlier backups are kept.", now + AgainAfter);
        }
    }

    public Task<IReadOnlyList<HostFault>> LookAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<HostFault>>(
        _failed is { } failed ? [new(failed.Code, Stops: false, failed.Since, failed.Summary, failed.WhatToDo)] : []);

    /// <summary>What the last backup holds, which is made now where it is due. So what was wrong with it is known after a start, too.</summary>
    private async Task<BackupManifest> LastAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (_folder.Last is { } last && last.MadeAt >= LastDue(now))
        {
            return last;
        }

        var made = await _folder.AddAsync(writer, now, cancellationToken);
        Made(made.Acts, made.Parts.Count);
        return made;
    }

    private DateTimeOffset Fail(DateTimeOffset since, string code, string summary, string whatToDo, DateTimeOffset again)
    {
        _failed = new(code, _failed is { } before && before.Code == code ? before.Since : since, summary, whatToDo);
        NotMade(code);
        return again;
    }

    private DateTimeOffset LastDue(DateTimeOffset now)
    {
        var today = DueOn(LondonTime.DateOf(now));
        return today <= now ? today : DueOn(LondonTime.DateOf(now).AddDays(-1));
    }

    private DateTimeOffset NextDue(DateTimeOffset now)
    {
        var today = DueOn(LondonTime.DateOf(now));
        return today > now ? today : DueOn(LondonTime.DateOf(now).AddDays(1));
    }

    private DateTimeOffset DueOn(DateOnly day) => LondonTime.At(day, settings.At);

    [LoggerMessage(Level = LogLevel.Information, Message = "A backup was made: {Acts} act(s), {Files} file(s).")]
    private partial void Made(long acts, int files);

    [LoggerMessage(Level = LogLevel.Error, Message = "BackupFailed: {Code}. The list of what needs somebody says what to do.")]
    private partial void NotMade(string code);

    [LoggerMessage(Level = LogLevel.Error, Message = "A backup could not be made: {Problem}.")]
    private partial void Unexpected(string problem);

    private sealed record Failed(string Code, DateTimeOffset Since, string Summary, string WhatToDo);
}
