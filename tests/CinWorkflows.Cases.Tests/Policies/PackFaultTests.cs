namespace CinWorkflows.Cases.Tests.Policies;

/// <summary>One slip, one fault: at its place, with a reason that says what would be right.</summary>
public sealed class PackFaultTests
{
    [Theory]
    [InlineData("$schema", "1", "$.$schema", "must be a text, not a number")]
    [InlineData("id", "\"North Hants\"", "$.id", "small letters, digits and hyphens")]
    [InlineData("version", "\"3.1\"", "$.version", "three numbers")]
    [InlineData("version", "3", "$.version", "must be a text, not a number")]
    [InlineData("effectiveFrom", "\"1 August 2019\"", "$.effectiveFrom", "a date such as 2026-03-31, not '1 August 2019'")]
    [InlineData("effectiveFrom", "\"2019-02-30\"", "$.effectiveFrom", "a date such as")]
    [InlineData("authority", "[]", "$.authority", "an object with name, division, closureDays, code, not a list")]
    [InlineData("authority.name", "\" \"", "$.authority.name", "empty")]
    [InlineData("authority.division", "\"england\"", "$.authority.division", "did you mean 'englandAndWales'?")]
    [InlineData("authority.closureDays", "[{ \"date\": \"2018-12-27\", \"reason\": \"Christmas\" }]", "$.authority.closureDays[0]", "before the pack is in effect (2019-08-01)")]
    [InlineData("source.status", "\"inForce\"", "$.source.status", "takes no 'statusNote'")]
    [InlineData("source.amendments", "\"none\"", "$.source.amendments", "must be a list, not a text")]
    [InlineData("source.links[3].resolved", "\"no\"", "$.source.links[3].resolved", "true or false, not a text")]
    [InlineData("clauses.N7", "7", "$.clauses.N7", "must be a text, not a number")]
    [InlineData("labels.colour", "\"blue\"", "$.labels.colour", "'colour' is not known here")]
    [InlineData("conflicts[0].clauses", "[\"N4\", \"N99\"]", "$.conflicts[0].clauses[1]", "clause 'N99' is not among the pack's clauses")]
    [InlineData("conflicts[1].id", "\"circulationOfAmendedPlan\"", "$.conflicts[1].id", "already that of $.conflicts[0].id")]
    [InlineData("admission[0].effect", "\"refused\"", "$.admission[0].effect", "did you mean 'refuse'?")]
    [InlineData("admission[1].when", "\"childProtectionPlan\"", "$.admission[1].when", "already has a rule")]
    [InlineData("duties.holdReveiw", "{}", "$.duties.holdReveiw", "'holdReveiw' is not known here; did you mean 'holdReview'?")]
    [InlineData("duties.discussAttendees.owner", "\"socialworker\"", "$.duties.discussAttendees.owner", "did you mean 'socialWorker'?")]
    [InlineData("duties.discussAttendees.owner", "null", "$.duties.discussAttendees.owner", "must be a text, not null")]
    [InlineData("duties.discussAttendees.clause", "\"N199\"", "$.duties.discussAttendees.clause", "clause 'N199' is not among the pack's clauses; did you mean 'N19'?")]
    [InlineData("duties.discussAttendees.clause", "\"local\"", "$.duties.discussAttendees.clause", "says in 'why' what it is for")]
    [InlineData("duties.discussAttendees.notices", "\"tasks\"", "$.duties.discussAttendees.notices", "there is no ladder 'tasks'; did you mean 'task'?")]
    [InlineData("duties.discussAttendees.notices", "\"visit\"", "$.duties.discussAttendees.notices", "nobody would ever be told")]
    [InlineData("duties.discussAttendees.notices", "\"circulation\"", "$.duties.discussAttendees.notices", "nobody would ever be told", 2)]
    [InlineData("duties.discussAttendees.notices", "\"reply\"", "$.duties.discussAttendees.notices", "awaits nothing of a person")]
    [InlineData("duties.discussAttendees.within", "7", "$.duties.discussAttendees.within", "an object with amount, unit, not a number", 3)]
    [InlineData("duties.discussAttendees.within", "\"non\"", "$.duties.discussAttendees.within", "did you mean 'none'? Otherwise give an amount and a unit")]
    [InlineData("duties.discussAttendees.within", "\"setByPlan\"", "$.duties.discussAttendees.within", "no plan sets this")]
    [InlineData("duties.discussAttendees.from", "\"referral\"", "$.duties.discussAttendees.from", "there is no timescale, so leave 'from' out")]
    [InlineData("duties.completeAction.within", "{ \"amount\": 4, \"unit\": \"weeks\" }", "$.duties.completeAction.within", "write \"setByPlan\"")]
    [InlineData("duties.completeAction.from", "\"referral\"", "$.duties.completeAction.from", "known are: planAction")]
    [InlineData("duties.holdFirstPlanningMeeting.from", "\"startOfAssessment\"", "$.duties.holdFirstPlanningMeeting.from", "did you mean 'assessmentStart' (the start of the assessment)")]
    [InlineData("duties.holdFirstPlanningMeeting.within.amount", "0", "$.duties.holdFirstPlanningMeeting.within.amount", "at least 1")]
    [InlineData("duties.holdFirstPlanningMeeting.within.amount", "-10", "$.duties.holdFirstPlanningMeeting.within.amount", "at least 1")]
    [InlineData("duties.holdFirstPlanningMeeting.within.amount", "2.5", "$.duties.holdFirstPlanningMeeting.within.amount", "a whole number, not 2.5")]
    [InlineData("duties.holdFirstPlanningMeeting.within.amount", "\"ten\"", "$.duties.holdFirstPlanningMeeting.within.amount", "a whole number, not a text")]
    [InlineData("duties.holdFirstPlanningMeeting.within.unit", "\"workingdays\"", "$.duties.holdFirstPlanningMeeting.within.unit", "did you mean 'workingDays'?")]
    [InlineData("duties.holdReview.within.amount", "1200", "$.duties.holdReview.within.amount", "at most 120 months (ten years)")]
    [InlineData("duties.holdReview.within.amount", "6", "$.duties.holdReview.within", "must be 3 months, as 'review.atLeastEvery' says")]
    [InlineData("duties.circulateAmendedPlan.warning.within.amount", "20", "$.duties.circulateAmendedPlan.warning", "does not come before the limit of 10 working days")]
    [InlineData("chairs.review.strength", "\"strict\"", "$.chairs.review.strength", "known are: usual, expected, required")]
    [InlineData("chairs.review.roles", "[]", "$.chairs.review.roles", "empty")]
    [InlineData("chairs.review.roles", "[\"teamManager\", \"teamManager\"]", "$.chairs.review.roles[1]", "listed twice")]
    [InlineData("chairs.review.agreedInAdvanceBy", "\"teamManager\"", "$.chairs.review.agreedInAdvanceBy", "'approvals.reviewChair' does not give that decision")]
    [InlineData("gates.attendesDiscussed", "{ \"clause\": \"N8\" }", "$.gates.attendesDiscussed", "'attendesDiscussed' is not known here")]
    [InlineData("gates.reviewInMeeting", "{ \"clause\": \"N26\" }", "$.gates", "go together")]
    [InlineData("approvals.closure.roles", "[\"judge\"]", "$.approvals.closure.roles[0]", "'judge' is not known here; known are: socialWorker")]
    [InlineData("plan.smart", "\"no\"", "$.plan.smart", "'no' is not known here; known are: none. Otherwise give the clause.")]
    [InlineData("plan.replies.accepted", "[\"declined\"]", "$.plan.replies.accepted", "'signed' must be among the replies")]
    [InlineData("plan.checklist[2].id", "\"needs\"", "$.plan.checklist[2].id", "already that of $.plan.checklist[1].id")]
    [InlineData("plan.checklist[2].field", "\"outcome\"", "$.plan.checklist[2].field", "did you mean 'outcomes'?")]
    [InlineData("review.longerIfExceptional", "1", "$.review.longerIfExceptional", "true or false, not a number")]
    [InlineData("closureRoutes", "[]", "$.closureRoutes", "at least one way to close")]
    [InlineData("closureRoutes[0].id", "\"close/now\"", "$.closureRoutes[0].id", "'close/now' cannot be an id")]
    [InlineData("regimes.ordinary", "{}", "$.regimes.ordinary", "'ordinary' is not known here; known are: agreedWithFamily, shortBreak")]
    [InlineData("regimes.shortBreak.atLeastEvery", "\"yearly\"", "$.regimes.shortBreak.atLeastEvery", "known are: agreedCaseByCase. Otherwise give an amount and a unit.")]
    [InlineData("ladders.task[1].id", "\"opened\"", "$.ladders.task[1].id", "already that of $.ladders.task[0].id")]
    [InlineData("ladders.task[1].workingDays", "-5", "$.ladders.task[1].workingDays", "before the duty arises")]
    [InlineData("ladders.task[1].workingDays", "1000", "$.ladders.task[1].workingDays", "at most 250 working days")]
    [InlineData("ladders.task[1].to", "\"manager\"", "$.ladders.task[1].to", "'manager' is not known here")]
    [InlineData("ladders.task[1].urgency", "\"urgnt\"", "$.ladders.task[1].urgency", "did you mean 'urgent'?")]
    [InlineData("ladders.spare", "[]", "$.ladders.spare", "at least one notice")]
    [InlineData("ladders.spare", "[{ \"id\": \"a\", \"from\": \"opened\", \"workingDays\": 1, \"to\": \"owner\", \"urgency\": \"digest\" }]", "$.ladders.spare", "no duty uses the ladder 'spare'")]
    [InlineData("workingHours.to", "\"08:00\"", "$.workingHours.to", "from 09:00 cannot end at 08:00")]
    [InlineData("workingHours.to", "\"5pm\"", "$.workingHours.to", "a time such as 09:00, not '5pm'")]
    [InlineData("digestAt", "\"00:10\"", "$.digestAt", "between 00:30 and the end of working hours at 17:00")]
    [InlineData("recordedWithin", "{ \"amount\": 0, \"unit\": \"workingDays\" }", "$.recordedWithin.amount", "at least 1")]
    [InlineData("recordedWithin", "{ \"amount\": 48, \"unit\": \"hours\" }", "$.recordedWithin.unit", "hours are not possible here")]
    [InlineData("retention", "[]", "$.retention", "the last line has no 'endings'")]
    [InlineData("retention", "{}", "$.retention", "must be a list, not an object")]
    [InlineData("retention[4].endings", "[\"died\"]", "$.retention[4]", "the last line has no 'endings'", 2)]
    [InlineData("retention[1].endings", "[\"lookedAfter\"]", "$.retention[1].endings[0]", "'lookedAfter' has a line already")]
    [InlineData("retention[1].endings", "[\"adopted\"]", "$.retention[1].endings[0]", "'adopted' is not known here; known are: noNeedFound")]
    [InlineData("retention[1].id", "\"died\"", "$.retention[2].id", "already that of $.retention[1].id")]
    [InlineData("retention[4].keep", "[]", "$.retention[4].keep", "empty")]
    [InlineData("retention[4].keep", "[{ \"from\": \"closure\", \"years\": 6 }, { \"from\": \"closure\", \"years\": 9 }]", "$.retention[4].keep[1].from", "'closure' is listed twice")]
    [InlineData("retention[4].keep", "[{ \"from\": \"death\", \"years\": 6 }]", "$.retention[4].keep", "for the ending 'died' alone")]
    [InlineData("retention[4].keep[0].years", "0", "$.retention[4].keep[0].years", "at least 1 year, and at most 125")]
    [InlineData("retention[4].keep[0].from", "\"referral\"", "$.retention[4].keep[0].from", "known are: closure, birth, death")]
    [InlineData("digestAt", "\"18:00\"", "$.digestAt", "between 00:30 and the end of working hours")]
    public void A_wrong_value_is_named_with_its_place(string place, string json, string path, string reason, int faults = 1)
    {
        var reading = PackDraft.Northamptonshire().Set(place, json).Read();

        Assert.Null(reading.Pack);
        Assert.Contains(reading.Faults, fault => fault.JsonPath == path && fault.Reason.Contains(reason, StringComparison.Ordinal) && fault.Line > 0);
        Assert.True(reading.Faults.Count == faults, string.Join(Environment.NewLine, reading.Faults));
    }

