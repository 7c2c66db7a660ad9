using System.Net;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Timescales;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Cases;
using CinWorkflows.Workflows.Ports.Directory;
using Moq;

namespace CinWorkflows.Web.Tests.Cases;

public sealed class SendCommandTests
{
    [Fact]
    public async Task SendCommand_ActThatFits_AnswersWithReceiptStageAndDuties()
    {
        await using var host = await StartedAsync();
        var timescale = new Timescale("firstPlanningMeeting", "N6", "the start of the assessment", new(10, Unit.WorkingDays), Counting.AfterAnchor);
        var deadline = timescale.From(new(2026, 3, 3), new WorkingCalendar(Division.EnglandAndWales));
        host.Record.Duties = [new("CIN-1", new("HoldFirstPlanningMeeting", DutyKind.HoldFirstPlanningMeeting, null, Role.SocialWorker, "sw-1", "N6", deadline, null) { WaitsFor = "assessmentNotConcluded" }, ApiHost.Now, 1, null, [])];

        var answer = await host.PostAsync("/cases/CIN-1/acts", Requests.AssessmentStarted());

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal(2, answer.Json.GetProperty("receipt").GetProperty("sequence").GetInt64());
        var duty = Assert.Single(answer.Json.GetProperty("duties").EnumerateArray());
        Assert.Equal("2026-03-17", duty.GetProperty("due").GetString());
        Assert.Equal("N6", duty.GetProperty("dueClause").GetString());
        Assert.StartsWith("Due Tuesday 17 March 2026: 10 working days after the start of the assessment", duty.GetProperty("explanation").GetString(), StringComparison.Ordinal);
        Assert.Equal(4, duty.GetProperty("skipped").GetArrayLength());
        Assert.Equal("assessmentNotConcluded", duty.GetProperty("waitsFor").GetString());
        host.Workflows.Verify(client => client.RaiseEventAsync("CIN-1", ActRecorded.EventName, new ActRecorded(2), It.IsAny<CancellationToken>()), Times.Once);
    }

    [Fact]
    public async Task SendCommand_TakenUpAfterSomeLooks_WaitsForIt()
    {
        await using var host = await StartedAsync();
        host.Record.LooksUntilTakenUp = host.Record.Looks + 5;

        var answer = await host.PostAsync("/cases/CIN-1/acts", Requests.AssessmentStarted());

        Assert.True(answer.Json.GetProperty("receipt").GetProperty("takenUp").GetBoolean());
        Assert.True(host.Clock.GetUtcNow() < ApiHost.Now.AddSeconds(2), "it waited longer than it had to");
    }

    [Fact]
    public async Task SendCommand_NeverTakenUp_AnswersAfterTwoSecondsThatItIsNot()
    {
        await using var host = await StartedAsync();
        host.Record.LooksUntilTakenUp = null;

        var answer = await host.PostAsync("/cases/CIN-1/acts", Requests.AssessmentStarted());

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.False(answer.Json.GetProperty("receipt").GetProperty("takenUp").GetBoolean());
        Assert.Equal(2, host.Record.Acts.Count);
    }

    [Fact]
    public async Task SendCommand_WithCheck_SaysWhatWouldCome_AndRecordsNothing()
    {
        await using var host = await StartedAsync();

        var fits = await host.PostAsync("/cases/CIN-1/acts?check=true", Requests.AssessmentStarted());
        var refused = await host.PostAsync("/cases/CIN-1/acts?check=true", Requests.AssessmentStarted("2099-01-01"));

        Assert.True(fits.Status == HttpStatusCode.OK, fits.Text);
        Assert.Equal(0, fits.Json.GetProperty("refusals").GetArrayLength());
        Assert.Equal(HttpStatusCode.OK, refused.Status);
        Assert.Equal("act.on", refused.Json.GetProperty("refusals")[0].GetProperty("field").GetString());
        Assert.Single(host.Record.Acts);
        host.Workflows.Verify(client => client.RaiseEventAsync("CIN-1", ActRecorded.EventName, new ActRecorded(2), It.IsAny<CancellationToken>()), Times.Never);
    }

