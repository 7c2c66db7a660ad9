using CinWorkflows.Cases;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Records.Tests.Storage;
using CinWorkflows.Rules.Notices;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Ports.Records.People;

namespace CinWorkflows.Records.Tests.Notices;

public abstract class DigestGatheringContract(RecordStore store) : RecordTest(store)
{
    private const string Northamptonshire = "northamptonshire";

    private static readonly DateOnly Today = new(2026, 3, 3);
    private static readonly Duty Visit = Example.Duty(DutyKind.VisitChild, new(2026, 3, 20));
    private static readonly Duty Review = Example.Duty(DutyKind.HoldReview, new(2026, 3, 13));

    [Fact]
    public async Task Gather_MakesOneMessageForEachMemberOfStaff()
    {
        await StaffAsync(("sw-1", "team-1"), ("sw-2", "team-1"), ("sw-3", "team-1"));
        var file = await CaseAsync("C-1");
        await PostAsync(file, Visit, Urgency.Digest, "sw-1", "sw-2");
        await PostAsync(file, Review, Urgency.Digest, "sw-1");

        Assert.Equal(2, await Record.GatherDigestsAsync(Northamptonshire, Today, [], None));

        var due = await Outbox.DueAsync(Now, 10, None);
        Assert.Equal(["digest/northamptonshire/2026-03-03/sw-1", "digest/northamptonshire/2026-03-03/sw-2"], due.Select(message => message.Order.Key));
        Assert.All(due, message => Assert.Equal((MessageKind.Digest, null), (message.Order.Kind, message.Order.CaseId)));
        Assert.Equal(["HoldReview", "VisitChild"], await DutiesAsync(due[0].Order.Key));
        Assert.Equal(["VisitChild"], await DutiesAsync(due[1].Order.Key));
    }

    [Fact]
    public async Task Gather_Twice_GathersOnce_AndKeepsWhatCameSinceForTheNextDay()
    {
        await StaffAsync(("sw-1", "team-1"));
        var file = await CaseAsync("C-1");
        await PostAsync(file, Visit, Urgency.Digest, "sw-1");
        await Record.GatherDigestsAsync(Northamptonshire, Today, [], None);
        await PostAsync(file, Review, Urgency.Digest, "sw-1");

        Assert.Equal(1, await Record.GatherDigestsAsync(Northamptonshire, Today, [], None));
        Assert.Equal(["VisitChild"], await DutiesAsync("digest/northamptonshire/2026-03-03/sw-1"));

        Assert.Equal(1, await Record.GatherDigestsAsync(Northamptonshire, Today.AddDays(1), [], None));
        Assert.Equal(["HoldReview"], await DutiesAsync("digest/northamptonshire/2026-03-04/sw-1"));
    }

    [Fact]
    public async Task Gather_DropsWhatWasDoneBefore_AndSendsNoEmptyDigest()
    {
        await StaffAsync(("sw-1", "team-1"), ("sw-2", "team-1"));
        var file = await CaseAsync("C-1");
        await PostAsync(file, Visit, Urgency.Digest, "sw-1", "sw-2");
        await PostAsync(file, Review, Urgency.Digest, "sw-2");
        await PublishAsync(file, [], [Visit.Key]);

        Assert.Equal(1, await Record.GatherDigestsAsync(Northamptonshire, Today, [], None));

        Assert.Equal(["HoldReview"], await DutiesAsync("digest/northamptonshire/2026-03-03/sw-2"));
        var dropped = (await Reader.FindAsync("C-1", None))!.Timeline.Where(entry => entry is TimelineNotice { DutyKey: "VisitChild", Dropped: true });
        Assert.Equal(2, dropped.Count());
    }

    [Fact]
    public async Task Gather_WithNothingWaiting_MakesNone()
    {
        await StaffAsync(("sw-1", "team-1"));

        Assert.Equal(0, await Record.GatherDigestsAsync(Northamptonshire, Today, [], None));
        Assert.Null(await Outbox.NextDueAsync(None));
    }

