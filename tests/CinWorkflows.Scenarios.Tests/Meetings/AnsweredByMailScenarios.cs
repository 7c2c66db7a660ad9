using CinWorkflows.Cases.Contacts;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;
using CinWorkflows.Workflows.MeetingCalendars;
using CinWorkflows.Workflows.Ports.Calendar.Meetings;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records.Meetings;
using Microsoft.Extensions.DependencyInjection;

namespace CinWorkflows.Scenarios.Tests.Meetings;

/// <summary>"Accept" and "Decline" in the mail programs of those who are invited.</summary>
public sealed class AnsweredByMailScenarios
{
    private static readonly string Mother = OrdinaryCast.Mother.Id;
    private static readonly string Address = OrdinaryCast.Mother.Email!;

    private readonly AnsweredMail _mail = new("northamptonshire");

    [Fact]
    public async Task N26_a_mother_who_declines_in_her_mail_program_is_recorded_as_not_attending_once()
    {
        await using var world = await ArrangedAsync();
        var answer = Answer(world, CalendarAnswer.Declined);

        await ComesAsync(world, answer);
        await ComesAsync(world, answer with { From = Address.ToUpperInvariant() });

        Assert.Equal([Mother], (await world.FileAsync()).Meetings[0].Declined!);
        Assert.Single(await ActsAsync<AttendanceDeclined>(world));
    }

    [Fact]
    public async Task N26_declined_and_then_accepted_she_is_expected_again()
    {
        await using var world = await ArrangedAsync();
        await ComesAsync(world, Answer(world, CalendarAnswer.Declined));

        await ComesAsync(world, Answer(world, CalendarAnswer.Accepted));

        Assert.Empty((await world.FileAsync()).Meetings[0].Declined!);
    }

    [Fact]
    public async Task N7_an_acceptance_is_on_record()
    {
        await using var world = await ArrangedAsync();

        await ComesAsync(world, Answer(world, CalendarAnswer.Accepted));

        Assert.Equal(new AttendanceAccepted("m1", Mother, "Accepted by e-mail."), Assert.Single(await ActsAsync<AttendanceAccepted>(world)));
    }

    [Fact]
    public async Task An_answer_to_another_time_says_nothing_of_this_one()
    {
        await using var world = await ArrangedAsync();
        var answer = Answer(world, CalendarAnswer.Declined);
        var meeting = (await world.FileAsync()).Meetings[0];
        await world.DoAsync(new MeetingMoved(meeting.Id, meeting.StartsAt.AddHours(1), meeting.EndsAt.AddHours(1), "The room is taken."));

        await ComesAsync(world, answer);

        Assert.Null((await world.FileAsync()).Meetings[0].Declined);
    }

    [Fact]
    public async Task An_answer_to_the_time_that_stands_counts_also_after_others_were_invited()
    {
        await using var world = await ArrangedAsync();
        var answer = Answer(world, CalendarAnswer.Declined);
        var meeting = (await world.FileAsync()).Meetings[0];
        await world.DoAsync(new MeetingAttendeesChanged(meeting.Id, [.. meeting.Attendees, OrdinaryCast.Father.Id], meeting.ChairId, Role.SocialWorker, "The father wishes to come."));

        await ComesAsync(world, answer);

        Assert.Equal([Mother], (await world.FileAsync()).Meetings[0].Declined!);
    }

    [Fact]
    public async Task What_was_said_by_telephone_since_stands()
    {
        await using var world = await ArrangedAsync();
        var answer = Answer(world, CalendarAnswer.Accepted);
        await world.Host.AdvanceToAsync(world.Host.Clock.GetUtcNow().AddMinutes(1));
        await world.DoAsync(new AttendanceDeclined("m1", Mother, "She rang: she works that day."));

        await ComesAsync(world, answer);

        Assert.Equal([Mother], (await world.FileAsync()).Meetings[0].Declined!);
    }

    [Fact]
    public async Task An_answer_under_another_of_her_addresses_is_hers_where_it_names_her_letter()
    {
        await using var world = await ArrangedAsync();
        var answer = Answer(world, CalendarAnswer.Declined) with { From = "main@example.org", Attendee = "main@example.org" };

        await ComesAsync(world, answer);
        Assert.Null((await world.FileAsync()).Meetings[0].Declined);
        await ComesAsync(world, answer with { At = answer.At.AddSeconds(1), Letters = [AnsweredMail.MessageIdOf(_mail.LastTo(Address))] });

        Assert.Equal([Mother], (await world.FileAsync()).Meetings[0].Declined!);
    }

    [Theory]
    [InlineData("dad@example.org", false)]
    [InlineData("dad@example.org", true)]
    [InlineData("jo@school.example", false)]
    public async Task N26_an_answer_in_her_name_that_comes_from_the_address_of_somebody_else_of_the_case_is_nobodys(string from, bool namesOnlyHerLetter)
    {
        await using var world = await ArrangedAsync();
        await world.DoAsync(new ContactDetailsChanged(OrdinaryCast.Father.Id, "dad@example.org"));
        var answer = Answer(world, CalendarAnswer.Declined);

        await ComesAsync(world, namesOnlyHerLetter
            ? answer with { From = from, Letters = [AnsweredMail.MessageIdOf(_mail.LastTo(Address))] }
            : answer with { From = from, Attendee = Address });

        Assert.Null((await world.FileAsync()).Meetings[0].Declined);
    }