    [Theory]
    [InlineData("\"7\"", HttpStatusCode.Conflict)]
    [InlineData("\"0\"", HttpStatusCode.Conflict)]
    [InlineData("\"1\"", HttpStatusCode.OK)]
    [InlineData("*", HttpStatusCode.OK)]
    [InlineData("\"yesterday\"", HttpStatusCode.BadRequest)]
    public async Task SendCommand_BasedOnAnotherActThanTheLast_IsToldSo(string seen, HttpStatusCode status)
    {
        await using var host = await StartedAsync();

        var answer = await host.PostAsync("/cases/CIN-1/acts", Requests.AssessmentStarted(), ("If-Match", seen));

        Assert.True(answer.Status == status, answer.Text);
        Assert.Equal(status == HttpStatusCode.OK ? 2 : 1, host.Record.Acts.Count);
    }

    [Fact]
    public async Task SendCommand_TellingOfADanger_AnswersWhomToRingFirst()
    {
        await using var host = await StartedAsync();
        host.Directory.Setup(directory => directory.InTeamAsync("team-1", Role.TeamManager, It.IsAny<CancellationToken>()))
            .ReturnsAsync([new StaffMember("tm-1", "Tess Example", "tess@example.org", "team-1", [Role.TeamManager]) { Arrangements = new() { Telephone = "01604 555 0111" } }]);

        var danger = await host.PostAsync("/cases/CIN-1/acts", Requests.With("""{ "type": "safeguardingConcernRaised", "concernId": "c1", "on": "2026-03-03", "concern": "A bruise on the left arm, which Alex could not explain." }"""));
        var ordinary = await host.PostAsync("/cases/CIN-1/acts", Requests.AssessmentStarted());

        Assert.True(danger.Status == HttpStatusCode.OK, danger.Text);
        Assert.Equal("01604 555 0111", danger.Json.GetProperty("ringFirst")[0].GetProperty("telephone").GetString());
        Assert.False(ordinary.Json.TryGetProperty("ringFirst", out var none) && none.ValueKind != System.Text.Json.JsonValueKind.Null, ordinary.Text);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task SendCommand_SentTwice_IsRecordedOnce(bool inHeader)
    {
        await using var host = await StartedAsync();
        var json = inHeader ? Requests.AssessmentStarted() : Requests.AssessmentStarted().Insert(1, $" \"id\": \"{Requests.Id}\",");
        (string, string)[] headers = inHeader ? [("Idempotency-Key", Requests.Id)] : [];

        var first = await host.PostAsync("/cases/CIN-1/acts", json, headers);
        var second = await host.PostAsync("/cases/CIN-1/acts", json, headers);

        Assert.False(first.Json.GetProperty("receipt").GetProperty("repeated").GetBoolean());
        Assert.True(second.Json.GetProperty("receipt").GetProperty("repeated").GetBoolean());
        Assert.Equal(Requests.Id, second.Json.GetProperty("receipt").GetProperty("id").GetString());
        Assert.Equal(2, host.Record.Acts.Count);
    }

    [Fact]
    public async Task SendCommand_IdOfAnotherAct_IsRefused()
    {
        await using var host = await StartedAsync();
        await host.PostAsync("/cases/CIN-1/acts", Requests.AssessmentStarted(), ("Idempotency-Key", Requests.Id));

        var answer = await host.PostAsync("/cases/CIN-1/acts", Requests.With("""{ "type": "becameLookedAfter", "on": "2026-03-04" }"""), ("Idempotency-Key", Requests.Id));

        answer.IsProblem(HttpStatusCode.UnprocessableEntity, "id: this command id was used for another act, which stands as it was recorded; nothing of this one is. Give each command an id of its own.");
    }

    [Theory]
    [InlineData("""{ "type": "assessmentStarted", "on": "2026-03-03" }""", "sw-1", "socialWorker")]
    [InlineData("""{ "type": "assessmentStarted", "on": "2026-03-04" }""", "sm-1", "serviceManager")]
    public async Task SendCommand_IdOfTheSameKindOfActWithOtherContent_IsRefusedAndNotLost(string act, string actor, string role)
    {
        await using var host = await StartedAsync();
        await host.PostAsync("/cases/CIN-1/acts", Requests.With("""{ "type": "assessmentStarted", "on": "2026-03-04" }"""), ("Idempotency-Key", Requests.Id));

        var answer = await host.PostAsync(
            "/cases/CIN-1/acts",
            $$"""{ "actor": { "id": "{{actor}}", "role": "{{role}}" }, "act": {{act}} }""",
            ("Idempotency-Key", Requests.Id));

        answer.IsProblem(HttpStatusCode.UnprocessableEntity, "id: this command id was used for another act, which stands as it was recorded; nothing of this one is. Give each command an id of its own.");
        Assert.Equal(2, host.Record.Acts.Count);
    }

    [Fact]
    public async Task SendCommand_WhoseWorkflowCannotBeWoken_IsRecordedAndAnswered()
    {
        await using var host = await StartedAsync();
        host.Workflows.Setup(workflows => workflows.RaiseEventAsync(It.IsAny<string>(), It.IsAny<string>(), It.IsAny<object?>(), It.IsAny<CancellationToken>()))
            .ThrowsAsync(new IOException("The store of the workflows does not answer."));

        var answer = await host.PostAsync("/cases/CIN-1/acts", Requests.AssessmentStarted());

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal(2, host.Record.Acts.Count);
        Assert.Contains("could not be told", host.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SendCommand_KeyThatIsNoGuid_IsNotUnderstood()
    {
        await using var host = await StartedAsync();

        var answer = await host.PostAsync("/cases/CIN-1/acts", Requests.AssessmentStarted(), ("Idempotency-Key", "abc"));

        answer.IsProblem(HttpStatusCode.BadRequest, "Idempotency-Key: one GUID is expected, such as '0198f6c2-4d5e-7a31-9c0b-2f6d1e8a7b45'.");
    }

    [Fact]
    public async Task SendCommand_KeyAndIdThatDiffer_IsNotUnderstood()
    {
        await using var host = await StartedAsync();
        var json = Requests.AssessmentStarted().Insert(1, $" \"id\": \"{Requests.Id}\",");

        var answer = await host.PostAsync("/cases/CIN-1/acts", json, ("Idempotency-Key", Guid.Empty.ToString()));

        answer.IsProblem(HttpStatusCode.BadRequest, "Idempotency-Key: it is not the 'id' in the body; give one of them, or the same.");
    }

    [Fact]
    public async Task SendCommand_NoSuchCase_IsNotFound()
    {
        await using var host = await ApiHost.StartAsync();

        var answer = await host.PostAsync("/cases/CIN-9/acts", Requests.AssessmentStarted());

        answer.IsProblem(HttpStatusCode.NotFound, "caseId: there is no case 'CIN-9'.");
    }

    [Fact]
    public async Task SendCommand_MeetingHeldThatWasNotArranged_IsRefusedByFieldOfTheAct()
    {
        await using var host = await StartedAsync();

        var answer = await host.PostAsync("/cases/CIN-1/acts", Requests.With("""{ "type": "meetingHeld", "meetingId": "m-1", "on": "2026-03-04", "attended": ["p-9"], "note": "" }"""));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("act.attended[0]: 'p-9' is not a participant of this case; add the participant first.", answer.Errors);
        Assert.Contains("act.note: the note of the meeting is missing.", answer.Errors);
        Assert.All(answer.Errors, error => Assert.StartsWith("act.", error, StringComparison.Ordinal));
        Assert.Single(host.Record.Acts);
    }

    [Fact]
    public async Task SendCommand_InTheFuture_NamesAt()
    {
        await using var host = await StartedAsync();

        var answer = await host.PostAsync("/cases/CIN-1/acts", Requests.AssessmentStarted().Insert(1, " \"at\": \"2026-03-11T00:00:00Z\","));

        answer.IsProblem(HttpStatusCode.UnprocessableEntity, "at: an act is recorded when it has happened; this time is in the future.");
    }

    [Fact]
    public async Task SendCommand_DecisionOfAManagerByAWorker_NamesTheActorAndTheClause()
    {
        await using var host = await StartedAsync();

        var answer = await host.PostAsync("/cases/CIN-1/acts", Requests.With("""{ "type": "reviewIntervalAgreed", "every": { "amount": 3, "unit": "months" }, "on": "2026-03-04" }"""));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains(answer.Errors, error => error.StartsWith("actor.role: ", StringComparison.Ordinal) && error.EndsWith("[N23]", StringComparison.Ordinal));
    }

    private static async Task<ApiHost> StartedAsync()
    {
        var host = await ApiHost.StartAsync();
        var started = await host.PostAsync("/cases", Requests.Start("CIN-1"));
        Assert.True(started.Status == HttpStatusCode.Created, started.Text);
        return host;
    }
}
