using CinWorkflows.Rules.Timescales;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Rules.Policies.Reading;

/// <summary>The objects of a pack, as the schema defines them.</summary>
internal static class Shapes
{
    /// <summary>What a duty may say besides whose it is, how long it has and who is told.</summary>
    private static readonly string[] Besides = ["from", "before", "counting", "target", "notBefore", "byTeam", "byRegime", "warning", "why", "limitClause", "startingOn"];

    public static Shape Duties(CaseVocabulary cases, int edition) => OfTheWorkflow("duties", cases, edition, ofTransfers: false);

    public static Shape TransferDuties(CaseVocabulary cases, int edition) => OfTheWorkflow("transferDuties", cases, edition, ofTransfers: true);

    /// <summary>The duties that every pack of an edition has, or that each has with rules for transfers; it may have those of later editions.</summary>
    private static Shape OfTheWorkflow(string name, CaseVocabulary cases, int edition, bool ofTransfers)
    {
        var ofEdition = cases.Duties
            .Where(duty => duty.Key != DutyKind.FurtherDuty && (duty.Value.Side != TransferSide.None) == ofTransfers)
            .OrderBy(duty => Vocabulary<DutyKind>.Word(duty.Key), StringComparer.Ordinal)
            .ToLookup(duty => duty.Value.FromEdition <= edition, duty => Vocabulary<DutyKind>.Word(duty.Key));
        return new(name, [.. ofEdition[true]], [.. ofEdition[false]]);
    }

    public static readonly Shape Pack = new(
        "pack",
        [
            "id", "version", "effectiveFrom", "authority", "source", "clauses", "labels", "conflicts", "admission", "duties", "chairs",
            "gates", "approvals", "plan", "review", "closureRoutes", "regimes", "ladders", "workingHours", "digestAt",
        ],
        "$schema",
        "edition",
        "events",
        "furtherDuties",
        "closure",
        "transfers",
        "coverage",
        "recordedWithin",
        "retention",
        "serves",
        "servedBy",
        "base");

    public static readonly Shape Base = new("base", ["id", "version", "sha256"]);

    public static readonly Shape Coverage = new("coverage", ["clause", "by", "why"], "what");
    public static readonly Shape Authority = new("authority", ["name", "division", "closureDays"], "code");
    public static readonly Shape Served = new("served", ["id", "code", "name"]);
    public static readonly Shape ServedBy = new("servedBy", ["id", "name"]);
    public static readonly Shape ClosureDay = new("closureDay", ["date", "reason"]);
    public static readonly Shape Source = new("source", ["title", "status", "amendments", "links"], "statusNote");
    public static readonly Shape Link = new("link", ["clause", "title", "resolved"]);
    public static readonly Shape Labels = new("labels", ["plan", "planningMeeting", "review"], [.. Vocabulary<Role>.Words]);
    public static readonly Shape Conflict = new("conflict", ["id", "clauses", "issue", "reading", "why"]);
    public static readonly Shape Admission = new("admissionRule", ["when", "effect", "procedure", "clause"]);
    public static readonly Shape Duty = new("duty", ["clause", "owner", "within", "notices"], [.. Besides, "afterHold"]);
    public static readonly Shape Transfers = new("transfers", ["standing", "clause", "promptAfterMoves", "rules", "duties"], "childIsWrittenToFrom", "tellByHand");
    public static readonly Shape TransferRules = new("transferRules", [.. Vocabulary<TransferRuleKind>.Words]);
    public static readonly Shape TransferDuty = new("transferDuty", ["clause", "owner", "within", "notices"], [.. Besides, "byRisk"]);
    public static readonly Shape ByRisk = new("byRisk", [], [.. Vocabulary<TransferRisk>.Words.Except([Vocabulary<TransferRisk>.Word(TransferRisk.Standard)])]);
    public static readonly Shape Warning = new("warning", ["clause", "within"], "from", "before", "counting");
    public static readonly Shape Period = new("period", ["amount", "unit"]);
    public static readonly Shape Range = new("range", ["amount", "upTo", "unit"]);
    public static readonly Shape Schedule = new("schedule", ["steps", "countedFrom"], "thenEvery", "until", "last");
    public static readonly Shape Paces = new("paces", ["paces", "since"]);
    public static readonly Shape Pace = new("pace", ["every"], "until");
    public static readonly Shape AnyOf = new("anyOf", ["anyOf"]);
    public static readonly Shape LatestOf = new("latestOf", ["latestOf"]);
    public static readonly Shape Alternative = new("alternative", ["within"], "from", "before", "counting", "startingOn");
    public static readonly Shape AnchorChoice = new("anchorChoice", [], [.. Vocabulary<AnchorPick>.Words]);
    public static readonly Shape ByRegime = new("byRegime", [], [.. Vocabulary<RegimeKind>.Words]);
    public static readonly Shape FurtherDuty = new(
        "furtherDuty",
        ["id", "title", "clause", "when", "owner", "within", "notices", "doneBy"],
        [.. Besides, "only", "then", "decision"]);

