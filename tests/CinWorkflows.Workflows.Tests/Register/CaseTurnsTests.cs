using CinWorkflows.Workflows.Register;

namespace CinWorkflows.Workflows.Tests.Register;

public sealed class CaseTurnsTests
{
    private readonly CaseTurns _turns = new();

    [Fact]
    public async Task One_case_is_one_turn_after_the_other_in_the_order_in_which_they_came()
    {
        var first = await _turns.TakeAsync("C-1", default);
        var second = _turns.TakeAsync("C-1", default);
        var third = _turns.TakeAsync("C-1", default);
        Assert.False(second.IsCompleted || third.IsCompleted);

        first.Dispose();
        var then = await second;
        Assert.False(third.IsCompleted);

        then.Dispose();
        (await third).Dispose();
        Assert.Equal(0, _turns.Lines);
    }

    [Fact]
    public async Task Other_cases_do_not_wait()
    {
        using var first = await _turns.TakeAsync("C-1", default);

        using var other = await _turns.TakeAsync("C-2", default);

        Assert.Equal(2, _turns.Lines);
    }

    [Fact]
    public async Task Who_gives_up_leaves_the_line_and_lets_the_next_have_the_turn()
    {
        using var hurry = new CancellationTokenSource();
        var first = await _turns.TakeAsync("C-1", default);
        var gaveUp = _turns.TakeAsync("C-1", hurry.Token);
        var next = _turns.TakeAsync("C-1", default);

        await hurry.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => gaveUp);
        first.Dispose();

        (await next).Dispose();
        Assert.Equal(0, _turns.Lines);
    }
}
