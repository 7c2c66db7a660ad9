using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CinWorkflows.Records.Proof;
using CinWorkflows.Server.Hosting;
using CinWorkflows.Server.Tests.Packs;
using CinWorkflows.Workflows.Ports.Records.Proof;
using Microsoft.Data.Sqlite;

namespace CinWorkflows.Server.Tests.Proof;

public sealed class VerifyVerbTests : IDisposable
{
    private const string WithoutTriggers = "DROP TRIGGER acts_are_not_changed; DROP TRIGGER acts_are_not_deleted; DROP TRIGGER record_log_is_not_deleted; ";

    private readonly WorkFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_record_that_nobody_touched_is_proven_with_how_long_it_took()
    {
        await FillAsync("C-1", "C-2");

        var ran = await VerifyAsync();

        Assert.Equal((0, ""), (ran.ExitCode, ran.Errors));
        Assert.Matches("^2 acts of 2 cases and 0 documents were gone through in [0-9.]+ s, [0-9]+ acts a second.$", ran.Lines[0]);
        Assert.StartsWith("There is no head to compare with", ran.Lines[1], StringComparison.Ordinal);
        Assert.Equal("Everything is as it was written.", ran.Lines[2]);
    }

    [Fact]
    public async Task What_was_changed_behind_the_service_is_said_with_case_and_act()
    {
        await FillAsync("C-1", "C-2");
        await ExecuteAsync(WithoutTriggers + "UPDATE acts SET actor_id = 'somebody' WHERE case_id = 'C-2'");

        var ran = await VerifyAsync();

        Assert.Equal(1, ran.ExitCode);
        Assert.Equal("WRONG case C-2, act 1: it is not as it was recorded, or the service never recorded it: its seal is wrong.", ran.Lines[0]);
        Assert.Equal("1 thing is wrong.", ran.Lines[^1]);
    }

