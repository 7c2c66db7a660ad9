using System.Net;
using CinWorkflows.Cases.Contacts;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Exchange;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Ports.Records.Messages;
using CinWorkflows.Workflows.Ports.Transfers.Exchange;
using CinWorkflows.Workflows.Runtime;
using Moq;

namespace CinWorkflows.Web.Tests.Lists;

public sealed class ListTests
{
    private static readonly MessageView Failed = new(
        new("CIN-1/notice/1", "CIN-1", MessageKind.Notice, new("sw-1", IsStaff: true), "HoldReview"),
        DeliveryState.Failed,
        ApiHost.Now,
        3,
        null,
        null,
        "mailboxUnknown");

    [Fact]
    public async Task ListCases_EveryCondition_IsPassedOn()
    {
        await using var host = await ApiHost.StartAsync();
        var expected = new CaseFilter
        {
            WorkerId = "sw-1",
            TeamId = "team-1",
            Stage = CaseStage.Review,
            PackId = "hillingdon",
            DueBefore = new(2026, 3, 31),
            OverdueOn = new(2026, 3, 10),
            Undated = true,
            Unallocated = true,
            IncludeEnded = true,
            Skip = 10,
            Take = 20,
        };
        host.Reader.Setup(reader => reader.ListAsync(expected, It.IsAny<CancellationToken>()))
            .ReturnsAsync(new CasePage(31, [new()
            {
                CaseId = "CIN-1",
                Pack = "hillingdon",
                Stage = CaseStage.Review,
                TeamId = "team-1",
                WorkerId = null,
                ChildName = "Alex Example",
                ReferredOn = new(2026, 1, 5),
                NextDue = new(2026, 3, 9),
                UndatedSince = new(2026, 1, 6, 9, 0, 0, TimeSpan.Zero),
                OpenDuties = 2,
            }]));

        var answer = await host.GetAsync("/cases?worker=sw-1&team=team-1&stage=review&pack=hillingdon&dueBefore=2026-03-31&overdue=true&undated=true&unallocated=true&ended=true&skip=10&take=20");

        Assert.Equal(31, answer.Json.GetProperty("total").GetInt32());
        Assert.Equal("CIN-1", answer.Json.GetProperty("cases")[0].GetProperty("caseId").GetString());
        Assert.Equal(new DateTimeOffset(2026, 1, 6, 9, 0, 0, TimeSpan.Zero), answer.Json.GetProperty("cases")[0].GetProperty("undatedSince").GetDateTimeOffset());
    }

    [Fact]
    public async Task ListCases_WithoutConditions_AsksForTheFirstFiftyOpenOnes()
    {
        await using var host = await ApiHost.StartAsync();
        host.Reader.Setup(reader => reader.ListAsync(new(), It.IsAny<CancellationToken>())).ReturnsAsync(new CasePage(0, []));

        Assert.Equal(HttpStatusCode.OK, (await host.GetAsync("/cases")).Status);
    }

    [Theory]
    [InlineData("take=0", "take: a whole number from 1 to 500 is expected.")]
    [InlineData("take=501", "take: a whole number from 1 to 500 is expected.")]
    [InlineData("skip=-1", "skip: a whole number from 0 on is expected.")]
    [InlineData("dueBefore=31/03/2026", "dueBefore: a date such as '2026-03-02' is expected.")]
    [InlineData("overdue=yes", "overdue: true or false is expected.")]
    [InlineData("team=a&team=b", "team: given twice.")]
    [InlineData("team=a%00b", "team: the character U+0000 cannot be kept; take it out.")]
    [InlineData("stage=reviw", "stage: 'reviw' is not known; did you mean 'review'? Give one of assessment, firstPlanningMeeting, planning, review, closureDecision, onHold, ended.")]
    [InlineData("stage=7", "stage: '7' is not known. Give one of assessment, firstPlanningMeeting, planning, review, closureDecision, onHold, ended.")]
    [InlineData("child=Alex%20Example", "child: an id is expected: letters, digits, '-', '_', '.' and '@'. Nobody is looked for by name.")]
    [InlineData("workr=sw-1", "workr: not a parameter here; did you mean 'worker'? There are: worker, team, stage, pack, dueBefore, overdue, undated, unallocated, ended, child, skip, take.")]
    public async Task ListCases_ConditionThatIsWrong_IsNamed(string query, string error)
    {
        await using var host = await ApiHost.StartAsync();

        (await host.GetAsync($"/cases?{query}")).IsProblem(HttpStatusCode.BadRequest, error);
    }

    [Theory]
    [InlineData("GET", "/cases/CIN-1?child=Alex", "child: not a parameter here: leave it out.")]
    [InlineData("GET", "/cases/CIN-1/people/p-1/subject-access?askdBy=p-2", "askdBy: not a parameter here; did you mean 'askedBy'? There are: askedBy.")]
    [InlineData("POST", "/cases/CIN-1/acts?chek=true", "chek: not a parameter here; did you mean 'check'? There are: check.")]
    [InlineData("POST", "/cases?check=true", "check: not a parameter here: leave it out.")]
    public async Task AParameterThatAnEndpointDoesNotHave_IsNamed_AndNothingIsDone(string method, string path, string error)
    {
        await using var host = await ApiHost.StartAsync();
        await host.PostAsync("/cases", Requests.Start("CIN-1"));

        var answer = method == "GET" ? await host.GetAsync(path) : await host.PostAsync(path, path.StartsWith("/cases?", StringComparison.Ordinal) ? Requests.Start("CIN-2") : Requests.With("""{ "type": "assessmentStarted", "on": "2026-03-09" }"""));

        answer.IsProblem(HttpStatusCode.BadRequest, error);
        Assert.Single(host.Record.Acts);
    }

