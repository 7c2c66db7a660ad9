using System.CommandLine;
using System.Net;
using System.Net.Sockets;
using CinWorkflows.Embedded;
using CinWorkflows.Records.Proof;
using CinWorkflows.Server.CommandLine;
using CinWorkflows.Server.Hosting;
using CinWorkflows.Server.Tests.Holidays;
using CinWorkflows.Server.Tests.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CinWorkflows.Server.Tests;

/// <summary>Whatever is wrong with a data folder, every verb ends with a sentence and an exit code, and no verb with a stack.</summary>
public sealed class FailingInWordsTests(FailingInWordsTests.Folder folder) : IClassFixture<FailingInWordsTests.Folder>, IDisposable
{
    private static readonly int[] Told = [0, 1, 2, 3];

    /// <summary>Each verb with what it needs; FILE is one that is there, NEW one that is not, BUSY an address at which somebody answers already.</summary>
    private static readonly string[] Verbs =
    [
        "serve --development --url BUSY --data DATA",
        "demo --url BUSY --data DATA",
        "--development --url BUSY --data DATA",
        "import FILE --pack northamptonshire --team T-1 --data DATA",
        "simulate northamptonshire --assessment-start 2026-03-02 --until 2026-03-03 --events FILE",
        "explain CIN-WAITS --data DATA",
        "doctor --data DATA",
        "backup NEW --data DATA",
        "restore ARCHIVE --replace --data DATA",
        "packs validate FILE",
        "packs try FILE",
        "packs new --answers FILE --into NEW",
        "packs publish FILE --into NEW",
        "packs diff FILE northamptonshire",
        "packs coverage FILE",
        "packs preview northamptonshire --against DATA",
        "packs migrate northamptonshire/9.9.9 --actor tm-1 --reason test --data DATA",
        "holidays list --data DATA",
        "holidays add 2026-06-15 Test --division england-and-wales --actor tm-1 --reason test --data DATA",
        "holidays withdraw 2026-06-15 Test --division england-and-wales --actor tm-1 --reason test --data DATA",
        "terms list --data DATA",
        "terms set northamptonshire FILE --data DATA",
        "workflows rebuild --data DATA",
        "exchange keys FILE",
        "verify --data DATA",
        "verify head --data DATA",
        "keys list --data DATA",
        "keys new",
        "keys rotate --data DATA",
    ];

    private static readonly Dictionary<string, Action<ServerSettings>> Faults = new()
    {
        ["nothing"] = _ => { },
        ["a table of the record is gone"] = data => Run(data.RecordFile, "PRAGMA foreign_keys = OFF; DROP TABLE record_log"),
        ["the cases of the record are gone"] = data => Run(data.RecordFile, "PRAGMA foreign_keys = OFF; DROP TABLE cases"),
        ["a column of the record is gone"] = data => Run(data.RecordFile, "ALTER TABLE acts RENAME COLUMN salt TO pepper"),
        ["the record is no database"] = data => File.WriteAllText(data.RecordFile, new string('x', 10_000)),
        ["the record is a folder"] = data => MakeFolder(data.RecordFile),
        ["the workflows are no database"] = data => File.WriteAllText(data.EngineFile, new string('x', 10_000)),
        ["a table of the workflows is gone"] = data => Run(data.EngineFile, "DROP TABLE instance"),
        ["the keys are those of another record"] = data => File.WriteAllText(data.RecordKeyFile, RecordKeys.NewKey()),
        ["the keys are none"] = data => File.WriteAllText(data.RecordKeyFile, "no key"),
        ["the keys are gone"] = data => File.Delete(data.RecordKeyFile),
        ["the keys are a folder"] = data => MakeFolder(data.RecordKeyFile),
        ["the settings are no JSON"] = data => File.WriteAllText(data.SettingsFile, "{ no"),
        ["the settings name what is none"] = data => File.WriteAllText(data.SettingsFile, """{ "Backup": { "Folder": "x", "At": "25:99" }, "Documents": { "BlobEndpoint": "ftp:x" } }"""),
        ["the documents are a file"] = data => File.WriteAllText(data.DocumentsFolder, "x"),
        ["the folder is a file"] = data =>
        {
            Directory.Delete(data.DataFolder, recursive: true);
            File.WriteAllText(data.DataFolder, "x");
        },
        ["the folder is not there"] = data => Directory.Delete(data.DataFolder, recursive: true),
    };

    private readonly DirectoryInfo _scratch = Scratch.NewFolder("cin-faults-");

    private ServerSettings Data => new(Path.Combine(_scratch.FullName, "data"));

    public static TheoryData<string> EachFault => [.. Faults.Keys, "the service is running on it", "nobody may write there"];

