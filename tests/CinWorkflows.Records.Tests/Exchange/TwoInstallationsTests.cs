using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Contacts;
using CinWorkflows.Cases.Disclosures;
using CinWorkflows.Cases.People;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Cases.Workers;
using CinWorkflows.Records.Tests.Storage;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Ports.Transfers.Exchange;
using Microsoft.Extensions.Time.Testing;

namespace CinWorkflows.Records.Tests.Exchange;

/// <summary>
/// Two authorities' installations, on both sides of which people do whatever they may, over a line on which messages are lost, doubled and
/// late: at every moment one of them holds itself responsible for the child, and in the end both say the same.
/// </summary>
public sealed class TwoInstallationsTests
{
    private const string CaseId = "C-1";
    private const int Steps = 120;

    private readonly FakeTimeProvider _clock = new(Example.Start);
    private int _questions;

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Child_IsNeverWithoutAnAuthority_AndInTheEndBothAgree(int seed)
    {
        var random = new Random(seed);
        await using var former = await Installation.StartAsync("northamptonshire", new(random), _clock);
        await using var receiving = await Installation.StartAsync("hillingdon", new(random), _clock);
        (former.Line.Other, receiving.Line.Other) = (receiving, former);
        (former.Line.Trouble, receiving.Line.Trouble) = (60, 60);
        await former.OpenAsync(CaseId, Example.Opened());
        var done = new List<string>();

        for (var step = 0; step < Steps; step++)
        {
            await StepAsync(random, former, receiving, done);
            await SomebodyIsResponsibleAsync(former, receiving, seed, done);
        }

        (former.Line.Trouble, receiving.Line.Trouble) = (0, 0);
        await former.Line.ArriveLateAsync();
        await receiving.Line.ArriveLateAsync();
        for (var round = 0; round < 100; round++)
        {
            _clock.Advance(TimeSpan.FromHours(4));
            await former.Dispatch.RunOnceAsync(default);
            await receiving.Dispatch.RunOnceAsync(default);
            await SomebodyIsResponsibleAsync(former, receiving, seed, done);
        }

        await EverythingArrivedAsync(former, seed, done);
        await EverythingArrivedAsync(receiving, seed, done);
        await BothAgreeAsync(former, receiving, seed, done);
    }

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 40)];

    private DateOnly Today => LondonTime.Today(_clock);

    private async Task StepAsync(Random random, Installation former, Installation receiving, List<string> done)
    {
        switch (random.Next(10))
        {
            case 0:
                _clock.Advance(TimeSpan.FromMinutes(random.Next(1, 3000)));
                break;
            case 1 or 2:
                await former.Dispatch.RunOnceAsync(default);
                break;
            case 3 or 4:
                await receiving.Dispatch.RunOnceAsync(default);
                break;
            case 5 when random.Next(4) == 0:
                await former.Line.ArriveLateAsync();
                await receiving.Line.ArriveLateAsync();
                break;
            case < 8:
                await DoFormerAsync(random, former, receiving.Code, done);
                break;
            default:
                await DoReceivingAsync(random, former, receiving, done);
                break;
        }
    }

    private async Task DoFormerAsync(Random random, Installation former, string to, List<string> done)
    {
        var file = (await former.FileAsync(CaseId))!;
        var transfer = file.OpenTransfer;
        var id = transfer?.Id ?? $"{former.Code}.{CaseId}.{file.TransfersOut.Count + 1}";
        Act[] possible = transfer switch
        {
            null => [new MoveReported(id, Today, to, Today, HasMoved: random.Next(2) == 0, 1)],
            { AssessedOn: null } => [new MoveAssessed(id, Today, TransferRisk.Raised, "They lose their nursery.", "Watch the stairs.", MayKnow: new(NobodyIsKept: true))],
            { Sharing.Basis: null } => [new SharingDecided(id, Today, SharingBasis.RiskOfHarm, "Not sharing is a risk.", [.. file.Participants.Where(person => person.HasParentalResponsibility).Select(person => new PersonReason(person.Id, "It could not wait."))])],
            { PackPreparedOn: null } => [new TransferPackPrepared(id, Today, "Summary.", [.. Enum.GetValues<PackPartKind>().Select(kind => new PackPart(kind, MissingReason: "Not made yet."))])],
            { NotifiedOn: null, WithdrawnOn: null, AssertedOn: null, PassesOn: null } when random.Next(4) > 0 => [new ReceivingAuthorityNotified(id, Today, NotificationMeans.Exchange)],
            _ =>
            [
                new MoveConfirmed(id, Today, Today),
                new TransferDisputed(id, Today, DisputeAbout.Delay, "No word."),
                new ServiceManagerNotified(id, Today),
                new TransferDisputeDecided(id, Today, (DisputeDecision)random.Next(3), "Decided.", new(Today, "Advice.")),
                new TransferWithdrawn(id, Today, WithdrawalReason.Returned, "They are back."),
                new CaseTransferred(id, Today, "Taken over."),
                new DisclosureRestricted("mother", [(DisclosureTopic)random.Next(4)], "She tells the father."),
                .. transfer.Questions.Where(question => question.AnsweredOn is null).Select(question => new TransferQuestionAnswered(id, Today, question.Id, "Yes.")),
            ],
        };
        await DoAsync(former, CaseId, possible[random.Next(possible.Length)], done);
    }

    private async Task DoReceivingAsync(Random random, Installation former, Installation receiving, List<string> done)
    {
        var moves = (await former.FileAsync(CaseId))!.TransfersOut;
        if (moves.Count == 0 || await receiving.FileAsync(TransferCaseId.Of(moves[^1].Id)) is not { } file)
        {
            return;
        }

        Act[] possible =
        [
            new TransferInAcknowledged(Today, RisksUnderstood: true),
            new TransferInQuestionAsked(Today, $"q-{++_questions}", "Which school?"),
            new TransferInDecided(Today, TransferInDecision.Refuse, null, "Not here.", DisputeAbout.Responsibility),
            new TransferInDecided(Today, (TransferInDecision)random.Next(3), Today.AddDays(random.Next(3) == 0 ? 10 : 0), "They live here."),
            new WorkerAssigned(random.Next(2) == 0 ? "sw-1" : "sw-2", "Takes it on."),
            new CrossedWithdrawalSettled(Today, "They live here."),
            new ResidenceRecorded(Today, Today.AddDays(-random.Next(3))),
            new DisclosureRestricted("mother", [(DisclosureTopic)random.Next(4)], "She tells the father."),
            new ContactDetailsChanged("mother", "sam@example.org", new(Unsafe: [Medium.Text])),
            .. (file.Restrictions ?? []).Select(held => new DisclosureRestrictionLifted(held.Id, Today, "She tells him no more.")),
        ];
        await DoAsync(receiving, file.CaseId, possible[random.Next(possible.Length)], done);
    }

    private async Task DoAsync(Installation installation, string caseId, Act act, List<string> done)
    {
        if (await installation.TryAsync(caseId, act))
        {
            done.Add($"{_clock.GetUtcNow():MM-dd HH:mm} {installation.Pack.Id}: {act.GetType().Name}");
        }
    }

    private async Task SomebodyIsResponsibleAsync(Installation former, Installation receiving, int seed, List<string> done)
    {
        var claims = await former.ResponsibleAsync(CaseId, Today) == former.Code || await TakenAsync(former, receiving, Today);
        Assert.True(claims, $"Seed {seed}: both deny it on {Today:yyyy-MM-dd} after{Environment.NewLine}{string.Join(Environment.NewLine, done)}");
    }

    private static async Task<bool> TakenAsync(Installation former, Installation receiving, DateOnly on)
    {
        foreach (var move in (await former.FileAsync(CaseId))!.TransfersOut)
        {
            if (await receiving.ResponsibleAsync(TransferCaseId.Of(move.Id), on) == receiving.Code)
            {
                return true;
            }
        }

        return false;
    }

    private static async Task EverythingArrivedAsync(Installation installation, int seed, List<string> done)
    {
        var stuck = await installation.Get<IExchangeBook>().StuckAsync(DateTimeOffset.MaxValue, 100, default);
        Assert.True(
            stuck.Count == 0,
            $"Seed {seed}: not delivered by {installation.Pack.Id}: {string.Join("; ", stuck.Select(entry => $"{entry.Order.Kind} #{entry.Number} {entry.Problem}"))} after{Environment.NewLine}{string.Join(Environment.NewLine, done)}");
    }

    private async Task BothAgreeAsync(Installation former, Installation receiving, int seed, List<string> done)
    {
        for (var on = Today; on <= Today.AddDays(TransferAccepted.LongestLead); on = on.AddDays(1))
        {
            var ours = await former.ResponsibleAsync(CaseId, on) == former.Code;
            var theirs = await TakenAsync(former, receiving, on);
            Assert.True(
                ours != theirs,
                $"Seed {seed}: on {on:yyyy-MM-dd} {(ours ? "both claim" : "both deny")} it after{Environment.NewLine}{string.Join(Environment.NewLine, done)}");
        }
    }
}
