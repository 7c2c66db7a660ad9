using System.Diagnostics;

namespace CinWorkflows.Records.Tests.Postgres;

/// <summary>
/// A server of its own in a temporary folder, on the loopback address only. It ends, and its folder goes, when the pipe to it
/// closes: also where this process is killed.
/// </summary>
internal sealed class PostgresProcess : IDisposable
{
    /// <summary>
    /// Sorts texts as English does and lives in another time zone, so that a test shows where the record relies on either. In
    /// memory where there is room: a database is three hundred files, and each test makes one.
    /// </summary>
    private const string Script = """
        set -eu
        programs=$1 port=$2 password=$3
        if [ "$(df -Pk /dev/shm 2> /dev/null | awk 'NR == 2 { print ($4 > 1048576) }')" = 1 ]; then TMPDIR=/dev/shm; export TMPDIR; fi
        folder=$(mktemp -d -t cin-postgres-XXXXXX)
        trap 'rm -rf "$folder"' EXIT
        printf '%s\n' "$password" > "$folder/password"
        "$programs/initdb" --pgdata="$folder/data" --username=postgres --pwfile="$folder/password" --auth=scram-sha-256 \
          --encoding=UTF8 --locale=C.UTF-8 --locale-provider=icu --icu-locale=en-GB --no-sync > "$folder/log" 2>&1 &&
        "$programs/pg_ctl" start --wait --silent --pgdata="$folder/data" --log="$folder/log" -o "-c port=$port \
          -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c timezone=America/New_York -c deadlock_timeout=200ms \
          -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c shared_buffers=32MB" ||
        { cat "$folder/log" >&2; exit 1; }
        echo ready
        read -r _ || true
        "$programs/pg_ctl" stop --mode=immediate --silent --pgdata="$folder/data"
        """;

    private readonly Process _process;

    private PostgresProcess(Process process) => _process = process;

    /// <exception cref="InvalidOperationException">The server did not start; the message is its log.</exception>
    public static async Task<PostgresProcess> StartAsync(string programs, int port, string password)
    {
        // The server refuses to run as root; Debian's package brings a user for it.
        string[] asServer = Environment.IsPrivilegedProcess ? ["setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups"] : [];
        string[] command = [.. asServer, "sh", "-c", Script, "postgres", programs, $"{port}", password];
        var process = Process.Start(new ProcessStartInfo(command[0], command[1..])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        })!;
        if (await process.StandardOutput.ReadLineAsync() == "ready")
        {
            return new(process);
        }

        using (process)
        {
            throw new InvalidOperationException($"PostgreSQL did not start: {await process.StandardError.ReadToEndAsync()}");
        }
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit(TimeSpan.FromSeconds(30));
        _process.Dispose();
    }
}
