using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Authority;
using CinWorkflows.Cases.Packs;
using CinWorkflows.Cases.Visits;
using CinWorkflows.Rules.Policies;

namespace CinWorkflows.Cases.Tests.Authority;

/// <summary>
/// What was decided about who records what, written by hand: the table in the code is held against it, so that neither changes alone.
/// A decision is followed by the pack's name for it; everything else is said in words.
/// </summary>
public sealed class AuthorityTableTests
{
    private const string Anybody = "anybody of the authority";
    private const string AnyPerson = "anybody of the authority, no system";
    private const string AnyPractitioner = "a practitioner of the authority";
    private const string Practitioner = "a practitioner on the case";
    private const string Judgement = "staff on the case; what only the practitioner can say, a practitioner";
    private const string Service = "the service alone";
    private const string OnTheCase = "staff on the case";

    private static readonly Dictionary<string, string> Decided = new()
    {
        ["caseOpened"] = Anybody,
        ["episodeAdopted"] = "practiceManager, assistantTeamManager, teamManager, serviceManager, integration of the authority",
        ["safeguardingConcernRaised"] = Anybody,
        ["moveReported"] = Anybody,
        ["circumstancesChanged"] = Anybody,
        ["assessmentConcluded"] = Judgement,
        ["planAgreed"] = Judgement,
        ["reviewOutcomeRecorded"] = Judgement,
        ["visitMade"] = Judgement,
        ["planReplyRecorded"] = Judgement,
        ["attendeesDiscussed"] = Judgement,
        ["sharingAsked"] = Judgement,
        ["reviewHeldWithoutMeeting"] = Practitioner,
        ["planTakenOver"] = Practitioner,
        ["planDatesChanged"] = Practitioner,
        ["closureRecommended"] = Practitioner,
        ["moveAssessed"] = Practitioner,
        ["changeConsidered"] = Practitioner,
        ["disclosureDecided"] = Practitioner,
        ["planCirculated"] = Practitioner,
        ["sharingDecided"] = Practitioner,
        ["participantAdded"] = Judgement,
        ["transferWithdrawn"] = Practitioner,
        ["moveConfirmed"] = Judgement,
        ["becameLookedAfter"] = Practitioner,
        ["childProtectionPlanStarted"] = Practitioner,
        ["childProtectionPlanEnded"] = Practitioner,
        ["childDied"] = Practitioner,
        ["adulthoodPlanned"] = Practitioner,
        ["teamChanged"] = "decision Allocation",
        ["workerAssigned"] = "decision Allocation",
        ["workerUnassigned"] = "decision Allocation",
        ["leadProfessionalNamed"] = "decision Allocation",
        ["reviewIntervalAgreed"] = "decision ReviewInterval",
        ["reviewChairAgreed"] = "decision ReviewChair",
        ["reviewWithoutMeetingApproved"] = "decision ReviewWithoutMeeting",
        ["regimeChosen"] = "decision Regime",
        ["safeguardingConcernDiscussed"] = "decision SafeguardingResponse",
        ["strategyDiscussionHeld"] = "decision StrategyDiscussion",
        ["section47Ended"] = "decision StrategyDiscussion",
        ["closureDecided"] = "decision Closure",
        ["caseOpenedInError"] = "decision Closure",
        ["caseEndedForChildProtection"] = "decision Closure",
        ["caseTransferred"] = "decision Closure",
        ["caseEndedAtEighteen"] = "decision Closure",
        ["caseReopened"] = "decision Closure",
        ["longTermNeedAcknowledged"] = "decision LongTermException",
        ["transferDisputeDecided"] = "decision TransferDispute",
        ["transferInDecided"] = "decision TransferIn",
        ["stayDecided"] = "decision TransferIn",
        ["entryConfirmed"] = AnyPractitioner,
        ["breachAnswered"] = "decision Breach",
        ["disclosureRestrictionLifted"] = "decision SafeguardingResponse",
        ["disclosureRestrictionConfirmed"] = "decision SafeguardingResponse",
        ["caseRestricted"] = "practiceManager, assistantTeamManager, teamManager, serviceManager of its team",
        ["caseRestrictionLifted"] = "practiceManager, assistantTeamManager, teamManager, serviceManager of its team",
        ["namedPeopleAdded"] = "practiceManager, assistantTeamManager, teamManager, serviceManager of the authority",
        ["subjectAccessGiven"] = "practiceManager, assistantTeamManager, teamManager, serviceManager of its team",
        ["processingRestricted"] = "practiceManager, assistantTeamManager, teamManager, serviceManager of its team",
        ["processingRestrictionLifted"] = "practiceManager, assistantTeamManager, teamManager, serviceManager of its team",
        ["glassBroken"] = AnyPerson,
        ["packMigrated"] = "decision Closure for the whole authority",
        ["bankHolidayChanged"] = "serviceManager, teamManager, integration of any authority",
        ["messageUndelivered"] = Service,
        ["workerLeaving"] = Service,
        ["meetingDifferedInCalendar"] = Service,
        ["meetingTimeProposed"] = Service,
        ["meetingAnswerUnclear"] = Service,
        ["meetingShownInCalendar"] = Service,
        ["transferInRestricted"] = Service,
        ["transferCautioned"] = Service,
        ["toldBeforeRestricted"] = Service,
        ["restrictedOnAnotherCase"] = Service,
    };