    [Theory]
    [InlineData("digestAt", "$", "'digestAt' is missing.")]
    [InlineData("clauses", "$", "'clauses' is missing.")]
    [InlineData("authority.closureDays", "$.authority", "'closureDays' is missing.")]
    [InlineData("source.statusNote", "$.source.status", "says why in 'statusNote'")]
    [InlineData("labels.plan", "$.labels", "'plan' is missing.")]
    [InlineData("clauses.N8", "$.gates.attendeesDiscussed.clause", "clause 'N8' is not among the pack's clauses")]
    [InlineData("duties.rearrangeMeeting", "$.duties", "'rearrangeMeeting' is missing.")]
    [InlineData("duties.rearrangeMeeting.why", "$.duties.rearrangeMeeting.clause", "says in 'why' what it is for")]
    [InlineData("duties.holdReview.from", "$.duties.holdReview", "'from' is missing: say what it counts from.")]
    [InlineData("duties.holdReview.counting", "$.duties.holdReview", "'counting' is missing: say whether that day is day 1.")]
    [InlineData("duties.holdReview.within", "$.duties.holdReview", "'within' is missing.")]
    [InlineData("duties.circulateAmendedPlan.warning", "$.duties.circulateAmendedPlan.notices", "has a notice from 'warning', but the duty has no 'warning'")]
    [InlineData("duties.circulateAmendedPlan.warning.from", "$.duties.circulateAmendedPlan.warning", "'from' is missing: say what it counts from.")]
    [InlineData("retention[0].endings", "$.retention[0]", "is for all other cases, and is the last")]
    [InlineData("retention[4].source", "$.retention[4]", "'source' is missing.")]
    [InlineData("chairs.review", "$.chairs", "'review' is missing.")]
    [InlineData("approvals.closure", "$.approvals", "'closure' is missing.")]
    [InlineData("plan.smart", "$.plan", "'smart' is missing.")]
    [InlineData("review.views", "$.review", "'views' is missing.")]
    [InlineData("workingHours.from", "$.workingHours", "'from' is missing.")]
    public void A_missing_part_is_named_where_it_should_be(string place, string path, string reason)
    {
        var reading = PackDraft.Northamptonshire().Remove(place).Read();

        Assert.Null(reading.Pack);
        Assert.Contains(reading.Faults, fault => fault.JsonPath == path && fault.Reason.Contains(reason, StringComparison.Ordinal) && fault.Line > 0);
    }

