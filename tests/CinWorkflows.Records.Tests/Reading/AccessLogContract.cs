using CinWorkflows.Records.Tests.Storage;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Ports.Records.Readers;
using Who = CinWorkflows.Workflows.Ports.Records.Readers.Reader;

namespace CinWorkflows.Records.Tests.Reading;

/// <summary>The access log says who was shown what, to whom it is theirs to know.</summary>
public abstract class AccessLogContract(RecordStore store) : RecordTest(store)
{
    private static readonly Who Officer = Who.Nobody with { Oversees = "northamptonshire" };

    private IAccessLog Log => Get<IAccessLog>();

    [Fact]
    public async Task AnEntry_IsReadAsItWasWritten_TheNewestFirst()
    {
        await WriteAsync("sw-1", AccessKind.Looked, null, "C-1");
        Clock.Advance(TimeSpan.FromHours(1));
        await WriteAsync("sw-2", AccessKind.Searched, "/cases?team=team-1", "C-2", "C-1", "C-2");

        var entries = await Log.ReadAsync(new(), Who.Service, None);

        Assert.Equal(2, entries.Count);
        Assert.Equal(new(Now, "sw-2", "northamptonshire", "door", AccessKind.Searched, "/cases?team=team-1", entries[0].Cases) { Number = 2 }, entries[0]);
        Assert.Equal(["C-1", "C-2"], entries[0].Cases);
        Assert.Equal(["C-1"], entries[1].Cases);
    }

    [Fact]
    public async Task TheLog_OfACase_ShowsNoOtherCase_AndIsForWhoeverMayReadIt()
    {
        await OpenAsync();
        await WriteAsync("sw-1", AccessKind.Searched, "/cases", "C-1", "C-2");
        var theirs = Who.Of(new StaffPosition("tm-1", "northamptonshire", "team-1"));

        Assert.Equal(["C-1"], Assert.Single(await Log.ReadAsync(new() { CaseId = "C-1" }, theirs, None)).Cases);
        Assert.Empty(await Log.ReadAsync(new() { CaseId = "C-1" }, Who.Of(new StaffPosition("tm-2", "northamptonshire", "team-2")), None));
        Assert.Empty(await Log.ReadAsync(new(), theirs, None));
        Assert.Empty(await Log.ReadAsync(new() { CaseId = "C-1" }, Who.Nobody, None));
    }

    [Fact]
    public async Task AnOfficer_ReadsTheLogOfTheirAuthority_WhoeverLooked()
    {
        await OpenAsync();
        await WriteAsync("sw-1", AccessKind.Searched, "/cases");
        await Log.WriteAsync(new(Now, "admin", null, "door", AccessKind.Searched, null, ["C-1"]), None);
        await Log.WriteAsync(new(Now, "sw-9", "hillingdon", "door", AccessKind.Looked, null, ["C-9"]), None);

        Assert.Equal(["admin", "sw-1"], await ByAsync(new(), Officer));
        Assert.Equal(["sw-9"], await ByAsync(new(), Officer with { Oversees = "hillingdon" }));
        Assert.Empty(await ByAsync(new() { CaseId = "C-1" }, Officer with { Oversees = "hillingdon" }));
        Assert.Equal(["admin"], await ByAsync(new() { CaseId = "C-1" }, Officer));
        Assert.Empty(await ByAsync(new(), Officer with { Oversees = "essex" }));
    }

    [Fact]
    public async Task AnOfficer_IsShownNoCase_OfAnotherAuthority_NorWhatItsPeopleAskedFor()
    {
        await OpenAsync();
        var far = Example.Blank("C-9");
        await DoAsync(far with { Pack = far.Pack with { Id = "hillingdon" } }, Example.Opened());
        await Log.WriteAsync(new(Now, "admin", null, "door", AccessKind.Searched, "/outbox?case=C-9", ["C-1", "C-9"]), None);
        await Log.WriteAsync(new(Now, "sw-1", "northamptonshire", "door", AccessKind.Searched, "/cases?team=team-1", ["C-1", "C-erased"]), None);

        var own = await Log.ReadAsync(new(), Officer, None);
        var others = await Log.ReadAsync(new(), Officer with { Oversees = "hillingdon" }, None);

        Assert.Equal(["C-1", "C-erased"], own[0].Cases);
        Assert.Equal("/cases?team=team-1", own[0].Query);
        Assert.Equal(["C-1"], own[1].Cases);
        Assert.Null(own[1].Query);
        Assert.Equal(["C-9"], Assert.Single(others).Cases);
    }

    [Fact]
    public async Task TheLog_IsFiltered_AndPaged()
    {
        await WriteAsync("sw-1", AccessKind.Looked, null, "C-1");
        Clock.Advance(TimeSpan.FromDays(1));
        await WriteAsync("sw-2", AccessKind.Exported, null, "C-1");
        Clock.Advance(TimeSpan.FromDays(1));
        await WriteAsync("sw-3", AccessKind.Looked, null, "C-2");

        Assert.Equal(["sw-2"], await ByAsync(new() { By = "sw-2" }, Officer));
        Assert.Equal(["sw-2", "sw-1"], await ByAsync(new() { CaseId = "C-1" }, Officer));
        Assert.Equal(["sw-2"], await ByAsync(new() { From = Example.Start.AddDays(1), Until = Example.Start.AddDays(2) }, Officer));
        Assert.Equal(["sw-3"], await ByAsync(new() { Take = 1 }, Officer));
        Assert.Equal(["sw-2", "sw-1"], await ByAsync(new() { Before = 3 }, Officer));
        Assert.Equal(["sw-2"], await ByAsync(new() { Kind = AccessKind.Exported }, Officer));
        Assert.Equal(["sw-1"], await ByAsync(new() { CaseId = "C-1", Before = 2 }, Officer));
    }

    [Fact]
    public async Task AQuery_ThatIsTooLong_IsKeptInPart()
    {
        await WriteAsync("sw-1", AccessKind.Searched, new string('x', 600));

        Assert.Equal(AccessEntry.LongestQuery, Assert.Single(await Log.ReadAsync(new(), Who.Service, None)).Query!.Length);
    }

    private Task WriteAsync(string by, AccessKind kind, string? query, params string[] cases) =>
        Log.WriteAsync(new(Now, by, "northamptonshire", "door", kind, query, cases), None);

    private async Task<IReadOnlyList<string>> ByAsync(AccessLogFilter filter, Who reader) =>
        [.. (await Log.ReadAsync(filter, reader, None)).Select(entry => entry.By)];
}
