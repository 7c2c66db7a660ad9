using CinWorkflows.Integrations.Authorities;
using CinWorkflows.Integrations.Tests.Email;
using CinWorkflows.Integrations.Tests.Email.Returned;
using CinWorkflows.StandIns.MicrosoftGraph.Faults;
using CinWorkflows.StandIns.MicrosoftGraph.Mail;
using CinWorkflows.Workflows.Ports.Calendar.Meetings;
using FsCheck.Fluent;

namespace CinWorkflows.Integrations.Tests.MicrosoftGraph.Mail;

/// <summary>"Accept" and "Decline" as they come in at the shared mailbox.</summary>
public sealed class AnswersByMailTests : GraphTest
{
    [Fact]
    public async Task Answers_OfSeveralPrograms_AreReadInTheirOrderWithTheInstantOfTheirArrival()
    {
        foreach (var sample in (string[])["gmail-accepted", "outlook-declined", "apple-tentative", "outlook-other-time"])
        {
            TeamMailbox.Mail.Receive(ReturnedSamples.Read(sample));
            Time.Advance(TimeSpan.FromMinutes(1));
        }

        var answers = (await Graph.Mail.AnswersAsync(CancellationToken.None)).Answers;

        Assert.Equal(
            [("jane@family.example", CalendarAnswer.Accepted), ("jo@school.example", CalendarAnswer.Declined), ("jane@family.example", CalendarAnswer.Tentative), ("jo@school.example", CalendarAnswer.Tentative)],
            answers.Select(answer => (answer.From, answer.Answer)));
        Assert.Equal(Time.GetUtcNow().AddMinutes(-4), answers[0].At);
    }

    [Fact]
    public async Task MailOfOthers_AutomaticAnswersAndReports_AreNoAnswers()
    {
        foreach (var sample in (string[])["exchange-out-of-office", "vacation", "invitation-of-others", "exchange-not-found", "read-receipt"])
        {
            TeamMailbox.Mail.Receive(ReturnedSamples.Read(sample));
        }

        Assert.Empty((await Graph.Mail.AnswersAsync(CancellationToken.None)).Answers);
    }

    [Fact]
    public async Task Answer_ThatSomebodyDeletedInOutlook_IsRead()
    {
        TeamMailbox.Mail.Receive(ReturnedSamples.Read("gmail-accepted"), "deleteditems");

        Assert.Single((await Graph.Mail.AnswersAsync(CancellationToken.None)).Answers);
    }

    [Fact]
    public async Task Answer_ThatARuleMovedToAnotherFolder_IsRead()
    {
        TeamMailbox.Mail.Receive(ReturnedSamples.Read("gmail-accepted"), "Answers");

        Assert.Single((await Graph.Mail.AnswersAsync(CancellationToken.None)).Answers);
    }

    [Fact]
    public async Task Answer_ThatExchangeDoesNotOpen_IsTold_AndTheOthersAreRead()
    {
        TeamMailbox.Mail.Receive(ReturnedSamples.Read("gmail-accepted"));
        TeamMailbox.Mail.Receive(ReturnedSamples.Read("outlook-declined"));
        TeamMailbox.Mail.DoesNotOpen = content => content.Contains("jane@family.example", StringComparison.Ordinal);

        var (answers, problem) = await Graph.Mail.AnswersAsync(CancellationToken.None);

        Assert.Equal(("jo@school.example", "Microsoft Graph: 1 not opened"), (Assert.Single(answers).From, problem));
    }