    public static TheoryData<string> Acts => [.. ActJson.Types.Keys.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Acts))]
    public void An_act_is_recorded_by_those_who_were_decided_on(string act) =>
        Assert.Equal(Decided.GetValueOrDefault(act, OnTheCase), InWords(AuthorityTable.Of(ActJson.Types[act])));

    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, false)]
    public void A_visit_is_told_by_whoever_made_it_whatever_was_seen(bool childSeen, bool seenAlone) =>
        Assert.True(AuthorityTable.IsJudgement(new VisitMade(new(2026, 3, 2), childSeen, seenAlone)));

    [Fact]
    public void Whoever_is_refused_is_sent_to_people_and_to_no_other_system()
    {
        var pack = PackLibrary.Shipped.Current("northamptonshire", new(2026, 3, 2))!.Pack;
        var file = new CaseFile { CaseId = "CIN-1", Pack = pack.Reference, ReferredOn = new(2026, 3, 2), Allocation = new("team-1", "sw-1", "sw-1") };
        var desk = new CaseDesk(file, pack, pack.Authority.WorkingCalendar(), new(2026, 3, 2), new("sw-1", Rules.Words.Role.SocialWorker));

        var refusal = Assert.Single(AuthorityTable.Refuse(new BankHolidayChanged(new(2027, 6, 14), "Extra holiday", Withdrawn: false, "Proclaimed."), desk));

        Assert.Contains(pack.NameOf(Rules.Words.Role.TeamManager), refusal.Reason, StringComparison.Ordinal);
        Assert.DoesNotContain(pack.NameOf(Rules.Words.Role.Integration), refusal.Reason, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Every_decided_row_is_of_an_act() => Assert.Empty(Decided.Keys.Except(ActJson.Types.Keys));

    [Fact]
    public void Every_decision_of_the_table_has_somebody_in_each_shipped_pack_or_none_in_its_procedure()
    {
        ApprovalKind[] notInAll = [ApprovalKind.ReviewChair, ApprovalKind.ReviewWithoutMeeting, ApprovalKind.LongTermException];
        Assert.All(
            ActJson.Types.Values.Select(AuthorityTable.Of).Select(row => row.Decision).OfType<ApprovalKind>().Distinct().Except(notInAll),
            decision => Assert.All(PackLibrary.Shipped.All, entry => Assert.True(entry.Pack.Approvals.ContainsKey(decision), $"{entry.Pack.Reference} gives nobody {decision}.")));
    }

    private static string InWords(ActAuthority row) => row switch
    {
        { ServiceOnly: true } => Service,
        { Decision: { } decision } when row.Relations.Contains(Relation.Authority) => $"decision {decision} for the whole authority",
        { Decision: { } decision } => $"decision {decision}",
        { Roles.Count: < 7 } => $"{string.Join(", ", row.Roles.Select(role => char.ToLowerInvariant($"{role}"[0]) + $"{role}"[1..]))} of {(row.Relations.Contains(Relation.None) ? "any authority" : row.Relations.Contains(Relation.Authority) ? "the authority" : "its team")}",
        _ when row.Relations.Contains(Relation.Authority) && !row.Roles.Contains(Rules.Words.Role.BusinessSupport) => AnyPractitioner,
        _ when row.Relations.Contains(Relation.Authority) && !row.Roles.Contains(Rules.Words.Role.Integration) => AnyPerson,
        _ when row.Relations.Contains(Relation.Authority) => Anybody,
        _ when !row.Roles.Contains(Rules.Words.Role.BusinessSupport) => Practitioner,
        _ when ReferenceEquals(row.IsJudgement, AuthorityTable.Of(typeof(CinWorkflows.Cases.Documents.DocumentAttached)).IsJudgement) => OnTheCase,
        _ => Judgement,
    };
}
