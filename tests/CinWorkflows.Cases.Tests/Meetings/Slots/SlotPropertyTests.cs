using CinWorkflows.Cases.Meetings.Slots;
using CinWorkflows.Rules.Calendar;

namespace CinWorkflows.Cases.Tests.Meetings.Slots;

/// <summary>Laws of every search, over made-up calendars.</summary>
public sealed class SlotPropertyTests
{
    [Fact]
    public void A_search_finds_exactly_what_asking_every_rule_at_every_quarter_hour_finds() => SlotCase.Check(question =>
        SlotSearch.Find(question).Proposals.Select(slot => slot.StartsAt).Order()
            .SequenceEqual(NaiveSearch.Times(question).Where(time => time.Against.Count == 0).Select(time => time.At)));

    [Fact]
    public void What_is_ruled_out_is_counted_as_asking_every_rule_counts_it() => SlotCase.Check(question =>
    {
        var inWindow = NaiveSearch.Times(question).Where(time => !time.Against.Contains("Notice") && !time.Against.Contains("TooLate")).ToList();
        var counts = inWindow.SelectMany(time => time.Against).CountBy(against => against).ToDictionary();
        var found = SlotSearch.Find(question);
        return found.Considered == inWindow.Count
            && found.Exclusions.ToDictionary(given => given.PersonId is null ? $"{given.Kind}" : $"{given.Kind}:{given.PersonId}", given => given.Count).OrderBy(given => given.Key, StringComparer.Ordinal)
                .SequenceEqual(counts.OrderBy(given => given.Key, StringComparer.Ordinal));
    });

    [Fact]
    public void Help_counts_what_one_thing_alone_rules_out() => SlotCase.Check(question =>
    {
        var alone = NaiveSearch.Times(question).Where(time => time.Against.Count == 1).GroupBy(time => time.Against[0].Split(':') switch
        {
            ["OutsideHours" or "Busy", "p0"] => "AnotherChair:p0",
            ["OutsideHours" or "Busy", var person] => $"WithoutPerson:{person}",
            ["SchoolTime"] => "InSchoolTime",
            ["NoRoom"] => "WithoutRoom",
            ["Notice"] => "LessNotice",
            _ => "AfterDeadline",
        }).Where(same => same.Key != "AfterDeadline" || question.Window.Due is not null).Select(same => (same.Key, same.Count(), same.Min(time => time.At)));
        var help = SlotSearch.Find(question).Help.Where(given => given.Kind != HelpKind.Shorter);
        return help.Select(given => (given.PersonId is null ? $"{given.Kind}" : $"{given.Kind}:{given.PersonId}", given.Count, given.FirstAt)).OrderBy(given => given.Item1, StringComparer.Ordinal)
            .SequenceEqual(alone.OrderBy(given => given.Key, StringComparer.Ordinal));
    });

    [Fact]
    public void Every_proposal_lies_in_the_window_and_on_a_working_day() => SlotCase.Check(question => SlotSearch.Find(question).Proposals.All(slot =>
        slot.StartsAt >= question.Window.From && slot.EndsAt <= question.Window.Until
        && slot.EndsAt - slot.StartsAt == question.Duration
        && question.Calendar.IsWorkingDay(LondonTime.DateOf(slot.StartsAt))
        && LondonTime.Zone.GetUtcOffset(slot.StartsAt) == slot.StartsAt.Offset));

    [Fact]
    public void Every_proposal_leaves_everybody_who_has_to_be_there_their_way() => SlotCase.Check(question => SlotSearch.Find(question).Proposals.All(slot =>
        question.People.Where(person => person.Part != SlotPart.Optional).SelectMany(person => person.Busy).Where(busy => !busy.Tentative && busy.From < busy.To)
            .All(busy => slot.EndsAt + question.WayFrom(busy) <= busy.From || slot.StartsAt - question.WayFrom(busy) >= busy.To)));

    [Fact]
    public void A_time_that_is_proposed_is_judged_to_fit_and_any_other_is_told_why_not() => SlotCase.Check(question =>
    {
        var fitting = SlotSearch.Find(question).Proposals.Select(slot => slot.StartsAt).ToHashSet();
        return Enumerable.Range(0, 40).Select(step => question.Window.Opens.AddMinutes(-question.Window.Opens.Minute + (step * 195))).All(wish =>
        {
            var judged = SlotSearch.Judge(question, wish);
            return (judged.Slot is not null) == (judged.Hindrances.Count == 0)
                && judged.Hindrances.All(hindrance => hindrance.Words.EndsWith('.') || hindrance.Words.EndsWith("then.", StringComparison.Ordinal))
                && (judged.Slot is not null) == fitting.Contains(wish);
        });
    });

    [Fact]
    public void Of_a_few_the_best_comes_first_and_none_is_better_than_the_one_before_it() => SlotCase.Check(question =>
    {
        var all = SlotSearch.Find(question).Proposals;
        var few = SlotSearch.Find(question with { AtMost = 4 }).Proposals;
        var best = all.Where(slot => slot.Reasons.All(reason => reason.Code != SlotReasonCode.SameDay)).Select(slot => slot.Score).DefaultIfEmpty().Max();
        return few.SequenceEqual(all.Take(few.Count), SameTime) && few.Count == Math.Min(4, all.Count)
            && few.Zip(few.Skip(1), (one, next) => one.Score >= next.Score).All(ordered => ordered)
            && (few.Count == 0 || few[0].Score == best);
    });

    [Fact]
    public void A_score_is_what_its_reasons_leave() => SlotCase.Check(question => SlotSearch.Find(question).Proposals.All(slot =>
        slot.Score == Math.Max(0, 100 - slot.Reasons.Sum(reason => reason.Cost)) && slot.Reasons.All(reason => reason.Cost >= 0 && reason.Words.Length > 10)));

    [Fact]
    public void Less_busy_people_never_have_fewer_times() => SlotCase.Check(question =>
        SlotSearch.Find(question with { People = [.. question.People.Select(person => person with { Busy = [.. person.Busy.Skip(1)] })] }).Fitting >= SlotSearch.Find(question).Fitting);

    [Fact]
    public void The_same_question_has_the_same_answer() => SlotCase.Check(question =>
        SlotSearch.Find(question).Proposals.SequenceEqual(SlotSearch.Find(question).Proposals, SameTime));

    private static readonly EqualityComparer<Slot> SameTime =
        EqualityComparer<Slot>.Create((one, other) => one!.StartsAt == other!.StartsAt && one.Score == other.Score && one.RoomId == other.RoomId && one.Reasons.SequenceEqual(other.Reasons));
}
