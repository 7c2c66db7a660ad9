using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.People;
using CinWorkflows.Cases.Visits;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Plans;

/// <summary>How an ordinary team plans: a complete and SMART plan for any pack, its agreement and the replies to it.</summary>
public static class OrdinaryPlan
{
    /// <summary>The plan.</summary>
    /// <param name="file">The case.</param>
    /// <param name="pack">The authority's rules, which say what a plan has to contain.</param>
    /// <param name="team">Who holds it where nobody is allocated.</param>
    /// <param name="startsOn">Its first day.</param>
    /// <param name="agreedOn">The day of its agreement, from which what is still to be done gets its time; the first day where null.</param>
    public static PlanContent For(CaseFile file, PolicyPack pack, OrdinaryTeam team, DateOnly startsOn, DateOnly? agreedOn = null)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(team);
        var soon = agreedOn > startsOn ? agreedOn.Value : startsOn;
        var usual = pack.Authority.WorkingCalendar().Add(PlanSpan.Since(file, startsOn, pack), pack.Plan.MostEndWithin).Date;
        var wished = EndOf(pack, team, startsOn);
        var end = wished > usual && team.PlanLength is null && usual > soon.AddMonths(3) ? usual : wished;
        var routine = file.CurrentPlan?.Actions.FirstOrDefault(action => action.Id == "a1");
        var worker = file.Allocation.WorkerId ?? team.Worker.Id;
        return new()
        {
            HolderId = file.Allocation.LeadProfessionalId ?? worker,
            StartsOn = startsOn,
            ExpectedEndOn = end,
            LongTermReason = end > usual ? "The need is a long-term one." : null,
            Needs = [new("n1", "Regular attendance at school", "Education welfare, breakfast club")],
            Outcomes = [new("o1", "n1", "The child is at school every day and on time", "Attendance of 95 % or more over a term", end)],
            Actions = [new("a1", "o1", "Agree a morning routine and a place in the breakfast club", worker, routine is { DoneOn: { } done } ? done : soon.AddMonths(2))],
            Resources = ["A place in the breakfast club"],
            Contingency = "If attendance falls below 80 % for two weeks, the worker is told and an early review is held.",
            Contacts = [
                .. file.Participants.Where(person => person.Kind == ParticipantKind.Agency).Take(1)
                    .Select(school => new PlannedContact(school.Id, "Records attendance and tells the worker weekly", new Period(1, Unit.Weeks))),
            ],
            ReviewPoints = file.CurrentPlan is { Version: var last } ? $"At each review, by the school's attendance figures since version {last}" : "At each review, by the school's attendance figures",
            VisitEvery = Visits(file, pack, startsOn),
            Attested = [.. pack.Plan.Checklist.Where(item => item.Field is null).Select(item => item.Id)],
        };
    }

    /// <summary>Every four weeks, or as often as the pack asks for where that is more often.</summary>
    private static Period Visits(CaseFile file, PolicyPack pack, DateOnly startsOn) =>
        VisitRules.Longest(file.Regime.Kind, file, pack, startsOn) is { } longest && pack.Authority.WorkingCalendar().Add(startsOn, longest).Date < startsOn.AddDays(28) ? longest : new(4, Unit.Weeks);

    private static DateOnly EndOf(PolicyPack pack, OrdinaryTeam team, DateOnly startsOn)
    {
        var (calendar, most) = (pack.Authority.WorkingCalendar(), startsOn.AddMonths(11));
        return team.PlanLength is { } length ? calendar.Add(startsOn, length).Date
            : calendar.Add(startsOn, pack.Plan.MostEndWithin).Date is var usual && usual < most ? usual : most;
    }

    /// <summary>The first plan is agreed; where the pack wants the parents' views on it, it is drafted and one of them gives theirs before.</summary>
    internal static IReadOnlyList<OrdinaryAct> Agree(OrdinaryDay day)
    {
        var content = For(day.File, day.Pack, day.Team, day.Today);
        var version = PlanRulesOfOrder.Next(day.File);
        var agreed = new PlanAgreed(version, day.Today, content);
        return day.Pack.Gates.ContainsKey(GateKind.ParentalViews)
            ? day.ByWorker(
            [
                new PlanDrafted(version, content),
                .. day.File.Participants.Where(person => person.Kind == ParticipantKind.Parent).Take(1)
                    .Select(parent => new ViewsOnPlanRecorded(version, parent.Id, "Would like the visits in the afternoon.")),
                agreed with { ViewsReason = day.File.Participants.Count(person => person.HasParentalResponsibility) > 1 ? "The other parent did not wish to give any." : null },
            ])
            : day.ByWorker(agreed);
    }

    /// <summary>The plan as a review amends it: whoever belongs to the family or works with it is asked first.</summary>
    internal static IReadOnlyList<OrdinaryAct> Amend(OrdinaryDay day)
    {
        var plan = day.File.CurrentPlan!;
        var startsOn = plan.StartsOn!.Value < day.File.ReferredOn ? day.Today : plan.StartsOn.Value;
        return day.ByWorker(new PlanAgreed(
            plan.Version + 1,
            day.Today,
            For(day.File, day.Pack, day.Team, startsOn, day.Today),
            Consultation: [.. day.File.Participants.Where(person => person.Kind != ParticipantKind.Other).Select(person => new Consulted(person.Id, "Agrees to the change."))])
        {
            NoFamilyReason = NoFamily.OrdinaryReason(day.File),
        });
    }

    /// <summary>The plan goes to everybody who receives it; for whom it does not, the reason is given.</summary>
    internal static PlanCirculated Circulate(OrdinaryDay day) => new(
        ((PlanSubject)day.Duty.Subject!).Version,
        day.Today,
        day.File.Participants.Where(person => person is { ReceivesPlan: false, Kind: not ParticipantKind.Other }).Select(person => new PersonReason(person.Id, "It was decided when the case was opened.")).ToList() is { Count: > 0 } left
            ? left
            : null);

    /// <summary>Everybody signs but one, where the pack takes a disagreement.</summary>
    internal static IReadOnlyList<OrdinaryAct> Reply(OrdinaryDay day)
    {
        var disagrees = day.PersonId == day.Team.Objector && day.Pack.Plan.Replies.Contains(PlanReply.Disagrees);
        return day.ByWorker(new PlanReplyRecorded(
            ((PlanSubject)day.Duty.Subject!).Version,
            day.PersonId,
            disagrees ? PlanReply.Disagrees : PlanReply.Signed,
            day.Today,
            disagrees ? "The frequency of visits." : null));
    }
}
