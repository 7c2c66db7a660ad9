using CinWorkflows.StandIns.MicrosoftGraph.Faults;
using CinWorkflows.Workflows.Ports.Calendar.Meetings;

namespace CinWorkflows.Integrations.Tests.MicrosoftGraph.Calendar;

/// <summary>Somebody is on the record under one address, and Exchange knows them under another.</summary>
public sealed class AliasTests : MeetingTest
{
    private const string Primary = "h.mistress@trust.example";
    private const string Doctor = "doctor@nhs.example";

    [Fact]
    public async Task Whoever_is_invited_under_an_alias_is_invited_once_and_read_as_they_are_on_the_record()
    {
        await PutUnderAliasAsync();
        await PutOursAsync(Meetings.Review);
        await PutOursAsync(Meetings.Moved);

        Assert.Equal([Meetings.School, Meetings.Health], (await StandingAsync()).Answers.Select(answer => answer.Address));
        AssertMailed("request", Primary, Meetings.Health);
        AssertMailed("update", Primary, Meetings.Health);
        AssertMailed("cancel");
    }

    [Fact]
    public async Task What_is_answered_under_the_primary_address_is_the_answer_of_whoever_was_invited()
    {
        var placed = await PutUnderAliasAsync();

        ChairMailbox.Calendar.Outlook.Respond(placed.EventId!, Primary, "accepted");

        Assert.Equal(CalendarAnswer.Accepted, (await StandingAsync()).Answers.Single(answer => answer.Address == Meetings.School).Answer);
    }

    [Fact]
    public async Task Whoever_was_invited_under_an_alias_is_taken_off()
    {
        await PutUnderAliasAsync();

        await PutOursAsync(Meetings.Review with { Revision = 1, Attendees = [new("Visitor", Meetings.Health)] });

        Assert.Equal([(Meetings.Health, "required")], Assert.Single(ChairMailbox.Calendar.Events).Attendees);
        AssertMailed("cancel", Primary);
    }

    [Fact]
    public async Task Whoever_comes_later_under_an_alias_is_known_too()
    {
        Tenant.AddAlias("nurse@nhs.example", "n.urse@nhs.example");
        await PutUnderAliasAsync();
        var later = Meetings.Review with { Revision = 1, Attendees = [.. Meetings.Review.Attendees, new("Nurse", "nurse@nhs.example")] };

        await PutOursAsync(later);
        await PutOursAsync(later);

        Assert.Equal([Meetings.School, Meetings.Health, "nurse@nhs.example"], (await StandingAsync()).Answers.Select(answer => answer.Address));
        AssertMailed("request", Primary, Meetings.Health, "n.urse@nhs.example");
    }

    [Theory]
    [InlineData(FaultKind.TimeoutAfter)]
    [InlineData(FaultKind.DroppedAfter)]
    public async Task Where_the_answer_was_lost_the_next_attempt_knows_them(FaultKind fault)
    {
        StandIn.Faults.At(1, fault);
        await PutUnderAliasAsync();

        await PutOursAsync(Meetings.Review);

        Assert.Equal([Meetings.School, Meetings.Health], (await StandingAsync()).Answers.Select(answer => answer.Address));
        AssertMailed("request", Primary, Meetings.Health);
        AssertMailed("cancel");
    }

    [Fact]
    public async Task Somebody_whom_people_put_in_the_place_of_another_is_not_taken_for_them()
    {
        var placed = await PutUnderAliasAsync();
        Time.Advance(TimeSpan.FromHours(1));
        ChairMailbox.Calendar.Outlook.Remove(placed.EventId!, Meetings.Health);
        ChairMailbox.Calendar.Outlook.Add(placed.EventId!, Doctor, "Doctor");

        await PutOursAsync(Meetings.Moved with { Attendees = [new("Head", Meetings.School)] });

        Assert.Equal([Meetings.School, Doctor], (await StandingAsync()).Answers.Select(answer => answer.Address));
    }

    private Task<CalendarReceipt> PutUnderAliasAsync()
    {
        Tenant.AddAlias(Meetings.School, Primary);
        return PutAsync(Meetings.Review);
    }

    private async Task<CalendarEntry> StandingAsync() => Assert.Single(await Graph.Calendar.StandingAsync(Chair, Time.GetUtcNow(), CancellationToken.None));

    private Task<CalendarReceipt> PutOursAsync(CalendarMeeting meeting) => Graph.Calendar.PutAsync(
        meeting,
        null,
        (_, _) => Task.FromResult<CalendarMeeting?>(meeting with { Ours = [Meetings.School, Meetings.Health] }),
        CancellationToken.None);
}