    public static readonly Shape AuthorityEvent = new("authorityEvent", ["id", "title", "clause", "by"], "mayLieAhead", "before");
    public static readonly Shape CaseSelection = new("caseSelection", [], "stages", "regimes", "teams");
    public static readonly Shape Decision = new("decision", ["options", "by"]);
    public static readonly Shape DecisionOption = new("decisionOption", ["id", "text"], "then", "limit");
    public static readonly Shape DecidedLimit = new("decidedLimit", ["duty", "within"], "byTeam", "byRegime");
    public static readonly Shape Closure = new("closure", ["clause", "onlyInReview", "notBefore"]);
    public static readonly Shape MinimumDuration = new("minimumDuration", ["clause", "atLeast", "from"]);
    public static readonly Shape RetentionLine = new("retentionLine", ["id", "keep", "source"], "endings");
    public static readonly Shape RetentionPeriod = new("retentionPeriod", ["from", "years"]);
    public static readonly Shape Chairs = new("chairs", ["firstPlanningMeeting", "review", "twelveMonthReview"], "unallocatedReview");
    public static readonly Shape Chair = new("chair", ["clause", "roles", "strength"], "agreedInAdvanceBy");
    public static readonly Shape Gates = new("gates", [], [.. Vocabulary<GateKind>.Words]);
    public static readonly Shape Approvals = new(
        "approvals",
        ["reviewInterval", "closure", "allocation", "safeguardingResponse", "strategyDiscussion", "regime", "breach"],
        "reviewChair",
        "reviewWithoutMeeting",
        "longTermException",
        "transferDispute",
        "transferIn",
        "sharingAgainstAdvice");

    public static readonly Shape Approval = new("approval", ["clause", "roles"]);
    public static readonly Shape Plan = new("plan", ["holder", "mostEnd", "replies", "smart", "checklist"], "meetingNote");
    public static readonly Shape Holder = new("holder", ["role", "clause"]);
    public static readonly Shape MostEnd = new("mostEnd", ["within", "clause"]);
    public static readonly Shape Replies = new("replies", ["accepted", "clause"]);
    public static readonly Shape ChecklistItem = new("checklistItem", ["id", "clause", "text"], "field");
    public static readonly Shape Review = new(
        "review",
        [
            "clause", "atLeastEvery", "longerIfExceptional", "outcomesTogether", "recordToParticipants", "twelveMonthReview",
            "longTermException", "views",
        ]);

    public static readonly Shape ClosureRoute = new("closureRoute", ["id", "text", "clause"], "refersTo");
    public static readonly Shape Regimes = new("regimes", [], "agreedWithFamily", "shortBreak");
    public static readonly Shape Regime = new(
        "regime",
        ["clause", "atLeastEvery", "criteria", "parentalAgreement", "reviewChecklist", "teamOwned"]);

    public static readonly Shape Rung = new("rung", ["id", "from", "to", "urgency"], "workingDays", "hours", "repeats");
    public static readonly Shape WorkingHours = new("workingHours", ["from", "to"]);

    /// <summary>An object that only cites the clause that asks for something.</summary>
    public static readonly Shape Cited = new("cited", ["clause"]);
}
