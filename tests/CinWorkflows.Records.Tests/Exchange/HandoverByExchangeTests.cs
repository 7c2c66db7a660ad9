using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Contacts;
using CinWorkflows.Cases.Corrections;
using CinWorkflows.Cases.People;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Cases.Workers;
using CinWorkflows.Records.Tests.Storage;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Ports.Records.Acts;
using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Ports.Transfers.Exchange;
using CinWorkflows.Workflows.Register;
using Microsoft.Extensions.Time.Testing;

namespace CinWorkflows.Records.Tests.Exchange;

/// <summary>N47, N53: what two installations tell each other of where a child lives and of what may be read, one message after the other.</summary>
public sealed class HandoverByExchangeTests : MoveByExchange
{
    [Fact]
    public async Task N47_a_case_passes_in_two_steps_and_both_ledgers_end_with_one_holder_for_each_day()
    {
        await OfferAsync(expectedIn: 3);
        await ThereAsync(new TransferInDecided(Today, TransferInDecision.Accept, Today.AddDays(3), "They come to live here."));
        await SendAsync(Receiving);
        Go(days: 10);
        Assert.Equal((true, false), await HoldersAsync(Today));

        await HereAsync(new MoveConfirmed(Transfer, Today, Today.AddDays(-2)));
        Assert.Equal((true, false), await HoldersAsync(Today));
        Go(days: 1);
        var arrived = Today;
        await SendAsync(Former);
        Assert.Equal((true, true), await HoldersAsync(Today));

        Go(days: 2);
        await SendAsync(Receiving);
        Assert.Equal((true, false), await HoldersAsync(arrived.AddDays(-1)));
        Assert.Equal((false, true), await HoldersAsync(arrived));
    }

    [Fact]
    public async Task N47_where_the_family_is_found_there_first_that_is_the_proof()
    {
        await OfferAsync(expectedIn: 3);
        await ThereAsync(new TransferInDecided(Today, TransferInDecision.Reassess, Today.AddDays(3), "They come to live here."));
        Go(days: 5);
        await ThereAsync(new ResidenceRecorded(Today, Today.AddDays(-1)));
        await SendAsync(Receiving);

        Assert.Equal((false, true), await HoldersAsync(Today));
        Assert.Equal((true, false), await HoldersAsync(Today.AddDays(-1)));
        Assert.Equal((true, Today.AddDays(-1)), ((await HereAsync()).HasMoved, (await HereAsync()).ResidentOn));
    }

    [Fact]
    public async Task N47_another_day_there_is_known_on_both_sides_until_one_of_them_records_that_of_the_other()
    {
        await OfferAsync(expectedIn: null);
        await ThereAsync(new ResidenceRecorded(Today, Today.AddDays(-1)));
        await SendAsync(Receiving);
        Assert.Equal((Today, Today), ((await HereAsync()).ResidenceDiffersSince, (await ThereAsync()).ResidenceDiffersSince));

        await HereAsync(new MoveConfirmed(Transfer, Today, Today));
        await SendAsync(Former);
        await SendAsync(Receiving);
        Assert.Equal((Today, Today.AddDays(-1)), ((await HereAsync()).ResidentOn, (await ThereAsync()).ResidentOn));
        Assert.NotNull((await HereAsync()).ResidenceDiffersSince);

        await HereAsync(new MoveConfirmed(Transfer, Today, Today.AddDays(-1)));
        await SendAsync(Former);
        await SendAsync(Receiving);
        Assert.Equal((null, null), ((await HereAsync()).ResidenceDiffersSince, (await ThereAsync()).ResidenceDiffersSince));
        Assert.Equal((await HereAsync()).ResidentOn, (await ThereAsync()).ResidentOn);
    }

    [Fact]
    public async Task N53_consent_that_is_taken_back_closes_the_case_there_at_once_and_another_ground_opens_it_again()
    {
        await OfferAsync(expectedIn: null, SharingBasis.Consent);
        await HereAsync(new SharingAsked(Transfer, Today, "mother", Agrees: false, "She has changed her mind."));
        await SendAsync(Former);

        var decided = new TransferInDecided(Today, TransferInDecision.Accept, Today, "They live here.");
        Assert.Contains((await JudgedAsync(decided)).Refusals, refusal => refusal.Field == "type" && refusal.Reason.Contains("nobody permits", StringComparison.Ordinal));
        Assert.False(await Receiving.TryAsync(There, new TransferInQuestionAsked(Today, "q-1", "Which school?")));
        Assert.False(await Receiving.TryAsync(There, new TransferInAcknowledged(Today, RisksUnderstood: true)));

        await HereAsync(new SharingDecided(Transfer, Today, SharingBasis.RiskOfHarm, "Not sharing is a risk."));
        await SendAsync(Former);
        await ThereAsync(decided);
    }

