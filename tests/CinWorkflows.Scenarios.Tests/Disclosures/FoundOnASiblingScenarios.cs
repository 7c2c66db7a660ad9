using System.Text.Json;
using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Authority;
using CinWorkflows.Cases.Closure;
using CinWorkflows.Cases.Contacts;
using CinWorkflows.Cases.Corrections;
using CinWorkflows.Cases.Disclosures;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.People;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Rules.Words;
using CinWorkflows.Scenarios.Tests.Transfers;
using CinWorkflows.Simulation;
using CinWorkflows.Workflows.Ports.Messages;

namespace CinWorkflows.Scenarios.Tests.Disclosures;

/// <summary>Whatever comes first, the restriction or the brother's or sister's case: the person is found there before a letter of a move or an address leaves (N54, N61).</summary>
public sealed class FoundOnASiblingScenarios
{
    private const string Sibling = "CIN-SIBLING";

    private const string Mailbox = "dad@elsewhere.example";

    private static readonly string FatherId = OrdinaryCast.Father.Id;

    private static readonly DisclosureRestricted NotOfMoves = new(FatherId, [DisclosureTopic.Moves, DisclosureTopic.Addresses], "He threatened to find them.");

    private static readonly ParticipantDetails Dad = new("dad", ParticipantKind.Parent, "Nic Another", ReceivesPlan: true, "Dad+wren@elsewhere.example");

    [Fact]
    public async Task N54_N61_on_a_case_that_is_opened_after_the_restriction_nothing_leaves_to_them_before_its_worker_has_decided()
    {
        await using var world = await RestrictedAsync();
        await OpenAsync(world, new("E09000017.H-0001.1", Moves.Hillingdon, world.Today, world.Today, TransferRisk.Standard, "None known.", TransferInScenarios.Sender.Id), Dad, TransferInScenarios.Sender);
        await DoAsync(world, new TransferInDecided(world.Today, TransferInDecision.Accept, world.Today, "The need is as assessed."), OrdinaryCast.Manager);

        Assert.Equal(["transfer-in-Taken/dad", $"elsewhere-{CaseWorld.CaseId}/dad"], (await ToDecideAsync(world)).OrderDescending());
        Assert.DoesNotContain(world.Sent, IsToDad);
        Assert.Contains(world.SentTo(OrdinaryCast.Mother.Email!), message => message.Kind == MessageKind.TransferNews);

        await DoAsync(world, new DisclosureDecided(InformedPerson.Elsewhere(CaseWorld.CaseId), "dad", world.Today, Told: true, "Its worker says that it is about the sister alone."));
        Assert.DoesNotContain(world.Sent, IsToDad);
        Assert.Contains((await world.Host.Reader.FindAsync(Sibling, default))!.Duties, open => open.Duty.Kind == DutyKind.InformByHand && open.Duty.Subject!.Text == "transfer-in-Taken/dad");
    }

    [Fact]
    public async Task N54_of_a_restricted_case_the_other_is_told_that_something_is_restricted_and_not_which_case_it_is()
    {
        await using var world = await RestrictedAsync();
        await world.DoAsync(new CaseRestricted(["sw-1"], "The father works for the council, in the next room."), OrdinaryCast.Manager);
        await OpenAsync(world, null, Dad);

        var found = Assert.Single((await FileAsync(world)).RestrictedElsewhere!);
        Assert.Matches("^restricted[.][0-9a-f]{12}$", found.CaseId);
        var view = (await world.Host.Reader.FindAsync(Sibling, default))!;
        var duty = Assert.Single(view.Duties, open => open.Duty.Kind == DutyKind.DecideWhatIsTold).Duty;
        Assert.Equal("Something is restricted about this person on a case that is for named people only: ask a service manager, who finds one of them", Assert.Single(duty.Subject!.InWords(view.File, "plan")));
        Assert.DoesNotContain(CaseWorld.CaseId, JsonSerializer.Serialize(await world.Host.Reader.HistoryAsync(Sibling, default)), StringComparison.Ordinal);
        await DoAsync(world, new DisclosureDecided(InformedPerson.Elsewhere(found.CaseId), "dad", world.Today, Told: true, "One of those named says that it is about the sister alone."));
        Assert.Empty(await ToDecideAsync(world));
    }

