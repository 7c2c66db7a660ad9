using CinWorkflows.Cases;
using CinWorkflows.Cases.Breaches;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Packs;
using CinWorkflows.Cases.Visits;
using CinWorkflows.Rules.Words;
using CinWorkflows.Web.Cases;
using CinWorkflows.Workflows.Ports.Records.Acts;
using CinWorkflows.Workflows.Ports.Records.Cases;

namespace CinWorkflows.Web.Tests.Cases;

/// <summary>Two duties of one kind are told apart wherever staff read of them.</summary>
public sealed class DutySubjectsTests
{
    [Fact]
    public void A_rule_that_was_not_kept_is_told_with_its_clause_its_day_and_what_was_done_instead()
    {
        var pack = PackLibrary.Shipped.All.Last(entry => entry.Pack.Id == "northamptonshire").Pack;
        var file = new CaseFile
        {
            CaseId = "CIN-1",
            Pack = pack.Reference,
            ReferredOn = new(2026, 3, 2),
            Allocation = new("team-1", "sw-1"),
            Breaches = [new RecordedBreach("4-1", "N19g", new(2026, 3, 4)), new RecordedBreach("4-2", "N26", new(2026, 3, 4))],
        };
        var act = new RecordedAct("CIN-1", 4, Guid.NewGuid(), new("sw-1", Role.SocialWorker), ApiHost.Now, ApiHost.Now, pack.Reference, new VisitMade(new(2026, 3, 4), true, true))
        {
            Breaches = [new Breach("N19g", "type", "“Visit the child” was due on 2026-03-01 and was done on 2026-03-04."), new Breach("N26", "on", "Nobody was asked.")],
        };
        var view = new CaseView(file, 4, [], [], []);

        Assert.Equal(
            [
                ["Recorded on 4 March 2026: N19g was not kept", "“Visit the child” was due on 2026-03-01 and was done on 2026-03-04."],
                ["Recorded on 4 March 2026: N26 was not kept", "Nobody was asked."],
            ],
            ((string[])["4-1", "4-2"]).Select(id => DutySubjects.About(Duty(id), view, pack, [act])));
        Assert.Equal(["Recorded on 4 March 2026: N26 was not kept"], DutySubjects.About(Duty("4-2"), view, pack, []));
    }

    private static Duty Duty(string breachId) =>
        new($"AnswerBreach:{breachId}", DutyKind.AnswerBreach, new NamedSubject(breachId), Role.TeamManager, null, "local", null, null);
}
