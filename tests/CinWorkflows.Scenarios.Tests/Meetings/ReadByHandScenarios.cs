using CinWorkflows.Cases.Meetings;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;
using CinWorkflows.Workflows.Ports.Calendar.Meetings;

namespace CinWorkflows.Scenarios.Tests.Meetings;

/// <summary>Answers by mail that are somebody's to read or to decide about: of whom nobody knows, that say nothing clear, or that propose another time.</summary>
public sealed class ReadByHandScenarios
{
    private static readonly string Mother = OrdinaryCast.Mother.Id;
    private static readonly string Address = OrdinaryCast.Mother.Email!;

    private readonly AnsweredMail _mail = new("northamptonshire");

    [Fact]
    public async Task N26_an_answer_in_her_name_from_an_address_that_nobody_knows_is_nobodys_until_somebody_has_read_it()
    {
        await using var world = await ArrangedAsync();
        var answer = Answer(world, CalendarAnswer.Declined) with { From = "somebody@else.example", Attendee = Address };

        await ComesAsync(world, answer);
        Assert.Null((await world.FileAsync()).Meetings[0].Declined);
        Assert.Equal([answer.At], (await world.FileAsync()).Meetings[0].UnclearAnswers!);
        await world.DutyAsync(DutyKind.SettleCalendar, "m1");

        await world.DoAsync(new AttendanceDeclined("m1", Mother, "She says by telephone that she wrote it from work."));
        await world.DoAsync(new MeetingKept("m1", "Read: it was hers."));
        await world.NoDutyAsync(DutyKind.SettleCalendar);
        await ComesAsync(world, answer with { Attendee = Address.ToUpperInvariant() });
        await world.NoDutyAsync(DutyKind.SettleCalendar);
    }

    [Fact]
    public async Task N26_an_answer_in_her_name_with_her_letter_named_counts_from_wherever_she_writes()
    {
        await using var world = await ArrangedAsync();

        await ComesAsync(world, Answer(world, CalendarAnswer.Declined) with { From = "work@office.example", Attendee = Address, Letters = [AnsweredMail.MessageIdOf(_mail.LastTo(Address))] });

        Assert.Equal([Mother], (await world.FileAsync()).Meetings[0].Declined!);
        await world.NoDutyAsync(DutyKind.SettleCalendar);
    }

    [Fact]
    public async Task N26_however_many_answers_of_strangers_come_they_are_one_task()
    {
        await using var world = await ArrangedAsync();
        foreach (var second in Enumerable.Range(0, 30))
        {
            _mail.Comes(Answer(world, CalendarAnswer.Declined) with { From = "somebody@else.example", At = world.Host.Clock.GetUtcNow().AddSeconds(second) });
        }

        await LookAsync(world);

        Assert.Equal(10, (await ActsAsync<MeetingAnswerUnclear>(world)).Count());
        await world.DutyAsync(DutyKind.SettleCalendar, "m1");
    }

    [Fact]
    public async Task N12_a_time_that_she_proposes_and_that_cannot_be_told_is_somebodys_to_read()
    {
        await using var world = await ArrangedAsync();

        await ComesAsync(world, Answer(world, CalendarAnswer.Tentative) with { IsUnclear = true });

        Assert.Single((await world.FileAsync()).Meetings[0].UnclearAnswers!);
        await world.DutyAsync(DutyKind.SettleCalendar, "m1");
    }

    [Fact]
    public async Task N12_a_time_that_is_no_meeting_is_somebodys_to_read()
    {
        await using var world = await ArrangedAsync();
        var meeting = (await world.FileAsync()).Meetings[0];

        await ComesAsync(world, Answer(world, CalendarAnswer.Tentative) with { Proposed = (meeting.StartsAt, meeting.StartsAt.AddDays(3)) });

        Assert.Single((await world.FileAsync()).Meetings[0].UnclearAnswers!);
        await world.DutyAsync(DutyKind.SettleCalendar, "m1");
    }

