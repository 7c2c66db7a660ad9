using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Documents;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;
using CinWorkflows.Web.Documents;
using CinWorkflows.Workflows.Exchange;
using CinWorkflows.Workflows.Ports.Records.Acts;

namespace CinWorkflows.Web.Tests.Documents;

/// <summary>N53: a pack that came by the exchange closes with the permission to read it; what was written here does not.</summary>
public sealed class PackOfAnotherTests
{
    private static readonly DateOnly Today = new(2026, 3, 9);

    private static readonly CaseFile Offered = new()
    {
        CaseId = "T-1",
        Pack = new("northamptonshire", "3.1.1"),
        ReferredOn = Today,
        Allocation = new("team-1", null),
        TransferIn = new() { Id = "E09000017.H-1.1", From = "E09000017", NoticedOn = Today, ResidentOn = Today, ByExchange = true },
    };

    private static readonly RecordedAct[] Acts = [Attached("pack-1", Actor.Service), Attached("ours", new("sw-1", Role.SocialWorker))];

    public static TheoryData<string, bool> States => new()
    {
        { "offered", false },
        { "no permission", true },
        { "accepted before", false },
        { "withdrawn", true },
    };

    [Theory]
    [MemberData(nameof(States))]
    public void A_pack_is_closed_where_nobody_permits_it_any_more_or_it_was_withdrawn(string state, bool closed)
    {
        var came = Offered.TransferIn! with { SharingEndedOn = state is "no permission" or "accepted before" ? Today : null, ResponsibleFrom = state == "accepted before" ? Today : null };
        var file = Offered with { TransferIn = came, Ending = state == "withdrawn" ? new(Today, EndingReason.TransferWithdrawn, null, "RC7") : null };

        Assert.Equal(closed, PackOfAnother.IsTakenBack(Acts, "pack-1", file));
        Assert.False(PackOfAnother.IsTakenBack(Acts, "ours", file));
    }

    private static RecordedAct Attached(string id, Actor by) => new(
        "T-1", 1, Guid.NewGuid(), by, DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch, Offered.Pack, new DocumentAttached(id, "Transfer pack", DocumentKind.Other, ReceivedPackKey.MediaType, 1, new string('a', 64)));
}
