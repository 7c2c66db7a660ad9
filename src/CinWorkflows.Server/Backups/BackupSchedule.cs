using CinWorkflows.Rules.Calendar;
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

    /// <summary>Makes a backup where one is due.</summary>
    /// <returns>When to look again.</returns>
    public async Task<DateTimeOffset> RunAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        try
        {
            if (_folder.LastMadeAt is not { } last || last < LastDue(now))
            {
                var manifest = await _folder.AddAsync(writer, now, cancellationToken);
                Made(manifest.Acts, manifest.Parts.Count);
                if (manifest.DocumentsAtFault.Count > 0)
                {
                    return Fail(now, "documentsAtFault", $"The last backup was made, but {manifest.DocumentsAtFault.Count} document(s) on the record are not in the store, or not as they were recorded.", "Bring them back from an earlier backup: 'manifest.json' in the last one names them.", NextDue(now));
                }
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
    }

    public Task<IReadOnlyList<HostFault>> LookAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<HostFault>>(
        _failed is { } failed ? [new(failed.Code, Stops: false, failed.Since, failed.Summary, failed.WhatToDo)] : []);

    private DateTimeOffset Fail(DateTimeOffset now, string code, string summary, string whatToDo, DateTimeOffset again)
    {
        _failed = new(code, _failed?.Since ?? now, summary, whatToDo);
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

    private sealed record Failed(string Code, DateTimeOffset Since, string Summary, string WhatToDo);
}
