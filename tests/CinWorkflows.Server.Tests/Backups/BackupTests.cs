using System.IO.Compression;
using System.Text;
using CinWorkflows.Cases.Documents;
using CinWorkflows.Cases.Safeguarding;
using CinWorkflows.Embedded;
using CinWorkflows.Integrations.Documents;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Server.Backups;
using CinWorkflows.Server.CommandLine;
using CinWorkflows.Server.Matching;
using CinWorkflows.Server.Tests.Holidays;
using CinWorkflows.Simulation;
using CinWorkflows.Workflows.Ports.Documents;
using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Ports.Records.Proof;
using CinWorkflows.Workflows.Register;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace CinWorkflows.Server.Tests.Backups;

/// <summary>A backup that is made while acts arrive, and what comes back of it.</summary>
public sealed class BackupTests : IDisposable
{
    private readonly DirectoryInfo _folder = Scratch.NewFolder("cin-backup-");

    private string Archive => Path.Combine(_folder.FullName, "cin.zip");

    [Fact]
    public async Task A_backup_under_load_comes_back_with_every_act_that_was_acknowledged_before_it_and_its_workflows_go_on()
    {
        using var data = await DataFolder.CreateAsync("CIN-A", "CIN-B");
        var acknowledged = new Dictionary<string, long>();
        BackupManifest manifest;
        await using (var live = await data.OpenAsync())
        {
            await live.Services.GetRequiredService<EngineMatching>().CompareAsync(default);
            await NoteAsync(live, "CIN-A", 5);
            acknowledged["CIN-A"] = await SequenceAsync(live, "CIN-A");
            using var enough = new CancellationTokenSource();
            var load = Task.WhenAll(LoadAsync(live, "CIN-A", enough.Token), LoadAsync(live, "CIN-B", enough.Token));
            acknowledged["CIN-B"] = await SequenceAsync(live, "CIN-B");
            manifest = await new BackupWriter(data.Settings, null, TimeProvider.System).WriteAsync(Archive, default);
            await enough.CancelAsync();
            await load;
        }

        await KeptList.WriteAsync(data.Settings, _folder.FullName);
        var back = new ServerSettings(Path.Combine(_folder.FullName, "back"));
        Directory.CreateDirectory(back.DataFolder);
        File.Copy(data.Settings.RecordKeyFile, back.RecordKeyFile);
        var ran = await Cin.RunAsync("restore", Archive, "--data", back.DataFolder);
        Assert.True(ran.ExitCode == 0, ran.Errors);
        Assert.StartsWith($"{manifest.Acts} acts are back", ran.Lines[0], StringComparison.Ordinal);

        await using var restored = await LiveCases.OpenAsync(back, CinWorkflows.Cases.Packs.PackLibrary.Shipped, default);
        var matching = restored.Services.GetRequiredService<EngineMatching>();
        await matching.CompareAsync(default);
        Assert.Empty(await matching.LookAsync(default));
        await restored.Services.GetRequiredService<Reconciliation>().RunAsync(TimeSpan.Zero, default);
        await restored.SettleAsync(default);
        foreach (var (caseId, sequence) in acknowledged)
        {
            Assert.True(await SequenceAsync(restored, caseId) >= sequence, $"{caseId} has lost an act");
            await NoteAsync(restored, caseId, 1);
            await restored.SettleAsync(default);
            var view = (await restored.Services.GetRequiredService<ICaseReader>().FindAsync(caseId, default))!;
            Assert.Equal(view.File.Sequence, view.TakenUp);
            Assert.Null(await restored.Services.GetRequiredService<ICaseReader>().FirstBrokenLinkAsync(caseId, default));
        }

        Assert.Equal(new RebuildOutcome(3, 3, 0, 0, 0, 0), await restored.Services.GetRequiredService<WorkflowRebuild>().RunAsync(dryRun: true, default));
    }