    [Fact]
    public async Task N54_whoever_joins_a_siblings_case_or_becomes_known_on_it_later_is_found_once()
    {
        await using var world = await RestrictedAsync();
        await OpenAsync(world, null, new ParticipantDetails("uncle", ParticipantKind.Other, "Uncle Other", ReceivesPlan: false));
        Assert.Empty(await ToDecideAsync(world));

        await DoAsync(world, new ParticipantAdded(Dad));
        await DoAsync(world, new ContactDetailsChanged("uncle", null, new("0044 7700 900123")));
        Assert.Equal([$"elsewhere-{CaseWorld.CaseId}/dad", $"elsewhere-{CaseWorld.CaseId}/uncle"], await ToDecideAsync(world));

        await DoAsync(world, new ParticipantChanged("uncle", "Misspelt.", "Uncle Another"));
        Assert.Equal(2, (await FileAsync(world)).RestrictedElsewhere!.Count);
    }

    [Fact]
    public async Task N54_a_name_that_is_put_right_and_an_entry_that_is_corrected_find_them_too()
    {
        await using var world = await RestrictedAsync();
        await OpenAsync(world, null, Dad with { Id = "one", Email = null }, Dad with { Id = "two", Email = null });
        await DoAsync(world, new ParticipantChanged("one", "Misspelt.", $"Mr {OrdinaryCast.Father.Name}"));
        await DoAsync(world, new ContactDetailsChanged("two", "typo@elsewhere.example"));
        Assert.Equal([$"elsewhere-{CaseWorld.CaseId}/one"], await ToDecideAsync(world));

        await DoAsync(world, new EntriesCorrected([new((await FileAsync(world)).Sequence, new ContactDetailsChanged("two", Mailbox))], "A slip of the pen."));

        Assert.Equal([$"elsewhere-{CaseWorld.CaseId}/one", $"elsewhere-{CaseWorld.CaseId}/two"], await ToDecideAsync(world));
    }

    [Fact]
    public async Task N54_a_mailbox_that_becomes_known_of_them_after_the_restriction_finds_them_on_the_siblings_case()
    {
        await using var world = await RestrictedAsync();
        await OpenAsync(world, null, Dad with { Email = "new@elsewhere.example" });
        Assert.Empty(await ToDecideAsync(world));

        await world.DoAsync(new ContactDetailsChanged(FatherId, "new@elsewhere.example"));

        Assert.Equal([$"elsewhere-{CaseWorld.CaseId}/dad"], await ToDecideAsync(world));
    }

    [Fact]
    public async Task N54_N61_whoever_is_restricted_is_found_on_a_siblings_case_by_a_mailbox_that_they_had_there_before()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.OpenAsync();
        await OpenAsync(world, null, Dad with { Email = Mailbox });
        await DoAsync(world, new ContactDetailsChanged("dad", "other@elsewhere.example"));
        await world.DoAsync(new ContactDetailsChanged(FatherId, Mailbox));

        await world.DoAsync(NotOfMoves);

        Assert.Equal([$"elsewhere-{CaseWorld.CaseId}/dad"], await ToDecideAsync(world));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task N54_N61_a_case_that_is_reopened_finds_them_by_what_they_were_known_by_before(bool byName)
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.OpenAsync();
        await OpenAsync(world, null, byName ? Dad with { Name = OrdinaryCast.Father.Name, Email = null } : Dad with { Email = Mailbox });
        await DoAsync(world, byName ? new ParticipantChanged("dad", "Misspelt.", "Somebody Else") : new ContactDetailsChanged("dad", null));
        await DoAsync(world, new CaseOpenedInError("The sister was meant."), OrdinaryCast.Manager);
        await world.DoAsync(new ContactDetailsChanged(FatherId, Mailbox));
        await world.DoAsync(NotOfMoves);
        Assert.Empty(await ToDecideAsync(world));