    [Theory]
    [MemberData(nameof(EachFault))]
    public async Task Every_verb_ends_with_a_sentence(string fault)
    {
        using var busy = new TcpListener(IPAddress.Loopback, 0);
        busy.Start();
        foreach (var verb in Verbs.Where(verb => fault == "nothing" || verb.Contains("DATA", StringComparison.Ordinal)))
        {
            using var held = Prepare(fault);

            var ran = await Cin.RunAsync(Arguments(verb, $"http://{busy.LocalEndpoint}"));

            var said = $"{ran.Output}\n{ran.Errors}";
            Assert.True(Told.Contains(ran.ExitCode), $"{verb}: {ran.ExitCode}: {said}");
            Assert.False(said.Contains("\n   at ", StringComparison.Ordinal) || said.Contains("Unhandled exception", StringComparison.Ordinal) || said.Contains("nobody has foreseen", StringComparison.Ordinal), $"{verb}: {said}");
            Assert.True(ran.ExitCode == 0 || said.Trim().Length > 20, $"{verb} says nothing.");
        }
    }

    [Fact]
    public async Task What_fails_at_the_start_is_not_logged_by_the_framework_besides()
    {
        using var held = Prepare("the service is running on it");
        var log = new HeardLog();
        await using var app = EmbeddedServer.Build(Data, "http://127.0.0.1:0", services => services.AddSingleton<ILoggerProvider>(log));

        await Assert.ThrowsAsync<EngineInUseException>(() => app.StartAsync());

        Assert.DoesNotContain(log.Lines, line => line.StartsWith("Hosting", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_verb_is_tried()
    {
        var tried = Verbs.Select(verb => string.Join(' ', verb.Split(' ').TakeWhile(word => !word.StartsWith('-') && word == word.ToLowerInvariant() && !word.Contains('/', StringComparison.Ordinal)))).ToList();

        Assert.All(Leaves(CinCommand.Create(), ""), verb => Assert.Contains(tried, one => one == verb || one.StartsWith($"{verb} ", StringComparison.Ordinal)));
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _scratch.Delete(recursive: true);
    }

    private static IEnumerable<string> Leaves(Command command, string path) => command.Subcommands.SelectMany(verb =>
        verb.Subcommands.Count == 0 ? [$"{path}{verb.Name}"] : Leaves(verb, $"{path}{verb.Name} "));

    private string[] Arguments(string verb, string busy) =>
    [
        .. verb.Split(' ').Select(word => word switch
        {
            "DATA" => Data.DataFolder,
            "FILE" => folder.AFile,
            "ARCHIVE" => folder.Archive,
            "NEW" => Path.Combine(_scratch.FullName, $"{Guid.NewGuid():N}.zip"),
            "BUSY" => busy,
            _ => word,
        }),
    ];

    /// <summary>A copy of the folder with the fault; what is to be let go of afterwards.</summary>
    private Held Prepare(string fault)
    {
        SqliteConnection.ClearAllPools();
        if (Directory.Exists(Data.DataFolder))
        {
            Widen(Data.DataFolder, writable: true);
            Directory.Delete(Data.DataFolder, recursive: true);
        }

        File.Delete(Data.DataFolder);
        Directory.CreateDirectory(Data.DataFolder);
        foreach (var file in Directory.EnumerateFiles(folder.Template))
        {
            File.Copy(file, Path.Combine(Data.DataFolder, Path.GetFileName(file)));
        }

        if (fault == "the service is running on it")
        {
            return new(EmbeddedEngine.Reserve(Data.EngineFile));
        }

        if (fault == "nobody may write there")
        {
            Widen(Data.DataFolder, writable: false);
            return new(null);
        }

        Faults[fault](Data);
        return new(null);
    }

    /// <summary>Whoever is root may write everywhere: then there is no fault, and the verbs do their work.</summary>
    private static void Widen(string path, bool writable)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, writable ? UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute : UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }
    }

    private static void MakeFolder(string path)
    {
        File.Delete(path);
        Directory.CreateDirectory(path);
    }

    private static void Run(string file, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private sealed class Held(IDisposable? what) : IDisposable
    {
        public void Dispose() => what?.Dispose();
    }

    /// <summary>A whole data folder, and a backup of it.</summary>
    public sealed class Folder : IAsyncLifetime
    {
        private readonly DirectoryInfo _scratch = Scratch.NewFolder("cin-whole-");
        private DataFolder? _data;

        public string Template => _data!.Settings.DataFolder;

        public string Archive => Path.Combine(_scratch.FullName, "cin.zip");

        public string AFile => Path.Combine(_scratch.FullName, "file");

        public async Task InitializeAsync()
        {
            _data = await DataFolder.CreateAsync();
            await File.WriteAllTextAsync(AFile, "neither XML nor JSON");
            SqliteConnection.ClearAllPools();
            var made = await Cin.RunAsync("backup", Archive, "--data", Template);
            Assert.True(made.ExitCode == 0, made.Errors);
            SqliteConnection.ClearAllPools();
        }

        public Task DisposeAsync()
        {
            SqliteConnection.ClearAllPools();
            _data?.Dispose();
            _scratch.Delete(recursive: true);
            return Task.CompletedTask;
        }
    }
}
