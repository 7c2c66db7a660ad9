using CinWorkflows.Records.Tests.Storage;
using CinWorkflows.Workflows.Ports.Calendar.Holidays;
using CinWorkflows.Workflows.Ports.Records.Calendars;

namespace CinWorkflows.Records.Tests.Terms;

public abstract class TermBookContract(RecordStore store) : RecordTest(store)
{
    private static readonly TermSheet Sheet = new(
        [new("Spring", new(2026, 1, 5), new(2026, 3, 27), [new("Half-term", new(2026, 2, 16), new(2026, 2, 20))])],
        "https://council.example/terms");

    private ITermBook Book => Get<ITermBook>();

    [Fact]
    public async Task Saved_AnAuthoritysTermsAreFound_AndNobodyElses()
    {
        await Book.SaveAsync("northamptonshire", Sheet, None);

        Assert.Equal(Sheet.Terms, (await Get<ISchoolTerms>().FindAsync("northamptonshire", None))!.Terms);
        Assert.Null(await Get<ISchoolTerms>().FindAsync("hillingdon", None));
    }

    [Fact]
    public async Task SavedAgain_TheyReplaceThoseOfThatAuthorityOnly()
    {
        await Book.SaveAsync("northamptonshire", Sheet, None);
        await Book.SaveAsync("hillingdon", Sheet, None);
        TermSheet other = new([new("Summer", new(2026, 4, 13), new(2026, 7, 21))]);

        await Book.SaveAsync("northamptonshire", other, None);

        var kept = await Book.ReadAsync(None);
        Assert.Equal(["hillingdon", "northamptonshire"], kept.Keys);
        Assert.Equal((Sheet.Source, (string?)null), (kept["hillingdon"].Source, kept["northamptonshire"].Source));
        Assert.Equal(Sheet.Terms, kept["hillingdon"].Terms);
        Assert.Equal(other.Terms, kept["northamptonshire"].Terms);
    }

    [Fact]
    public async Task TwoAtOnce_OfTwoAuthorities_BothAreKept()
    {
        await Task.WhenAll(
            Task.Run(() => Book.SaveAsync("northamptonshire", Sheet, None)),
            Task.Run(() => Book.SaveAsync("hillingdon", Sheet, None)));

        Assert.Equal(2, (await Book.ReadAsync(None)).Count);
    }
}
