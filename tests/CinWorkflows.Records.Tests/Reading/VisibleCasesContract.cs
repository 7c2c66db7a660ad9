using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Authority;
using CinWorkflows.Cases.Packs;
using CinWorkflows.Cases.Workers;
using CinWorkflows.Records.Tests.Storage;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Readers;
using CinWorkflows.Workflows.Register;
using Who = CinWorkflows.Workflows.Ports.Records.Readers.Reader;

namespace CinWorkflows.Records.Tests.Reading;

/// <summary>The condition inside the queries says the same as the domain's relation, for everybody and every case.</summary>
public abstract class VisibleCasesContract(RecordStore store) : RecordTest(store)
{
    private static readonly string[] Authorities = ["northamptonshire", "hillingdon"];

    private static readonly Role[] Roles = Enum.GetValues<Role>();

    private DateOnly Today => LondonTime.DateOf(Now);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task WhatSomebodySees_IsWhatTheirRelationSays_OverRandomDirectories(int seed)
    {
        var random = new Random(seed);
        var staff = await DirectoryAsync(random);
        var files = await CasesAsync(random, staff);
        var relations = new CaseRelations(Staff);
        var positions = new StaffPositions(Staff);
        var hidden = 0;

        foreach (var member in staff)
        {
            var used = random.Next(3) == 0 ? member.Roles.Take(1).ToArray() : [.. member.Roles];
            var reader = await positions.ReaderAsync(member.Id, role => used.Contains(role), Today, None) with { Opened = [.. files.Where(_ => random.Next(10) == 0).Select(file => file.CaseId)] };
            var expected = new SortedSet<string>(StringComparer.Ordinal);
            foreach (var file in files)
            {
                if (member.IsHere(Today) && (await AnyReadsAsync(relations, member, used, file) || await IsOpenedAsync(relations, member, used, file, reader)))
                {
                    expected.Add(file.CaseId);
                }

                Assert.True(reader.Sees(file) == expected.Contains(file.CaseId), $"{member} and {file.CaseId}: {file.Allocation}");
            }

            hidden += files.Count - expected.Count;
            await AssertSeesAsync(reader, expected, files);
        }

        Assert.InRange(hidden, 1, (staff.Count * files.Count) - 1);
    }

    [Fact]
    public async Task Nobody_SeesNothing_AndWhoeverKeepsTheServiceRunning_SeesNoCase_ButKnowsOfIt()
    {
        await OpenAsync();
        var keeper = Who.Nobody with { Operates = true };

        Assert.Equal(0, (await Cases(Who.Nobody).ListAsync(new(), None)).Total);
        Assert.Equal(["C-1"], await Cases(Who.Nobody).HiddenAsync(["C-1", "C-2"], None));
        Assert.Empty(await Cases(Who.Nobody).BehindAsync(Now, 10, None));
        Assert.Null(await Cases(keeper).FindAsync("C-1", None));
        Assert.Equal(0, (await Cases(keeper).ListAsync(new(), None)).Total);
        Assert.Empty(await Cases(keeper).HiddenAsync(["C-1", "C-2"], None));
        Assert.Equal("C-1", Assert.Single(await Cases(keeper).BehindAsync(Now, 10, None)).CaseId);
    }

    [Fact]
    public async Task ARestrictedCase_IsForWhomItNames_UntilThatIsLifted()
    {
        await Register.SaveTeamAsync(new("team-1", "Team 1", "northamptonshire"), None);
        foreach (var (id, role) in new[] { ("sw-1", Role.SocialWorker), ("sw-2", Role.SocialWorker), ("sm-1", Role.ServiceManager) })
        {
            await Register.SaveStaffAsync(new(id, "Kim Example", "kim@example.org", "team-1", [role]), None);
        }

        var file = await DoAsync(await OpenAsync(), new CaseRestricted(["sw-1"], "Known to all of the team."));
        Assert.Equal((true, false, false), await SeeAsync());
        Assert.Equal(["C-1"], await Cases(Who.Nobody with { Operates = true }).HiddenAsync(["C-1"], None));

        file = await DoAsync(file, new NamedPeopleAdded(["sm-1"], "Covers for the worker."));
        Assert.Equal((true, false, true), await SeeAsync());

        await DoAsync(file, new CaseRestrictionLifted("The father has left the council."));
        Assert.Equal((true, true, true), await SeeAsync());

        async Task<(bool Worker, bool Colleague, bool ServiceManager)> SeeAsync() => (await SeesAsync("sw-1"), await SeesAsync("sw-2"), await SeesAsync("sm-1"));
    }

    private async Task<bool> SeesAsync(string staffId) =>
        await Cases(await new StaffPositions(Staff).ReaderAsync(staffId, isUsed: null, Today, None)).FindAsync("C-1", None) is not null;

    private protected ICaseReader Cases(Who reader) => Reader.For(reader);