    [Fact]
    public async Task N12_who_proposes_the_same_time_again_after_it_was_not_taken_is_heard_again()
    {
        await using var world = await ArrangedAsync();
        var meeting = (await world.FileAsync()).Meetings[0];
        var counter = Answer(world, CalendarAnswer.Tentative) with { Proposed = (meeting.StartsAt.AddHours(2), meeting.EndsAt.AddHours(2)) };
        await ComesAsync(world, counter);
        await world.DoAsync(MeetingActs.Keep(meeting));

        await ComesAsync(world, counter with { At = world.Host.Clock.GetUtcNow() });

        await world.DutyAsync(DutyKind.SettleCalendar, "m1");
        Assert.Equal(2, (await ActsAsync<MeetingTimeProposed>(world)).Count());
    }

    [Fact]
    public async Task N12_two_times_that_she_proposes_on_one_day_and_the_first_again_are_each_heard()
    {
        await using var world = await ArrangedAsync();
        var meeting = (await world.FileAsync()).Meetings[0];
        var now = world.Host.Clock.GetUtcNow();
        foreach (var (minute, hours) in new[] { (1, 2), (2, 3), (3, 2) })
        {
            _mail.Comes(Answer(world, CalendarAnswer.Tentative) with { At = now.AddMinutes(minute), Proposed = (meeting.StartsAt.AddHours(hours), meeting.EndsAt.AddHours(hours)) });
        }

        await LookAsync(world);

        Assert.Equal([new(Mother, meeting.StartsAt.AddHours(2), meeting.EndsAt.AddHours(2))], (await world.FileAsync()).Meetings[0].Proposals!);
    }

    [Fact]
    public async Task N12_another_time_that_she_proposes_by_mail_is_a_duty_until_the_meeting_is_moved_or_kept()
    {
        await using var world = await ArrangedAsync();
        var meeting = (await world.FileAsync()).Meetings[0];
        var counter = Answer(world, CalendarAnswer.Tentative) with { Proposed = (meeting.StartsAt.AddHours(2), meeting.EndsAt.AddHours(2)) };

        await ComesAsync(world, counter);
        await world.DutyAsync(DutyKind.SettleCalendar, "m1");
        Assert.Equal([new(Mother, meeting.StartsAt.AddHours(2), meeting.EndsAt.AddHours(2))], (await world.FileAsync()).Meetings[0].Proposals!);
        var told = world.SentTo("alex").Count;
        await world.DoAsync(MeetingActs.Keep(meeting));
        await ComesAsync(world, counter with { From = Address.ToUpperInvariant() });
        await world.NoDutyAsync(DutyKind.SettleCalendar);
        Assert.Equal(told, world.SentTo("alex").Count);

        await ComesAsync(world, counter with { At = counter.At.AddMinutes(1), Proposed = (meeting.StartsAt.AddHours(1), meeting.EndsAt.AddHours(1)) });
        await world.DutyAsync(DutyKind.SettleCalendar, "m1");
        await world.DoAsync(new MeetingMoved("m1", meeting.StartsAt.AddHours(1), meeting.EndsAt.AddHours(1), "The mother can come then."));
        await world.NoDutyAsync(DutyKind.SettleCalendar);
    }

    [Fact]
    public async Task N12_who_proposed_another_time_and_accepts_this_one_after_all_leaves_nothing_to_decide()
    {
        await using var world = await ArrangedAsync();
        var meeting = (await world.FileAsync()).Meetings[0];
        await ComesAsync(world, Answer(world, CalendarAnswer.None) with { Proposed = (meeting.StartsAt.AddHours(2), meeting.EndsAt.AddHours(2)) });
        await world.DutyAsync(DutyKind.SettleCalendar, "m1");

        await ComesAsync(world, Answer(world, CalendarAnswer.Accepted));

        await world.NoDutyAsync(DutyKind.SettleCalendar);
    }

    private static MailedAnswer Answer(CaseWorld world, CalendarAnswer answer) => AnsweredMail.Answer(world, answer);

    private static async Task<IEnumerable<T>> ActsAsync<T>(CaseWorld world) => (await world.Host.Reader.ActsAsync(CaseWorld.CaseId, default)).Select(act => act.Act).OfType<T>();

    private static Task LookAsync(CaseWorld world) => AnsweredMail.LookAsync(world);

    private Task ComesAsync(CaseWorld world, MailedAnswer answer) => _mail.ComesAsync(world, answer);

    private Task<CaseWorld> ArrangedAsync() => _mail.ArrangedAsync();
}
