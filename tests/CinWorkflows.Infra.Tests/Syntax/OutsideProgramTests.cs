namespace CinWorkflows.Infra.Tests.Syntax;

[Needs(Tool.Node)]
public sealed class OutsideProgramTests
{
    private const string Advice = "Install it.";

    [Fact]
    public async Task A_program_reads_what_it_is_given_and_says_its_answer() =>
        Assert.Equal("in", await Run("process.stdin.pipe(process.stdout)", TimeSpan.FromSeconds(30)));

    [Fact]
    public async Task A_program_that_is_missing_is_an_error_that_says_what_to_do()
    {
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            OutsideProgram.Run("no-such-program", [], AppContext.BaseDirectory, "", TimeSpan.FromSeconds(30), Advice));

        Assert.Equal($"'no-such-program' could not be started. {Advice}", error.Message);
    }

    [Fact]
    public async Task A_program_that_fails_is_an_error_with_its_own_words()
    {
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => Run("process.stdin.on('data', () => { console.error('why'); process.exit(3) })", TimeSpan.FromSeconds(30)));

        Assert.Contains($"ended with 3. {Advice}", error.Message, StringComparison.Ordinal);
        Assert.Contains("why", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_that_does_not_end_is_ended()
    {
        var error = await Assert.ThrowsAsync<TimeoutException>(() => Run("setInterval(() => {}, 1000)", TimeSpan.FromSeconds(1)));

        Assert.Contains($"did not end within 1 s. {Advice}", error.Message, StringComparison.Ordinal);
    }

    private static Task<string> Run(string script, TimeSpan limit) =>
        OutsideProgram.Run("node", ["-e", script], AppContext.BaseDirectory, "in", limit, Advice);
}