    private async Task AssertSeesAsync(Who reader, IReadOnlyCollection<string> expected, IReadOnlyList<CaseFile> files)
    {
        var theirs = Cases(reader);
        var page = await theirs.ListAsync(new() { Take = 500, IncludeEnded = true }, None);
        Assert.Equal(expected, page.Cases.Select(found => found.CaseId).Order(StringComparer.Ordinal));
        Assert.Equal(expected.Count, page.Total);
        Assert.Equal(expected, (await theirs.CaseloadAsync(new([.. files.Select(file => file.Allocation.TeamId).Distinct()]), None)).Select(found => found.File.CaseId));
        Assert.Equal(expected, (await theirs.BehindAsync(Now, 500, None)).Select(found => found.CaseId).Order(StringComparer.Ordinal));
        Assert.Equal(files.Select(file => file.CaseId).Except(expected).Order(StringComparer.Ordinal), (await theirs.HiddenAsync([.. files.Select(file => file.CaseId)], None)).Order(StringComparer.Ordinal));
        foreach (var file in files.Take(8))
        {
            var sees = expected.Contains(file.CaseId);
            Assert.Equal(sees, await theirs.FindAsync(file.CaseId, None) is not null);
            Assert.Equal(sees, await theirs.FileAsync(file.CaseId, None) is not null);
            Assert.Equal(sees, (await theirs.ActsAsync(file.CaseId, None)).Count > 0);
            Assert.Equal(sees, (await theirs.HistoryAsync(file.CaseId, None)).Count > 0);
            Assert.Equal(sees, await theirs.FindPersonAsync(file.CaseId, "child", None) is not null);
        }
    }

    /// <summary>An opened case is read by whoever might raise a concern on it; a restricted one by nobody who is not named.</summary>
    private async Task<bool> IsOpenedAsync(CaseRelations relations, StaffMember member, Role[] roles, CaseFile file, Who reader) =>
        roles.Length > 0 && reader.Opened.Contains(file.CaseId) && file.NamedPeople is null
        && await relations.OfAsync(new(member.Id, roles[0]), file, PackLibrary.Shipped.All.First(entry => entry.Pack.Id == file.Pack.Id).Pack, Today, None) != Relation.None;

    private async Task<bool> AnyReadsAsync(CaseRelations relations, StaffMember member, IEnumerable<Role> roles, CaseFile file)
    {
        foreach (var role in roles)
        {
            var pack = PackLibrary.Shipped.All.First(entry => entry.Pack.Id == file.Pack.Id).Pack;
            if (NeedToKnow.Reads(await relations.OfAsync(new(member.Id, role), file, pack, Today, None)))
            {
                return true;
            }
        }

        return false;
    }

    private async Task<IReadOnlyList<StaffMember>> DirectoryAsync(Random random)
    {
        var staff = new List<StaffMember>();
        for (var number = 0; number < 6; number++)
        {
            await Register.SaveTeamAsync(new($"team-{number}", $"Team {number}", Authorities[number % 2]), None);
        }

        for (var number = 0; number < 24; number++)
        {
            var roles = Enumerable.Range(0, 1 + random.Next(2)).Select(_ => Roles[random.Next(Roles.Length)]).Distinct().ToArray();
            var member = new StaffMember($"s-{number}", "Kim Example", "kim@example.org", $"team-{random.Next(7)}", roles) { Arrangements = Arranged(random) };
            await Register.SaveStaffAsync(member, None);
            staff.Add(member);
        }

        return staff;
    }

    private StaffArrangements Arranged(Random random) => new()
    {
        ManagedTeams = random.Next(3) == 0 ? [$"team-{random.Next(6)}", $"team-{random.Next(6)}"] : null,
        Covers = random.Next(2) == 0 ? [new($"s-{random.Next(24)}", Today.AddDays(random.Next(-3, 2)), Today.AddDays(random.Next(-1, 3)))] : null,
        LeavesOn = random.Next(8) == 0 ? Today.AddDays(random.Next(-1, 1)) : null,
    };

    private async Task<IReadOnlyList<CaseFile>> CasesAsync(Random random, IReadOnlyList<StaffMember> staff)
    {
        var files = new List<CaseFile>();
        for (var number = 0; number < 30; number++)
        {
            var team = random.Next(6);
            var worker = random.Next(4) == 0 ? null : staff[random.Next(staff.Count)].Id;
            var blank = Example.Blank($"C-{number}") with { Pack = new PackReference(Authorities[team % 2], PackLibrary.Shipped.All.First(entry => entry.Pack.Id == Authorities[team % 2]).Pack.Version) };
            var file = await DoAsync(blank, Example.Opened($"team-{team}", worker));
            file = random.Next(3) == 0 ? await DoAsync(file, new LeadProfessionalNamed(staff[random.Next(staff.Count)].Id)) : file;
            files.Add(random.Next(3) == 0 ? await DoAsync(file, new CaseRestricted([staff[random.Next(staff.Count)].Id, staff[random.Next(staff.Count)].Id], "Known to all of the team.")) : file);
        }

        return files;
    }
}
