using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.People;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Rules.Words;
using static CinWorkflows.Simulation.InventedAuthority.InventedStaff;

namespace CinWorkflows.Simulation.Stories;

/// <summary>Families that move away, and families that have moved here.</summary>
internal static class MoveStories
{
    private const string NorthNorthamptonshire = "E06000061";
    private const string WestNorthamptonshire = "E06000062";
    private const string Hillingdon = "E09000017";

    private static readonly ParticipantDetails Sender = new(
        "former", ParticipantKind.Agency, "Alun Trewhitt", ReceivesPlan: false, "alun.trewhitt@elsewhere.example", "Children's services of the area where they lived");

    public static IReadOnlyList<CaseStory> All { get; } =
    [
        new("They have moved; what the move means is to be assessed", Ashmere, 6, FamilyNeeds.Violence, life => life.ReportMoveAsync(life.Ago(1), WestNorthamptonshire)),
        new("The move is assessed; may their information be shared?", Ashmere, 11, FamilyNeeds.ParentsHealth, async life =>
        {
            await life.ReportMoveAsync(life.Ago(3));
            await life.AssessMoveAsync(TransferRisk.Standard);
        }),
        new("The other authority has the case before it and has not answered", Willowbrook, 8, FamilyNeeds.HomeConditions, async life =>
        {
            await life.ReportMoveAsync(life.Ago(9));
            await life.OfferAsync();
        }),
        new("Refused by the other authority: a dispute that the service manager decides", Willowbrook, 13, FamilyNeeds.Exploitation, async life =>
        {
            await life.ReportMoveAsync(life.Ago(15));
            await life.OfferAsync();
            await life.GoToAsync(life.Ago(4));
            await life.DoAsync(new TransferRefused(life.TransferId, life.Now, DisputeAbout.Threshold, "In our view early help is enough.", "Duty manager there"));
            await life.DoAsync(new ServiceManagerNotified(life.TransferId, life.Now), life.Manager);
        }),
        new("Accepted, and being handed over", Ashmere, 9, FamilyNeeds.Attendance, async life =>
        {
            await life.ReportMoveAsync(life.Ago(14));
            await life.OfferAsync();
            await life.GoToAsync(life.Ago(5));
            await life.DoAsync(new TransferAcknowledged(life.TransferId, life.Now, "Duty team there", RisksUnderstood: true));
            await life.GoToAsync(life.Ago(2));
            await life.DoAsync(new TransferAccepted(life.TransferId, life.Now, life.After(life.Today, 6), "Team manager there", "Wren Holmfirth-Sykely"));
        }),
        new("With the grandmother for a while", DisabledChildren, 7, FamilyNeeds.Disability, async life =>
        {
            await life.ReviewedAsync();
            await life.GoToAsync(life.Ago(6));
            await life.DoAsync(new MoveReported(life.TransferId, life.Now, Hillingdon, life.Now, HasMoved: true, RecentMoves: 1, TemporaryUntil: life.Today.AddDays(40))
            {
                TemporaryReason = "The bathroom is being rebuilt for the hoist.",
            });
        }),
        new("Transferred to another authority last week", Willowbrook, 10, FamilyNeeds.Alcohol, async life =>
        {
            await life.ReportMoveAsync(life.Ago(25));
            await life.OfferAsync();
            await life.DoAsync(new TransferAcknowledged(life.TransferId, life.Now, "Duty team there", RisksUnderstood: true));
            await life.DoAsync(new TransferAccepted(life.TransferId, life.Now, life.Ago(6), "Team manager there", "Wren Holmfirth-Sykely"));
            await life.GoToAsync(life.Ago(5));
            await life.DoAsync(new CaseTransferred(life.TransferId, life.Now, "They are responsible since yesterday and have met the family."), life.Manager);
        }),
        new("Moved here: the notice is to be read and acknowledged", Colnewater, 8, FamilyNeeds.Violence, life => life.ReceiveAsync(life.Ago(2))),
        new("Moved here and acknowledged: the meeting after the move is to be held", Ashmere, 12, FamilyNeeds.Attendance, async life =>
        {
            await life.ReceiveAsync(life.Ago(12));
            await life.GoToAsync(life.Ago(10));
            await life.DoAsync(new TransferInAcknowledged(life.Now, RisksUnderstood: true), life.Manager);
        }),
        new("Moved here and taken over", Heathgate, 6, FamilyNeeds.HomeConditions, async life =>
        {
            await life.ReceiveAsync(life.Ago(18));
            await life.GoToAsync(life.Ago(16));
            await life.DoAsync(new TransferInAcknowledged(life.Now, RisksUnderstood: true), life.Manager);
            await life.DoAsync(new TransferInDecided(life.Now, TransferInDecision.Accept, life.Now, "The need is as the former authority assessed it."), life.Manager);
            await life.LiveAsync(life.Today);
        }),
    ];

    extension(CaseLife life)
    {
        /// <summary>The first move of the case.</summary>
        private string TransferId => $"{NorthNorthamptonshire}.{life.CaseId}.1";
    }

    /// <summary>A plan of two months ago that all have signed.</summary>
    private static async Task ReviewedAsync(this CaseLife life)
    {
        await life.AgreePlanAsync(life.MonthsBefore(life.Today, 2));
        await life.LiveAsync(life.Ago(26));
    }

    private static async Task ReportMoveAsync(this CaseLife life, DateOnly on, string to = Hillingdon)
    {
        await life.ReviewedAsync();
        await life.LiveAsync(on, DutyKind.HoldReview);
        await life.GoToAsync(on);
        await life.DoAsync(new MoveReported(life.TransferId, on, to, life.After(on, -1), HasMoved: true, RecentMoves: 1, NewAddress: "A flat of the housing association, second floor; the number is to come."));
    }

    private static async Task AssessMoveAsync(this CaseLife life, TransferRisk risk) => await life.DoAsync(new MoveAssessed(
        life.TransferId,
        life.Now,
        risk,
        "The grandmother, who collects the children twice a week, is no longer near.",
        "A new school in the middle of term; nobody there knows the family.",
        MayKnow: WhoMayKnow.AsRestricted(await life.FileAsync(), life.Now)));

    /// <summary>Assessed, shared with the parents' consent, packed and offered, all within four days of the report.</summary>
    private static async Task OfferAsync(this CaseLife life)
    {
        await life.AssessMoveAsync(TransferRisk.Standard);
        await life.AttendAsync(DutyKind.SettleSharing, life.After(life.Now, 1));
        await life.AttendAsync(DutyKind.PrepareTransferPack, life.After(life.Now, 1));
        await life.AttendAsync(DutyKind.NotifyReceivingAuthority, life.After(life.Now, 1));
    }

    private static Task ReceiveAsync(this CaseLife life, DateOnly on)
    {
        var from = life.Team.PackId == "hillingdon" ? NorthNorthamptonshire : Hillingdon;
        return life.ReferAsync(on, life.Worker, opened => opened with
        {
            Participants = [.. opened.Participants!, Sender],
            Transfer = new($"{from}.X-{life.CaseId}.1", from, on, life.After(on, -3), TransferRisk.Standard, "None known beyond the move itself.", Sender.Id),
        });
    }
}