    [Theory]
    [InlineData("DTSTART:20260714T090000Z", "DURATION:P100000000D")]
    [InlineData("DTSTART:20260714T090000Z", "DURATION:P99999999999999999999W")]
    [InlineData("DTSTART:99991231T235959Z", "DURATION:P1D")]
    [InlineData("DTSTART;TZID=Europe/London:00010101T000000", "DTEND;TZID=Europe/London:00010101T010000")]
    [InlineData("DTSTART;TZID=GMT Standard Time:99991231T235959", "DTEND;TZID=GMT Standard Time:99991231T235959")]
    [InlineData("DTSTART;TZID=Asia/Tokyo:00010101T000000", "DTEND;TZID=Asia/Tokyo:00010101T010000")]
    public async Task Proposal_OfNoTimeThatThereIs_StopsNoLaterMail_AndIsSomebodysToRead(string starts, string ends)
    {
        TeamMailbox.Mail.Receive(ReturnedSamples.Read("outlook-other-time").Replace("DTSTART:20260714T090000Z", starts, StringComparison.Ordinal).Replace("DTEND:20260714T100000Z", ends, StringComparison.Ordinal));
        Time.Advance(TimeSpan.FromMinutes(1));
        TeamMailbox.Mail.Receive(ReturnedSamples.Read("gmail-accepted"));

        var (answers, problem) = await Graph.Mail.AnswersAsync(CancellationToken.None);

        Assert.Null(problem);
        Assert.Equal([("jo@school.example", true), ("jane@family.example", false)], answers.Select(answer => (answer.From, answer.IsUnclear)));
    }

    [Fact]
    public async Task Answers_OfWhateverBytes_StopNoLaterMail()
    {
        foreach (var calendar in OddCalendar.Generator.Sample(150))
        {
            TeamMailbox.Mail.Receive(OddCalendar.Mail(calendar));
        }

        Time.Advance(TimeSpan.FromMinutes(1));
        TeamMailbox.Mail.Receive(ReturnedSamples.Read("gmail-accepted"));

        var answers = (await Graph.Mail.AnswersAsync(CancellationToken.None)).Answers;

        Assert.Equal(("jane@family.example", CalendarAnswer.Accepted), (answers[^1].From, answers[^1].Answer));
    }

    [Fact]
    public async Task Answer_OfSomebodyInvitedByAnotherOfTheirAddresses_ComesFromThePrimaryOneAndNamesTheirLetter()
    {
        Tenant.AddAlias("lukasz@example.org", "l.wisniewski@trust.example");
        var sent = await OutboxLoop.SettleAsync(Graph.Mail, Messages.WithInvitation, Time);
        TeamMailbox.Mail.Receive(new MailProgram(Tenant).Answer(Assert.Single(TeamMailbox.Mail.Sent), "DECLINED"));

        var answer = Assert.Single((await Graph.Mail.AnswersAsync(CancellationToken.None)).Answers);

        Assert.Equal((CalendarAnswer.Declined, Messages.WithInvitation.Invitation!.Uid, 0), (answer.Answer, answer.Uid, answer.Sequence));
        Assert.Equal("l.wisniewski@trust.example", answer.From);
        Assert.Equal([sent.Evidence!], answer.Letters);
    }

    [Fact]
    public async Task Mailbox_OutOfReach_SaysSoInACode()
    {
        StandIn.Faults.At(0, FaultKind.DroppedBefore);

        var fault = await Assert.ThrowsAsync<HttpRequestException>(() => Graph.Mail.AnswersAsync(CancellationToken.None));

        Assert.Equal("Microsoft Graph: connection", fault.Message);
    }

    [Fact]
    public async Task Authority_ThatWritesFromMicrosoft365_IsRead_AndNoOther()
    {
        TeamMailbox.Mail.Receive(ReturnedSamples.Read("gmail-accepted"));
        using var connections = AuthorityConnections.Of(
            new Dictionary<string, AuthoritySettings> { ["northamptonshire"] = new() { Email = EmailService.Graph, Graph = Settings }, ["hillingdon"] = new() { Email = EmailService.None } },
            Graph.Mail,
            Time);
        IMailedAnswers answers = connections;

        Assert.Equal(["northamptonshire"], answers.Authorities);
        Assert.Single((await answers.OfAsync("northamptonshire", CancellationToken.None)).Answers);
        Assert.Empty((await answers.OfAsync("hillingdon", CancellationToken.None)).Answers);
    }
}
