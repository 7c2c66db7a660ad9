using CinWorkflows.Records.Tests.Storage;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Workflows.Ports.Calendar.Holidays;
using CinWorkflows.Workflows.Ports.Records.Calendars;

namespace CinWorkflows.Records.Tests.Holidays;

public abstract class HolidayBookContract(RecordStore store) : RecordTest(store)
{
    private static readonly HolidayChange Funeral = new(Division.EnglandAndWales, new(2026, 6, 15), "State funeral", Withdrawn: false);

    private IHolidayBook Book => Get<IHolidayBook>();

    private IHolidayChanges Changes => Get<IHolidayChanges>();

    [Fact]
    public async Task Appended_TheyAreReadInTheirOrder_WithWhoAndWhy()
    {
        HolidayEntry one = new(Funeral, Now, "tm-1", "Proclaimed.");
        HolidayEntry two = new(Funeral with { Withdrawn = true }, Now.AddDays(1));
        HolidayEntry three = new(Funeral with { Division = Division.Scotland }, Now, "tm-2", "Proclaimed, too.");

        Assert.True(await Book.AppendAsync([one], 0, None), "nothing was added to the empty list");
        Assert.True(await Book.AppendAsync([two, three], 1, None), "nothing was added to the list of one");

        Assert.Equal([one, two, three], await Book.ReadAsync(None));
        Assert.Equal(3, await Book.CountAsync(None));
    }

    [Fact]
    public async Task Appended_ToAListThatHasGrownMeanwhile_AddsNothing()
    {
        await Book.AppendAsync([new(Funeral, Now)], 0, None);

        Assert.False(await Book.AppendAsync([new(Funeral with { Withdrawn = true }, Now)], 0, None), "a change that was decided on an old list was added");
        Assert.Equal([Funeral], (await Book.ReadAsync(None)).Select(entry => entry.Change));
    }

    [Fact]
    public async Task ManyAtOnce_NoneIsLost()
    {
        var days = Enumerable.Range(1, 12).Select(day => Funeral with { Date = new(2026, 6, day) }).ToList();

        await Task.WhenAll(days.Select(day => Task.Run(async () =>
        {
            while (!await Book.AppendAsync([new(day, Now)], await Book.CountAsync(None), None))
            {
            }
        })));

        Assert.Equal(days, (await Book.ReadAsync(None)).Select(entry => entry.Change).OrderBy(change => change.Date));
    }

    [Fact]
    public async Task Changes_AreThoseOfTheBook_OnceLookedUp_AndTheSameListUntilItGrows()
    {
        await Changes.RefreshAsync(None);
        Assert.Empty(Changes.Current);

        await Book.AppendAsync([new(Funeral, Now)], 0, None);
        await Changes.RefreshAsync(None);
        var first = Changes.Current;
        await Changes.RefreshAsync(None);

        Assert.Equal([Funeral], first);
        Assert.Same(first, Changes.Current);
    }

    [Fact]
    public async Task WhatWaitsForASecondPerson_IsInTheBook_AndChangesNothing()
    {
        HolidayEntry proposed = new(Funeral, Now, "tm-1", "Proclaimed.") { Proposed = true };
        await Book.AppendAsync([proposed], 0, None);
        await Changes.RefreshAsync(None);

        Assert.Equal([proposed], await Book.ReadAsync(None));
        Assert.Empty(Changes.Current);
    }
}