        await DoAsync(world, new CaseReopened(world.Today, "She was meant after all."), OrdinaryCast.Manager);

        Assert.Equal([$"elsewhere-{CaseWorld.CaseId}/dad"], await ToDecideAsync(world));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task N54_a_restriction_counts_though_its_case_has_ended(bool openedFirst)
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.OpenAsync();
        await world.DoAsync(new ContactDetailsChanged(FatherId, Mailbox));
        await world.DoAsync(new CaseOpenedInError("The sister was meant."), OrdinaryCast.Manager);
        await (openedFirst ? OpenAsync(world, null, Dad) : Task.CompletedTask);
        await world.DoAsync(NotOfMoves);
        await (openedFirst ? Task.CompletedTask : OpenAsync(world, null, Dad));

        Assert.Equal([$"elsewhere-{CaseWorld.CaseId}/dad"], await ToDecideAsync(world));
    }

    [Fact]
    public async Task A_restriction_that_was_lifted_or_is_over_or_is_of_somebody_else_finds_nobody()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.OpenAsync();
        await world.DoAsync(new ContactDetailsChanged(FatherId, Mailbox));
        await world.DoAsync(NotOfMoves with { Until = world.Today.AddDays(1) });
        await world.DoAsync(NotOfMoves);
        await world.DoAsync(new DisclosureRestrictionLifted((await world.FileAsync()).Restrictions![1].Id, world.Today, "The order ended."), OrdinaryCast.Manager);
        await world.GoToAsync($"{world.Today.AddDays(2):yyyy-MM-dd}");

        await OpenAsync(world, null, Dad);

        Assert.Empty(await ToDecideAsync(world));
    }

    private static async Task<CaseWorld> RestrictedAsync()
    {
        var world = await CaseWorld.NorthamptonshireAsync();
        await world.OpenAsync();
        await world.DoAsync(new ContactDetailsChanged(FatherId, Mailbox, new("07700 900123")));
        await world.DoAsync(NotOfMoves);
        return world;
    }

    private static async Task OpenAsync(CaseWorld world, TransferNotice? transfer, params IReadOnlyList<ParticipantDetails> people)
    {
        var opened = new CaseOpened(
            world.Today,
            OrdinaryCast.Child with { Id = "child-2", Name = "Wren Example", BornOn = new(2019, 4, 2) },
            OrdinaryCast.Team,
            "sw-1",
            [],
            [OrdinaryCast.Mother with { Id = "mum" }, .. people],
            transfer);
        var decision = await world.Host.Register.OpenAsync(new(Sibling, world.Pack.Id, null, OrdinaryCast.Manager, opened), default);
        Assert.True(decision.Receipt is not null, string.Join("; ", decision.Refusals));
        await world.Host.SettleAsync();
    }

    private static async Task DoAsync(CaseWorld world, Act act, Actor? actor = null)
    {
        var decision = await world.Host.Register.RecordAsync(Sibling, new(null, actor ?? OrdinaryCast.Worker, act), default);
        Assert.True(decision.Receipt is not null, string.Join("; ", decision.Refusals));
        await world.Host.SettleAsync();
    }

    private static async Task<CaseFile> FileAsync(CaseWorld world) => (await world.Host.Reader.FindAsync(Sibling, default))!.File;

    private static async Task<IReadOnlyList<string>> ToDecideAsync(CaseWorld world) =>
    [
        .. (await world.Host.Reader.FindAsync(Sibling, default))!.Duties
            .Where(open => open.Duty.Kind == DutyKind.DecideWhatIsTold)
            .Select(open => open.Duty.Subject!.Text)
            .Order(StringComparer.Ordinal),
    ];

    private static bool IsToDad(OutgoingMessage message) => message.To is EmailDestination to && SameMailbox.Is(to.Address, Mailbox);
}
