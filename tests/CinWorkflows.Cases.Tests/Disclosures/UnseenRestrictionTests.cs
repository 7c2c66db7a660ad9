using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Disclosures;
using CinWorkflows.Cases.Packs;
using CinWorkflows.Cases.People;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Tests.Disclosures;

public sealed class UnseenRestrictionTests
{
    private static readonly DateOnly Day = new(2026, 1, 6);

    public static TheoryData<string, string, bool> Versions
    {
        get
        {
            var versions = new TheoryData<string, string, bool>();
            foreach (var pack in PackLibrary.Shipped.All.Select(entry => entry.Pack))
            {
                versions.Add(pack.Id, pack.Version, pack.Edition >= 4);
            }

            return versions;
        }
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public void N54_what_no_manager_has_looked_at_is_kept_and_nothing_follows_from_it_under_a_version_that_asks_none(string id, string version, bool asks)
    {
        var pack = PackLibrary.Shipped.Find(id, version)!.Pack;

        var restricted = After(new DisclosureRestricted("p-1", [DisclosureTopic.Plan], "She is afraid of him."), pack);

        Assert.Equal(pack.ClocksStartWithAnchor, restricted.Restrictions!.Single().IsUnseen);
        Assert.Equal(asks, !pack.NotAskedFor.Contains(DutyKind.DecideOnRestriction));
        var told = restricted with { DisclosureDecisions = [new("views-1", "p-1", Day, Told: false)] };
        Assert.Equal(asks, !Disclosure.IsToldNothing(told, pack, "views-1", "p-1"));
        var lifted = CaseProgress.After(new DisclosureRestrictionLifted(told.Restrictions!.Single().Id, Day, "No danger is known."), told, pack, new(3, new("tm-1", Role.TeamManager), default));
        Assert.Equal(asks ? 0 : 1, lifted.DisclosureDecisions!.Count);
    }

    [Theory]
    [InlineData("restriction-12-father-1", "father-1")]
    [InlineData("restriction-message-12-father-1", null)]
    [InlineData("caution-12-father-1", null)]
    [InlineData("restriction-12-", null)]
    public void Whom_a_restriction_is_about_is_read_from_an_id_that_was_given_here(string id, string? person) => Assert.Equal(person, new RestrictionSubject(id).PersonId);

    private static CaseFile After(Act act, PolicyPack pack) => CaseProgress.After(
        act,
        new()
        {
            CaseId = "CIN-1",
            Pack = pack.Reference,
            Sequence = 1,
            ReferredOn = new(2026, 1, 5),
            Allocation = new("team-1", "sw-1"),
            Participants = [new("p-1", ParticipantKind.Parent, true)],
        },
        pack,
        new(2, new("sw-1", Role.SocialWorker), LondonTime.At(Day, new(10, 0))));
}
