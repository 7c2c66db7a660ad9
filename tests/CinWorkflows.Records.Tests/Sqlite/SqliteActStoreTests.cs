using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.People;
using CinWorkflows.Cases.Plans;
using CinWorkflows.Records.Tests.Acts;
using CinWorkflows.Records.Tests.Storage;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Records.Tests.Sqlite;

public class SqliteActStoreTests : ActStoreContract
{
    private readonly SqliteStore _store;

    public SqliteActStoreTests()
        : this(new SqliteStore())
    {
    }

    private SqliteActStoreTests(SqliteStore store)
        : base(store) => _store = store;

    [Fact]
    public async Task Append_OfParticipants_KeepsNamesApartFromTheCaseFile()
    {
        var file = await OpenAsync();
        await DoAsync(file, new ParticipantAdded(new("aunt", ParticipantKind.Other, "Jo Example", ReceivesPlan: true, "jo@example.org")));

        Assert.DoesNotContain("Jo Example", (string?)await RecordFile.ExecuteAsync(_store.Path, "SELECT file FROM cases"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Append_OfMeetings_ProjectsThemAsTheyStand()
    {
        var file = await OpenAsync();
        var start = Now.AddDays(3);
        file = await DoAsync(file, new MeetingArranged("m1", MeetingPurpose.FirstPlanning, start, start.AddHours(1), new("Hall"), "sw-1", Role.SocialWorker, ["mother"]));
        await DoAsync(file, new MeetingMoved("m1", start.AddDays(1), start.AddDays(1).AddHours(1), "illness"));

        Assert.Equal(
            "Arranged 2026-03-06T09:00:00.0000000Z 1",
            await RecordFile.ExecuteAsync(_store.Path, "SELECT state || ' ' || starts_at || ' ' || revision FROM meetings"));
    }

    [Fact]
    public async Task Append_OfAPlansCirculationAndReplies_ProjectsOneCopyForEachRecipient()
    {
        var file = await OpenAsync();
        file = file with { Plans = [new() { Version = 1, AgreedOn = new(2026, 3, 2), StartsOn = new(2026, 3, 2) }] };
        file = await DoAsync(file, new PlanCirculated(1, new(2026, 3, 2)));
        file = await DoAsync(file, new PlanGivenByHand(1, "child", new(2026, 3, 3)));
        await DoAsync(file, new PlanReplyRecorded(1, "mother", PlanReply.Disagrees, new(2026, 3, 4), "contact"));

        const string copies = """
            SELECT group_concat(person_id || ':' || given_by_hand || ':' || coalesce(reply, '-') || ':' || coalesce(reply_on, '-'), ' ')
            FROM (SELECT * FROM plan_copies WHERE version = 1 AND circulated_on = '2026-03-02' ORDER BY person_id)
            """;
        Assert.Equal("child:1:-:- mother:0:Disagrees:2026-03-04 school:0:-:-", await RecordFile.ExecuteAsync(_store.Path, copies));
        Assert.Equal("2026-03-02", await RecordFile.ExecuteAsync(_store.Path, "SELECT circulated_on FROM plan_versions"));
    }
}
