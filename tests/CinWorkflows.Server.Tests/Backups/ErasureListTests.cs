using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CinWorkflows.Integrations.Documents;
using CinWorkflows.Integrations.Email;
using CinWorkflows.Records.Proof;
using CinWorkflows.Server.Backups;
using CinWorkflows.Server.Hosting;
using CinWorkflows.Server.Tests.Holidays;
using CinWorkflows.Simulation;
using CinWorkflows.Workflows.Ports.Documents;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records.Acts;
using CinWorkflows.Workflows.Ports.Records.Messages;
using CinWorkflows.Workflows.Ports.Records.Proof;
using CinWorkflows.Workflows.Ports.Records.Retention;
using CinWorkflows.Workflows.Runtime;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace CinWorkflows.Server.Tests.Backups;

/// <summary>The list of what was erased is kept whole, by the service and beside an archive that was made by hand.</summary>
public sealed class ErasureListTests : ErasedCaseTest
{
    [Fact]
    public async Task A_list_that_was_changed_is_put_aside_and_made_anew()
    {
        using var data = await MakeAsync();
        await File.AppendAllTextAsync(LedgerFile, "{}\n");
        await using var live = await data.OpenAsync();

        await Ledger(data).NoteAsync(await live.Services.GetRequiredService<IErasureBook>().AllAsync(default), default);

        Assert.Null(ErasureList.Read(await File.ReadAllTextAsync(LedgerFile), KeysOf(data)).Fault);
        Assert.EndsWith("{}\n", await File.ReadAllTextAsync(Assert.Single(Directory.GetFiles(Backups, "erasures-put-aside-*"))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_backup_by_hand_has_the_list_beside_it()
    {
        using var data = await MakeAsync();
        var elsewhere = Path.Combine(Folder.FullName, "elsewhere");
        Directory.CreateDirectory(elsewhere);

        var ran = await Cin.RunAsync("backup", Path.Combine(elsewhere, "cin.zip"), "--data", data.Settings.DataFolder);

        Assert.True(ran.ExitCode == 0, ran.Errors);
        Assert.Equal([Case], ErasureList.Read(await File.ReadAllTextAsync(Path.Combine(elsewhere, ErasureListFile.Name)), KeysOf(data)).Erased.Select(one => one.CaseId));
    }

    [Fact]
    public async Task A_line_that_was_lost_is_noted_again_from_the_record_and_none_twice()
    {
        using var data = await MakeAsync();
        File.Delete(LedgerFile);
        await using var live = await data.OpenAsync();
        var erased = await live.Services.GetRequiredService<IErasureBook>().AllAsync(default);

        await Ledger(data).NoteAsync(erased, default);
        await Ledger(data).NoteAsync(erased, default);

        Assert.Equal([Case], ErasureList.Read(await File.ReadAllTextAsync(LedgerFile), KeysOf(data)).Erased.Select(one => one.CaseId));
        Assert.Equal(2, (await File.ReadAllLinesAsync(LedgerFile)).Length);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(LedgerFile));
        }
    }
}