    [Fact]
    public async Task N26_an_answer_from_a_tagged_form_of_her_address_is_hers()
    {
        await using var world = await ArrangedAsync();

        await ComesAsync(world, Answer(world, CalendarAnswer.Declined) with { From = Address.Replace("@", "+meetings@", StringComparison.Ordinal).ToUpperInvariant() });

        Assert.Equal([Mother], (await world.FileAsync()).Meetings[0].Declined!);
    }

    [Fact]
    public async Task N26_of_several_who_share_a_mailbox_it_is_whose_letter_is_answered_and_nobody_where_that_is_not_said()
    {
        await using var world = await ArrangedAsync();
        await world.DoAsync(new ContactDetailsChanged(OrdinaryCast.Child.Id, Address.Replace("@", "+robin@", StringComparison.Ordinal)));
        var meeting = (await world.FileAsync()).Meetings[0];
        await world.DoAsync(new MeetingMoved(meeting.Id, meeting.StartsAt.AddHours(1), meeting.EndsAt.AddHours(1), "The room is taken."));
        var answer = Answer(world, CalendarAnswer.Declined) with { Sequence = 1 };

        await ComesAsync(world, answer);
        Assert.Null((await world.FileAsync()).Meetings[0].Declined);
        await ComesAsync(world, answer with { At = answer.At.AddSeconds(1), Letters = [AnsweredMail.MessageIdOf(_mail.LastTo(Address.Replace("@", "+robin@", StringComparison.Ordinal)))] });

        Assert.Equal([OrdinaryCast.Child.Id], (await world.FileAsync()).Meetings[0].Declined!);
    }

    [Fact]
    public async Task An_answer_that_comes_to_another_authority_is_nobodys()
    {
        var other = new AnsweredMail("hillingdon");
        await using var world = await ArrangedAsync(other);

        other.Comes(Answer(world, CalendarAnswer.Declined));
        await LookAsync(world);

        Assert.Null((await world.FileAsync()).Meetings[0].Declined);
    }

    [Fact]
    public async Task A_mailbox_that_cannot_be_read_for_a_time_loses_no_answer()
    {
        await using var world = await ArrangedAsync();
        _mail.IsDown = true;
        await ComesAsync(world, Answer(world, CalendarAnswer.Declined));
        Assert.Null((await world.FileAsync()).Meetings[0].Declined);

        _mail.IsDown = false;
        await LookAsync(world);

        Assert.Equal([Mother], (await world.FileAsync()).Meetings[0].Declined!);
    }

    [Fact]
    public async Task N26_an_answer_that_cannot_be_recorded_stops_none_that_comes_after_it()
    {
        await using var world = await ArrangedAsync();
        _mail.Comes(Answer(world, CalendarAnswer.Declined) with { Uid = null! });

        await ComesAsync(world, Answer(world, CalendarAnswer.Declined));

        Assert.Equal([Mother], (await world.FileAsync()).Meetings[0].Declined!);
        await SeenAsync(world, CalendarProblem.NotSettled);
    }

    [Theory]
    [InlineData(true, "Microsoft Graph: 403")]
    [InlineData(false, "Microsoft Graph: 1 not opened")]
    public async Task A_mailbox_that_cannot_be_read_is_seen_by_somebody_until_it_can(bool isDown, string problem)
    {
        await using var world = await ArrangedAsync();
        (_mail.IsDown, _mail.Problem) = (isDown, isDown ? null : problem);

        await SeenAsync(world, problem);

        (_mail.IsDown, _mail.Problem) = (false, null);
        await LookAsync(world);
        Assert.Empty(await UnreadableAsync(world));
    }

    [Fact]
    public async Task A_mailbox_that_could_not_be_read_is_nobodys_to_see_once_the_authority_writes_otherwise()
    {
        await using var world = await ArrangedAsync();
        _mail.IsDown = true;
        await SeenAsync(world, "Microsoft Graph: 403");

        _mail.IsRead = false;
        await LookAsync(world);

        Assert.Empty(await UnreadableAsync(world));
    }

    private static async Task SeenAsync(CaseWorld world, string problem)
    {
        await LookAsync(world);
        await world.Host.AdvanceToAsync(world.Host.Clock.GetUtcNow() + UnreadableCalendar.ShownAfter + AnswerLook.Every);
        var seen = Assert.Single(await UnreadableAsync(world));
        Assert.Equal(("northamptonshire", true, problem), (seen.Authority, seen.IsOfAnswers, seen.Problem));
    }

    private static Task<IReadOnlyList<UnreadableCalendar>> UnreadableAsync(CaseWorld world) =>
        world.Host.Services.GetRequiredService<ICalendarBook>().UnreadableAsync(world.Host.Clock.GetUtcNow() - UnreadableCalendar.ShownAfter, world.Host.Clock.GetUtcNow() - WatchedCalendar.LookedAtAfterItsEnd, 10, default);

    private static MailedAnswer Answer(CaseWorld world, CalendarAnswer answer) => AnsweredMail.Answer(world, answer);

    private static async Task<IEnumerable<T>> ActsAsync<T>(CaseWorld world) => (await world.Host.Reader.ActsAsync(CaseWorld.CaseId, default)).Select(act => act.Act).OfType<T>();

    private static Task LookAsync(CaseWorld world) => AnsweredMail.LookAsync(world);

    private Task ComesAsync(CaseWorld world, MailedAnswer answer) => _mail.ComesAsync(world, answer);

    private Task<CaseWorld> ArrangedAsync(AnsweredMail? mail = null) => (mail ?? _mail).ArrangedAsync();
}