    [Theory]
    [InlineData("digestAt", "digestat", "did you mean 'digestAt'?")]
    [InlineData("duties.discussAttendees.owner", "ower", "did you mean 'owner'?")]
    [InlineData("duties.discussAttendees.owner", "onwer", "did you mean 'owner'?")]
    [InlineData("duties.discussAttendees.notices", "notice", "did you mean 'notices'?")]
    [InlineData("duties.holdReview.counting", "count", "'count' is not known here; did you mean 'counting'?")]
    [InlineData("review.atLeastEvery", "atleastEvery", "did you mean 'atLeastEvery'?")]
    public void A_misspelt_name_is_refused_with_the_name_that_was_meant(string place, string name, string hint)
    {
        var reading = PackDraft.Northamptonshire().Rename(place, name).Read();

        var path = $"$.{place}"[..($"$.{place}".LastIndexOf('.') + 1)] + name;
        Assert.Contains(reading.Faults, fault => fault.JsonPath == path && fault.Reason.EndsWith(hint, StringComparison.Ordinal));
    }

    [Fact]
    public void All_faults_are_found_in_one_reading_in_the_order_of_the_text()
    {
        var reading = PackDraft.Northamptonshire()
            .Set("version", "\"three\"")
            .Set("duties.discussAttendees.owner", "\"somebody\"")
            .Set("duties.decideClosure.clause", "\"H30\"")
            .Set("ladders.visit[0].workingDays", "\"three\"")
            .Remove("digestAt")
            .Read();

        Assert.Equal(
            ["$", "$.version", "$.duties.discussAttendees.owner", "$.duties.decideClosure.clause", "$.ladders.visit[0].workingDays"],
            reading.Faults.Select(fault => fault.JsonPath));
        Assert.All(reading.Faults, fault => Assert.Equal("draft.json", fault.File));
    }

    [Fact]
    public void Closure_days_are_read_and_one_listed_twice_is_refused()
    {
        const string Day = "{ \"date\": \"2026-12-29\", \"reason\": \"Christmas shutdown\" }";

        var once = PackDraft.Northamptonshire().Add("authority.closureDays", Day).Read();
        var twice = PackDraft.Northamptonshire().Add("authority.closureDays", Day).Add("authority.closureDays", Day).Read();

        Assert.False(once.Pack!.Authority.WorkingCalendar().IsWorkingDay(new(2026, 12, 29)));
        Assert.Equal("$.authority.closureDays[1]", Assert.Single(twice.Faults).JsonPath);
    }

    [Fact]
    public void A_chair_agreed_by_somebody_without_that_decision_is_refused()
    {
        var reading = PackDraft.Hillingdon().Set("chairs.review.agreedInAdvanceBy", "\"serviceManager\"").Read();

        Assert.Equal("$.chairs.review.agreedInAdvanceBy", Assert.Single(reading.Faults).JsonPath);
    }
}