    [Fact]
    public async Task Gather_IsForTheStaffOfThatAuthority_AndForWhoeverIsInNoTeamUnderTheCases()
    {
        await StaffAsync(("sw-1", "team-1"), ("sw-h", "team-h"));
        await Register.SaveTeamAsync(new("team-h", "Hillingdon", "hillingdon"), None);
        var file = await CaseAsync("C-1");
        await PostAsync(file, Visit, Urgency.Digest, "sw-1", "sw-h", "sw-unknown");

        Assert.Equal(2, await Record.GatherDigestsAsync(Northamptonshire, Today, [], None));
        Assert.Equal(1, await Record.GatherDigestsAsync("hillingdon", Today, [], None));

        Assert.Equal(["sw-1", "sw-unknown", "sw-h"], (await Outbox.DueAsync(Now, 10, None)).Select(message => message.Order.To.Id));
    }

    [Fact]
    public async Task Gather_IsAlsoForWhoeverHasSomethingDue_OnceADay()
    {
        await StaffAsync(("sw-1", "team-1"), ("sw-2", "team-1"), ("sw-3", "team-1"));
        await PostAsync(await CaseAsync("C-1"), Visit, Urgency.Digest, "sw-1");

        Assert.Equal(2, await Record.GatherDigestsAsync(Northamptonshire, Today, ["sw-1", "sw-2"], None));
        Assert.Equal(3, await Record.GatherDigestsAsync(Northamptonshire, Today, ["sw-2", "sw-3"], None));

        Assert.Equal(["sw-1", "sw-2", "sw-3"], (await Outbox.DueAsync(Now, 10, None)).Select(message => message.Order.To.Id));
        Assert.Equal(["VisitChild"], await DutiesAsync("digest/northamptonshire/2026-03-03/sw-1"));
        Assert.Empty(await DutiesAsync("digest/northamptonshire/2026-03-03/sw-2"));
    }

    [Fact]
    public async Task Digest_PutsTheMostUrgentCaseFirst_AndKeepsACaseTogether()
    {
        await StaffAsync(("sw-1", "team-1"));
        foreach (var (caseId, due) in new[] { ("C-1", new DateOnly(2026, 3, 12)), ("C-2", new DateOnly(2026, 3, 10)) })
        {
            var file = await OpenAsync(caseId);
            Duty[] duties = [Example.Duty(DutyKind.VisitChild, due), Example.Duty(DutyKind.HoldReview, due.AddDays(5)), Example.Duty(DutyKind.AgreePlan)];
            await PublishAsync(file, duties);
            foreach (var duty in duties)
            {
                await PostAsync(file, duty, "soon", Urgency.Digest, new Recipient("sw-1", true));
                await PostAsync(file, duty, "late", Urgency.Digest, new Recipient("sw-1", true));
            }
        }

        await Record.GatherDigestsAsync(Northamptonshire, Today, [], None);

        var digest = await Reader.DigestAsync("digest/northamptonshire/2026-03-03/sw-1", None);
        Assert.Equal(
            ["C-2/VisitChild", "C-2/HoldReview", "C-2/AgreePlan", "C-1/VisitChild", "C-1/HoldReview", "C-1/AgreePlan"],
            digest.Select(duty => $"{duty.CaseId}/{duty.Duty.Key}"));
        Assert.Single(digest[0].Changes);
    }

    [Fact]
    public async Task Digest_OfAnUnknownKey_IsEmpty() => Assert.Empty(await Reader.DigestAsync("digest/x", None));

    private async Task StaffAsync(params (string Id, string TeamId)[] staff)
    {
        await Register.SaveTeamAsync(new("team-1", "North", Northamptonshire), None);
        foreach (var (id, teamId) in staff)
        {
            await Register.SaveStaffAsync(new(id, id, $"{id}@example.gov.uk", teamId, [Role.SocialWorker]), None);
        }
    }

    private async Task<CaseFile> CaseAsync(string caseId)
    {
        var file = await OpenAsync(caseId);
        await PublishAsync(file, Visit, Review);
        return file;
    }

    private async Task<IEnumerable<string>> DutiesAsync(string digest) => (await Reader.DigestAsync(digest, None)).Select(duty => duty.Duty.Key);
}