    [Fact]
    public async Task Documents_letters_and_templates_come_back_and_no_key_or_setting_is_in_it()
    {
        using var data = await DataFolder.CreateAsync();
        var at = data.Settings.DataFolder;
        await WriteAsync(at, "documents/CIN-WAITS/d-1", "minutes");
        await WriteAsync(at, "documents/.receiving/half.part", "half");
        await WriteAsync(at, "messages/20260310T090000Z-a.eml", "letter");
        await WriteAsync(at, "handovers/digest.confirmed", "");
        await WriteAsync(at, "templates/invitation.md", "words");
        await WriteAsync(at, "settings.json", """{ "Authorities": {} }""");
        await WriteAsync(at, "transfer-links.key", "secret");

        var made = await Cin.RunAsync("backup", Archive, "--data", at);
        var back = Path.Combine(_folder.FullName, "back");
        await WriteAsync(back, "settings.json", "{}");
        var restored = await Cin.RunAsync("restore", Archive, "--data", back, "--without-whole-list");

        Assert.True(made.ExitCode == 0 && restored.ExitCode == 0, made.Errors + restored.Errors);
        Assert.Contains("settings.json with its passwords, record.keys, transfer-links.key", made.Output, StringComparison.Ordinal);
        using (var zip = ZipFile.OpenRead(Archive))
        {
            Assert.Equal(
                ["documents/CIN-WAITS/d-1", "engine.db", "handovers/digest.confirmed", "manifest.json", "messages/20260310T090000Z-a.eml", "record.db", "templates/invitation.md"],
                zip.Entries.Select(entry => entry.FullName).Order(StringComparer.Ordinal));
        }

        Assert.Equal("minutes", await File.ReadAllTextAsync(Path.Combine(back, "documents/CIN-WAITS/d-1")));
        Assert.Equal("{}", await File.ReadAllTextAsync(Path.Combine(back, "settings.json")));
        Assert.False(File.Exists(Path.Combine(back, "transfer-links.key")));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Archive));
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(back, "record.db")));
        }
    }

    [Fact]
    public async Task A_document_that_the_record_names_and_the_store_has_lost_is_named()
    {
        using var data = await DataFolder.CreateAsync();
        await using (var live = await data.OpenAsync())
        {
            var store = new ServiceCollection().AddSingleton(TimeProvider.System).AddDocumentFolder(data.Settings.DocumentsFolder).BuildServiceProvider().GetRequiredService<IDocumentStore>();
            var stored = await store.PutAsync(new("CIN-WAITS", "d-1"), new MemoryStream(Encoding.UTF8.GetBytes("minutes")), "text/plain", default);
            var decision = await live.Register.RecordAsync("CIN-WAITS", new(null, OrdinaryCast.Worker, new DocumentAttached("d-1", "Minutes", DocumentKind.Minutes, "text/plain", stored.Length, stored.Sha256)), default);
            Assert.True(decision.Receipt is not null, string.Join("; ", decision.Refusals));
        }

        var whole = await Cin.RunAsync("backup", Archive, "--data", data.Settings.DataFolder);
        await WriteAsync(data.Settings.DataFolder, "documents/CIN-WAITS/d-1", "changed");
        var changed = await Cin.RunAsync("backup", $"{Archive}.2", "--data", data.Settings.DataFolder);

        Assert.Equal((0, 3), (whole.ExitCode, changed.ExitCode));
        Assert.Contains("error: document CIN-WAITS/d-1 is on the record and not in the store", changed.Output, StringComparison.Ordinal);

        // What was erased is no fault.
        await using (var live = await data.OpenAsync())
        {
            Assert.Equal(ErasureOutcome.Erased, await live.Services.GetRequiredService<IErasureBook>().EraseDocumentAsync("CIN-WAITS", "d-1", new("dpo-1", "Of another family.", TimeProvider.System.GetUtcNow()), default));
        }

        File.Delete(Path.Combine(data.Settings.DataFolder, "documents", "CIN-WAITS", "d-1"));
        var erased = await Cin.RunAsync("backup", $"{Archive}.3", "--data", data.Settings.DataFolder);
        Assert.True(erased.ExitCode == 0, erased.Output);
    }

    [Fact]
    public async Task A_backup_is_never_written_over_and_nothing_is_left_of_one_that_fails()
    {
        using var data = await DataFolder.CreateAsync();
        await File.WriteAllTextAsync(Archive, "other");

        var ran = await Cin.RunAsync("backup", Archive, "--data", data.Settings.DataFolder);

        Assert.Equal((1, "other"), (ran.ExitCode, await File.ReadAllTextAsync(Archive)));
        Assert.Contains("never written over", ran.Errors, StringComparison.Ordinal);
        Assert.Equal(["cin.zip", ErasureListFile.Name], _folder.GetFileSystemInfos().Select(file => file.Name).Order(StringComparer.Ordinal));
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    private static async Task WriteAsync(string folder, string name, string text)
    {
        var path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllTextAsync(path, text);
    }

    private static async Task LoadAsync(LiveCases live, string caseId, CancellationToken enough)
    {
        do
        {
            await NoteAsync(live, caseId, 1);
        }
        while (!enough.IsCancellationRequested);
    }

    /// <summary>Concern after concern.</summary>
    private static async Task NoteAsync(LiveCases live, string caseId, int times)
    {
        for (var time = 0; time < times; time++)
        {
            var decision = await live.Register.RecordAsync(caseId, new(null, OrdinaryCast.Worker, new SafeguardingConcernRaised($"c-{Guid.NewGuid():N}", LondonTime.Today(TimeProvider.System), "Bruises were seen.")), default);
            Assert.True(decision.Receipt is not null, string.Join("; ", decision.Refusals));
        }
    }

    private static async Task<long> SequenceAsync(LiveCases live, string caseId) =>
        (await live.Services.GetRequiredService<ICaseReader>().FindAsync(caseId, default))!.File.Sequence;
}