    [Fact]
    public async Task A_record_that_was_put_back_is_found_by_a_head_that_was_kept_elsewhere()
    {
        await FillAsync("C-1");
        await ExecuteAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        var earlier = await File.ReadAllBytesAsync(_folder.Record);
        await FillAsync("C-2");
        var head = Path.Combine(_folder.Packs, "head.txt");
        Assert.Equal(0, (await Cin.RunAsync("verify", "head", "--data", _folder.Data, "--out", head)).ExitCode);
        Assert.Equal(0, (await VerifyAsync("--head", head)).ExitCode);
        await ExecuteAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        SqliteConnection.ClearAllPools();
        await File.WriteAllBytesAsync(_folder.Record, earlier);

        Assert.Equal(0, (await VerifyAsync()).ExitCode);
        var ran = await VerifyAsync("--head", head);

        Assert.Equal(1, ran.ExitCode);
        Assert.Contains("counts 2 entries, and the record has 1: it was put back to an earlier state", ran.Lines[0], StringComparison.Ordinal);
        Assert.Contains("It was compared with 1 head. What was taken away that was recorded after the last of them", ran.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_head_of_each_day_is_written_once_and_looked_at_by_itself()
    {
        await FillAsync("C-1");
        var heads = new ServerSettings(_folder.Data).HeadsFolder;

        await using (var services = await Server.CommandLine.Proof.ProvenRecord.OpenAsync(new(_folder.Data), postgres: null, default))
        {
            var proof = (IRecordProof)services.GetService(typeof(IRecordProof))!;
            Assert.True(await HeadFolder.WriteAsync(heads, new(2026, 12, 1), proof, default));
            Assert.False(await HeadFolder.WriteAsync(heads, new(2026, 12, 1), proof, default));
            Assert.True(await HeadFolder.WriteAsync(heads, new(2026, 12, 2), proof, default));
        }

        Assert.Equal(["2026-12-01.txt", "2026-12-02.txt"], Directory.EnumerateFiles(heads).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        await ExecuteAsync(WithoutTriggers + "DELETE FROM record_log; DELETE FROM acts; DELETE FROM participants; DELETE FROM deadline_changes; DELETE FROM duties; DELETE FROM notice_recipients; DELETE FROM notices; DELETE FROM steps; DELETE FROM plan_copies; DELETE FROM plan_versions; DELETE FROM cases");
        Assert.Equal(2, (await VerifyAsync()).Lines.Count(line => line.Contains("counts 1 entry, and the record has 0", StringComparison.Ordinal)));
        await File.WriteAllTextAsync(Path.Combine(heads, "2026-12-03.txt"), "nothing");
        var besides = await VerifyAsync();
        Assert.Contains("2026-12-03.txt: This is no head of a record", besides.Errors, StringComparison.Ordinal);
        Assert.Equal(2, besides.Lines.Count(line => line.Contains("counts 1 entry, and the record has 0", StringComparison.Ordinal)));
        Assert.EndsWith("things are wrong.", besides.Lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_is_made_with_the_record_for_its_owner_alone_and_rotated_without_losing_what_the_earlier_one_proves()
    {
        await FillAsync("C-1");
        var file = new ServerSettings(_folder.Data).RecordKeyFile;
        var first = (await Cin.RunAsync("keys", "list", "--data", _folder.Data)).Lines;
        Assert.Single(first);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        }

        var rotated = await Cin.RunAsync("keys", "rotate", "--data", _folder.Data);
        await FillAsync("C-2");

        var keys = (await Cin.RunAsync("keys", "list", "--data", _folder.Data)).Lines;
        Assert.Equal(2, keys.Count);
        Assert.Equal(first[0], keys[0]);
        Assert.StartsWith($"The newest key is {keys[1]}", rotated.Output, StringComparison.Ordinal);
        Assert.Equal(string.Join(',', keys), await ExecuteAsync("SELECT group_concat(key_id, ',') FROM (SELECT key_id FROM record_log ORDER BY position)"));
        Assert.Equal(0, (await VerifyAsync()).ExitCode);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        }
    }

    [Fact]
    public async Task A_lost_key_is_said_at_the_start_and_nothing_goes_on_until_somebody_accepts_it()
    {
        await FillAsync("C-1");
        var file = new ServerSettings(_folder.Data).RecordKeyFile;
        File.Delete(file);

        foreach (var ran in new[] { await Cin.RunAsync("demo", "--data", _folder.Data, "--url", "http://127.0.0.1:0"), await VerifyAsync(), await Cin.RunAsync("keys", "rotate", "--data", _folder.Data) })
        {
            Assert.Equal(1, ran.ExitCode);
            Assert.Contains($"{file} is missing", ran.Errors, StringComparison.Ordinal);
            Assert.Contains("keys rotate --lost", ran.Errors, StringComparison.Ordinal);
        }

        Assert.False(File.Exists(file));
        Assert.Contains("stands in the record's log", (await Cin.RunAsync("keys", "rotate", "--lost", "--data", _folder.Data)).Output, StringComparison.Ordinal);
        await FillAsync("C-2");

        var verified = await VerifyAsync();
        Assert.Equal(1, verified.ExitCode);
        Assert.Contains("which is not here: nobody can say whether they are as they were written", Assert.Single(verified.Lines, line => line.StartsWith("WRONG", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_key_than_that_of_the_record_is_refused_at_the_start()
    {
        await FillAsync("C-1");
        await File.WriteAllTextAsync(new ServerSettings(_folder.Data).RecordKeyFile, RecordKeys.NewKey());

        var ran = await Cin.RunAsync("workflows", "rebuild", "--dry-run", "--data", _folder.Data);

        Assert.Equal(1, ran.ExitCode);
        Assert.Contains("The record was sealed last with the key", ran.Errors, StringComparison.Ordinal);
        Assert.Contains("Put that key back", ran.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keys_and_heads_are_where_the_settings_say_and_a_record_in_PostgreSQL_needs_the_keys_as_a_setting()
    {
        var settings = new ServerSettings(_folder.Data);
        var elsewhere = Path.Combine(_folder.Packs, "keys", "cin.keys");
        await File.WriteAllTextAsync(settings.SettingsFile, $$"""{ "Record": { "KeyFile": "{{elsewhere.Replace("\\", "\\\\", StringComparison.Ordinal)}}" } }""");
        await FillAsync("C-1");

        Assert.True(File.Exists(elsewhere));
        Assert.False(File.Exists(settings.RecordKeyFile));
        Assert.Equal(0, (await VerifyAsync()).ExitCode);
        Assert.Contains("Record:Keys is not set", (await VerifyAsync("--postgres", "Host=127.0.0.1")).Errors, StringComparison.Ordinal);
        await File.WriteAllTextAsync(settings.SettingsFile, """{ "Record": { "Keys": "c2hvcnQ=" } }""");
        Assert.Contains("Record:Keys: key 1 of the record is not 32 bytes", (await VerifyAsync()).Errors, StringComparison.Ordinal);
        Assert.Equal(RecordKeys.KeyLength, Convert.FromBase64String((await Cin.RunAsync("keys", "new")).Output.Trim()).Length);
    }

    [Fact]
    public async Task A_head_that_somebody_made_up_is_not_counted_as_one_with_which_the_record_was_compared()
    {
        await FillAsync("C-1");
        var head = await Cin.RunAsync("verify", "head", "--data", _folder.Data);
        var heads = Directory.CreateDirectory(new ServerSettings(_folder.Data).HeadsFolder);
        await File.WriteAllTextAsync(Path.Combine(heads.FullName, "2099-01-01.txt"), string.Join('\n', head.Lines.Select(line => line.StartsWith("At: ", StringComparison.Ordinal) ? "At: 2099-01-01T09:00:00Z" : line)));

        var ran = await VerifyAsync();

        Assert.Equal(1, ran.ExitCode);
        Assert.Contains("the head of 2099-01-01 09:00 UTC was not made by this service", ran.Lines[0], StringComparison.Ordinal);
        Assert.Contains(ran.Lines, line => line.StartsWith("There is no head to compare with", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("INSERT INTO __EFMigrationsHistory VALUES ('29991231000000_Later', '99.0')", "verify")]
    [InlineData("INSERT INTO __EFMigrationsHistory VALUES ('29991231000000_Later', '99.0')", "verify", "head")]
    [InlineData("INSERT INTO __EFMigrationsHistory VALUES ('29991231000000_Later', '99.0')", "keys", "rotate")]
    [InlineData("INSERT INTO __EFMigrationsHistory VALUES ('29991231000000_Later', '99.0')", "keys", "rotate", "--lost")]
    [InlineData(null, "verify")]
    [InlineData(null, "verify", "head")]
    [InlineData(null, "keys", "rotate")]
    [InlineData(null, "keys", "rotate", "--lost")]
    [InlineData(null, "workflows", "rebuild", "--dry-run")]
    public async Task A_record_that_a_newer_version_keeps_is_left_to_it(string? newerTables, params string[] verb)
    {
        await FillAsync("C-1");
        await (newerTables is null ? NewerRulesAsync() : ExecuteAsync(newerTables));
        var keys = await File.ReadAllTextAsync(new ServerSettings(_folder.Data).RecordKeyFile);

        var ran = await Cin.RunAsync([.. verb, "--data", _folder.Data]);

        Assert.Equal(1, ran.ExitCode);
        Assert.Contains("was brought up to date by a newer version", ran.Errors, StringComparison.Ordinal);
        Assert.Equal(keys, await File.ReadAllTextAsync(new ServerSettings(_folder.Data).RecordKeyFile));
    }

    [Fact]
    public async Task A_record_that_only_says_so_is_not_taken_for_that_of_a_newer_version()
    {
        await FillAsync("C-1");
        await ExecuteAsync("UPDATE cases SET fold_version = 99");

        var ran = await VerifyAsync();

        Assert.Equal("", ran.Errors);
        Assert.Contains("was not written by the service: the seal is wrong", ran.Lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_of_the_record_in_PostgreSQL_is_not_rotated_in_the_file_of_another_record()
    {
        await FillAsync("C-1");
        var file = new ServerSettings(_folder.Data).RecordKeyFile;
        var before = await File.ReadAllTextAsync(file);

        var ran = await Cin.RunAsync("keys", "rotate", "--postgres", "Host=127.0.0.1", "--data", _folder.Data);

        Assert.Equal(1, ran.ExitCode);
        Assert.Contains("Record:Keys is not set", ran.Errors, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllTextAsync(file));
    }

    /// <summary>Writes and seals the case file as a version would whose rules this one does not know.</summary>
    private async Task NewerRulesAsync()
    {
        var key = Convert.FromBase64String((await File.ReadAllLinesAsync(new ServerSettings(_folder.Data).RecordKeyFile))[^1]);
        var file = (string)(await ExecuteAsync("SELECT file FROM cases"))!;
        var text = string.Concat(new[] { "case file", "C-1", "1", "99", file }.Select(part => string.Create(CultureInfo.InvariantCulture, $"{part.Length}:{part}\n")));
        var seal = Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text)));
        await ExecuteAsync($"UPDATE cases SET fold_version = 99, file_seal = substr(file_seal, 1, 13) || '{seal}'");
    }

    private Task FillAsync(params string[] cases) =>
        Caseload.FillAsync(_folder, "northamptonshire", [.. cases.Select((id, index) => (id, 30 + index))]);

    private Task<Ran> VerifyAsync(params string[] args) => Cin.RunAsync(["verify", .. args, "--data", _folder.Data]);

    private Task<object?> ExecuteAsync(string sql) => SqliteFile.ExecuteAsync(_folder.Record, sql);
}