    [Fact]
    public async Task ListMessages_Conditions_ArePassedOn()
    {
        await using var host = await ApiHost.StartAsync();
        host.Reader.Setup(reader => reader.MessagesAsync(new("CIN-1", DeliveryState.Failed, "sw-1", 5), It.IsAny<CancellationToken>())).ReturnsAsync([Failed]);

        var answer = await host.GetAsync("/outbox?case=CIN-1&state=failed&recipient=sw-1&take=5");

        var message = Assert.Single(answer.Json.EnumerateArray());
        Assert.Equal("failed", message.GetProperty("state").GetString());
        Assert.Equal("mailboxUnknown", message.GetProperty("problem").GetString());
        Assert.Equal("sw-1", message.GetProperty("to").GetProperty("id").GetString());
    }

    [Fact]
    public async Task ReadAttention_SomethingOfEachKind_ShowsAll()
    {
        await using var host = await ApiHost.StartAsync();
        host.Reader.Setup(reader => reader.MessagesAsync(new(null, DeliveryState.Failed, null, 100), It.IsAny<CancellationToken>())).ReturnsAsync([Failed]);
        host.Reader.Setup(reader => reader.MessagesAsync(new(null, DeliveryState.Bounced, null, 100), It.IsAny<CancellationToken>()))
            .ReturnsAsync([Failed with { State = DeliveryState.Bounced, QueuedAt = ApiHost.Now.AddHours(1) }]);
        host.Reader.Setup(reader => reader.BehindAsync(ApiHost.Now.AddMinutes(-1), 100, It.IsAny<CancellationToken>())).ReturnsAsync([new("CIN-2", 7)]);
        host.Reader.Setup(reader => reader.UnheardAsync(100, It.IsAny<CancellationToken>())).ReturnsAsync([new("CIN-4", "HoldReview:1", "late@2026-03-09", ApiHost.Now)]);
        host.NoCalendarNeedsAttention();
        host.Workflows
            .Setup(client => client.QueryAsync(
                It.Is<InstanceQuery>(query => query.Statuses!.SequenceEqual(new[] { RuntimeStatus.Failed, RuntimeStatus.Parked })),
                It.IsAny<CancellationToken>()))
            .Returns(new[] { new InstanceStatus
            {
                Name = "ChildInNeedCase",
                InstanceId = "CIN-3",
                Status = RuntimeStatus.Parked,
                CreatedAt = ApiHost.Now,
                LastUpdatedAt = ApiHost.Now,
                Input = "secret",
            } }.ToAsyncEnumerable());

        host.Exchange.Setup(book => book.StuckAsync(ApiHost.Now.AddHours(-4), 100, It.IsAny<CancellationToken>())).ReturnsAsync(
        [
            new()
            {
                Order = new("E06000061.CIN-5.1", ExchangeSide.Former, "E09000017", ExchangeKind.Offer),
                Number = 1,
                CaseId = "CIN-5",
                ActSequence = 9,
                State = ExchangeState.Failed,
                QueuedAt = ApiHost.Now,
                Tries = 3,
                NextAt = ApiHost.Now.AddHours(4),
                Problem = ExchangeProblem.NotBelieved,
                Receipt = null,
            },
        ]);

        var answer = await host.GetAsync("/attention");

        Assert.Equal(["bounced", "failed"], answer.Json.GetProperty("messages").EnumerateArray().Select(message => message.GetProperty("state").GetString()));
        Assert.Equal("parked", answer.Json.GetProperty("workflows")[0].GetProperty("status").GetString());
        Assert.Equal("CIN-2", answer.Json.GetProperty("casesBehind")[0].GetProperty("caseId").GetString());
        Assert.Equal("CIN-4", answer.Json.GetProperty("unheardNotices")[0].GetProperty("caseId").GetString());
        var stuck = answer.Json.GetProperty("exchange")[0];
        Assert.Equal(("CIN-5", "failed", "notBelieved"), (stuck.GetProperty("caseId").GetString(), stuck.GetProperty("state").GetString(), stuck.GetProperty("problem").GetString()));
        Assert.Contains("does not accept our signature", stuck.GetProperty("toDo").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain("secret", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReadMessage_GivesEveryStepOfItsWay()
    {
        await using var host = await ApiHost.StartAsync();
        host.Reader.Setup(reader => reader.MessageAsync(Failed.Order.Id, It.IsAny<CancellationToken>()))
            .ReturnsAsync(new MessageHistory(Failed with { Language = "pl" }, [new(ApiHost.Now, Medium.Email, DeliveryState.Failed, null, "mailboxUnknown")]));
        host.Reader.Setup(reader => reader.MessageAsync("nothing", It.IsAny<CancellationToken>())).ReturnsAsync((MessageHistory?)null);

        var answer = await host.GetAsync($"/outbox/{Failed.Order.Id}");

        Assert.Equal(Failed.Order.Id, answer.Json.GetProperty("message").GetProperty("id").GetString());
        Assert.Equal("pl", answer.Json.GetProperty("message").GetProperty("language").GetString());
        Assert.Equal("email", answer.Json.GetProperty("steps")[0].GetProperty("medium").GetString());
        (await host.GetAsync("/outbox/nothing")).IsProblem(HttpStatusCode.NotFound, "messageId: there is no message 'nothing'.");
    }
}
