namespace CinWorkflows.Embedded.Tests;

public sealed class LanesTests
{
    private readonly Lanes<string> _lanes = new();

    [Fact]
    public void What_is_urgent_goes_first_and_each_lane_keeps_its_order()
    {
        _lanes.Add("b1", isUrgent: false);
        _lanes.Add("u1", isUrgent: true);
        _lanes.Add("b2", isUrgent: false);
        _lanes.Add("u2", isUrgent: true);

        Assert.Equal(["u1", "u2", "b1", "b2"], Take(4));
        Assert.True(_lanes.IsEmpty);
        Assert.False(_lanes.TryTake(out _));
    }

    [Fact]
    public void However_much_is_urgent_every_eighth_piece_is_not()
    {
        foreach (var n in Enumerable.Range(0, 100))
        {
            _lanes.Add($"u{n}", isUrgent: true);
            _lanes.Add($"b{n}", isUrgent: false);
        }

        var taken = Take(80);

        Assert.Equal(Enumerable.Range(0, 10).Select(n => $"b{n}"), taken.Where(piece => piece[0] == 'b'));
        Assert.Equal("b0", taken[Lanes<string>.Share - 1]);
    }

    [Fact]
    public void What_is_urgent_alone_owes_nothing_to_what_comes_later()
    {
        foreach (var n in Enumerable.Range(0, 20))
        {
            _lanes.Add($"u{n}", isUrgent: true);
        }

        _ = Take(10);
        _lanes.Add("b", isUrgent: false);

        Assert.Equal("u10", Take(1)[0]);
    }

    private List<string> Take(int count) => [.. Enumerable.Range(0, count).Select(_ => _lanes.TryTake(out var piece) ? piece : "nothing")];
}