    [Fact]
    public async Task N53_an_acceptance_that_crosses_the_withdrawn_consent_holds()
    {
        await OfferAsync(expectedIn: null, SharingBasis.Consent);
        await HereAsync(new SharingAsked(Transfer, Today, "mother", Agrees: false, "She has changed her mind."));
        await ThereAsync(new TransferInDecided(Today, TransferInDecision.Accept, Today, "They live here."));
        await SendAsync(Former);
        await SendAsync(Receiving);

        Assert.Equal((false, false), ((await ThereAsync()).IsSharedNoMore, (await HereAsync()).IsTakenBack));
        Assert.Equal((false, true), await HoldersAsync(Today));
    }

    [Fact]
    public async Task N58_the_telephones_of_the_new_worker_and_of_the_team_are_passed()
    {
        var staff = Receiving.Get<IStaffRegister>();
        await staff.SaveTeamAsync(new("team-1", "Team", "hillingdon") { Telephone = "01632 960100" }, default);
        await staff.SaveStaffAsync(new("sw-2", "Kim Worker", "sw-2@example.org", "team-1", [Role.SocialWorker]) { Arrangements = new() { Telephone = "01632 960101" } }, default);
        await OfferAsync(expectedIn: null);
        await ThereAsync(new WorkerAssigned("sw-2", "Takes it on."));
        await SendAsync(Receiving);

        var named = Assert.Single((await Former.Get<IActStore>().HistoryAsync(CaseId, default)).Select(act => act.Act).OfType<ReceivingWorkerNamed>());
        Assert.Equal("telephone 01632 960101, or e-mail sw-2@example.org; the team: telephone 01632 960100", named.Contact);
    }

    [Fact]
    public async Task N57_N61_a_way_that_becomes_unsafe_or_new_after_the_offer_is_so_at_the_other_authority_at_once()
    {
        await OfferAsync(expectedIn: null);
        await HereAsync(new ContactDetailsChanged("mother", "sam@example.org", new("07700 900123", Unsafe: [Medium.Email])));
        await SendAsync(Former);
        Assert.Equal((null, "+447700900123", Medium.Email), await MotherThereAsync());

        await HereAsync(new ContactDetailsChanged("mother", "new@example.org", new(Unsafe: [Medium.Text])));
        await SendAsync(Former);
        Assert.Equal(("new@example.org", null, Medium.Text), await MotherThereAsync());
        var told = (await Receiving.Get<IActStore>().HistoryAsync(There, default)).Select(entry => entry.Act).OfType<TransferInRestricted>().Last();
        Assert.Equal("new@example.org", Assert.Single(told.Reached!).Email);

        var last = (await Former.FileAsync(CaseId))!.Sequence;
        await HereAsync(new EntriesCorrected([new(last, new ContactDetailsChanged("mother", null, new(Unsafe: [Medium.Email])))], "The wrong way."));
        await SendAsync(Former);
        Assert.Equal((null, null, Medium.Email), await MotherThereAsync());
    }

    [Fact]
    public async Task N57_N61_what_the_other_authority_found_out_itself_stays_but_no_way_is_safe_there_that_is_not_safe_here()
    {
        await OfferAsync(expectedIn: null);
        await ThereAsync(new ContactDetailsChanged("mother", "found@example.org", new("07700 900999", Preferred: Medium.Text)));
        await HereAsync(new ContactDetailsChanged("mother", "sam@example.org", new("07700 900123", Unsafe: [Medium.Text])));
        await SendAsync(Former);

        Assert.Equal(("found@example.org", "+447700900999", Medium.Text), await MotherThereAsync());
        Assert.Equal(0, await Former.Dispatch.RunOnceAsync(default));
    }

    private async Task<(string? Email, string? Mobile, Medium NotSafe)> MotherThereAsync()
    {
        var mother = (await Receiving.Get<ICaseReader>().FindPersonAsync(There, "mother", default))!;
        return (mother.Email, mother.Contact?.MobileNumber, Assert.Single(mother.Contact!.Unsafe!));
    }

    private void Go(int days) => Clock.Advance(TimeSpan.FromDays(days));

    private async Task<Decision> JudgedAsync(Act act) => await Receiving.Get<CaseRegister>().RecordAsync(There, new(null, new("sw-1", Role.TeamManager), act), default);

    private async Task<TransferOut> HereAsync() => (await Former.FileAsync(CaseId))!.TransfersOut[0];

    private async Task<TransferIn> ThereAsync() => (await Receiving.FileAsync(There))!.TransferIn!;

    /// <summary>Whether each side says on a day that it holds the case.</summary>
    private async Task<(bool Here, bool There)> HoldersAsync(DateOnly on) =>
        (await Former.ResponsibleAsync(CaseId, on) == Former.Code, await Receiving.ResponsibleAsync(There, on) == Receiving.Code);
}
