using System.Net;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Web.Json;

namespace CinWorkflows.Web.Tests.Problems;

public sealed class FieldTests
{
    private const string Held = """{ "type": "meetingHeld", "meetingId": "m-1", "on": "2026-03-04", "attended": [], "note": "n" }""";

    public static TheoryData<string, string[]> Acts => new()
    {
        { """{ "type": "becameLookedAfter" }""", ["act.on: missing."] },
        { """{ "type": "becameLookedAfter", "on": null }""", ["act.on: null is not allowed."] },
        { """{ "type": "becameLookedAfter", "on": "3 March" }""", ["act.on: a date such as '2026-03-02' is expected."] },
        { """{ "type": "becameLookedAfter", "on": 3 }""", ["act.on: a date such as '2026-03-02' is expected, not a number."] },
        { """{ "type": "becameLookedAfter", "on": "2026-03-04", "on": "2026-03-05" }""", ["act.on: given twice."] },
        { Held.Replace("\"note\"", "\"foo\": 1, \"note\""), ["act.foo: not a field of meetingHeld. It has: attended, chairedAs, chairedBy, combinedCaseId, combinedWith, meetingId, note, on, unarranged."] },
        { Held.Replace("\"note\"", "\"nota\""), ["act.nota: not a field of meetingHeld; did you mean 'note'? It has: attended, chairedAs, chairedBy, combinedCaseId, combinedWith, meetingId, note, on, unarranged.", "act.note: missing."] },
        { Held.Replace("[]", "[null]"), ["act.attended[0]: null is not allowed."] },
        { Held.Replace("[]", "[1]"), ["act.attended[0]: text is expected, not a number."] },
        { Held.Replace("[]", "{}"), ["act.attended: a list is expected, not an object."] },
        { """{ "type": "reviewIntervalAgreed", "every": { "amount": 3 }, "on": "2026-03-04" }""", ["act.every.unit: missing."] },
        { """{ "type": "reviewIntervalAgreed", "every": { "amount": 3, "unit": "month" }, "on": "2026-03-04" }""", ["act.every.unit: 'month' is not known; did you mean 'months'? Give one of workingDays, calendarDays, weeks, months, hours."] },
        { """{ "type": "reviewIntervalAgreed", "every": { "amount": 3.5, "unit": "months" }, "on": "2026-03-04" }""", ["act.every.amount: a whole number is expected, not a number."] },
        { """{ "type": "visitMade", "on": "2026-03-04", "childSeen": "yes", "seenAlone": true }""", ["act.childSeen: true or false is expected."] },
        { """{ "type": "meetingMoved", "meetingId": "m-1", "startsAt": "2026-03-04T10:00:00", "endsAt": "2026-03-04T11:00:00+00:00", "reason": "r" }""", ["act.startsAt: an instant with its offset, such as '2026-03-02T09:30:00Z', is expected."] },
        { Held.Replace("\"n\"", "\"\\ud800\""), ["act.note: text of whole characters is expected; an escape in it stands for none."] },
        { Held.Replace("\"n\"", "\"a\\u0000b\""), ["act.note: the character U+0000 cannot be kept; take it out."] },
        { Held.Replace("[]", "[\"p-1\\u0000\"]"), ["act.attended[0]: the character U+0000 cannot be kept; take it out."] },
        { "1", ["act: an object is expected, not a number."] },
        { "null", ["act: null is not allowed."] },
    };

    [Theory]
    [MemberData(nameof(Acts))]
    public async Task Act_ThatDoesNotFitItsType_IsNamedFieldByField(string act, string[] errors)
    {
        await using var host = await ApiHost.StartAsync();
        await host.PostAsync("/cases", Requests.Start("CIN-1"));

        var answer = await host.PostAsync("/cases/CIN-1/acts", Requests.With(act));

        answer.IsProblem(HttpStatusCode.BadRequest, errors);
        Assert.Single(host.Record.Acts);
    }

    [Fact]
    public async Task Act_OfUnknownType_IsGivenTheNearestAndTheList()
    {
        await using var host = await ApiHost.StartAsync();

        var answer = await host.PostAsync("/cases/CIN-1/acts", Requests.With(Held.Replace("meetingHeld", "meetingHold", StringComparison.Ordinal)));

        var known = string.Join(", ", ActJson.Types.Keys.Order(StringComparer.Ordinal));
        answer.IsProblem(HttpStatusCode.BadRequest, $"act.type: 'meetingHold' is not an act; did you mean 'meetingHeld'? Known: {known}.");
    }

    [Fact]
    public async Task Act_WithoutType_IsGivenTheList()
    {
        await using var host = await ApiHost.StartAsync();

        var answer = await host.PostAsync("/cases/CIN-1/acts", Requests.With("{}"));

        Assert.StartsWith("act.type: missing. Known: actionCompleted, ", Assert.Single(answer.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Command_WithoutActorAndWithUnknownRole_NamesThem()
    {
        await using var host = await ApiHost.StartAsync();

        var none = await host.PostAsync("/cases/CIN-1/acts", $$"""{ "act": {{Held}} }""");
        var wrong = await host.PostAsync("/cases/CIN-1/acts", $$"""{ "actor": { "id": "sw-1", "role": "socialworkr" }, "act": {{Held}}, "id": "1", "extra": 1 }""");

        none.IsProblem(HttpStatusCode.BadRequest, "actor: missing.");
        wrong.IsProblem(
            HttpStatusCode.BadRequest,
            "actor.role: 'socialworkr' is not known; did you mean 'socialWorker'? Give one of socialWorker, leadProfessional, seniorSocialWorker, practiceManager, assistantTeamManager, teamManager, serviceManager, businessSupport, integration.",
            "id: a GUID such as '0198f6c2-4d5e-7a31-9c0b-2f6d1e8a7b45' is expected.",
            "extra: not a field of this object. It has: act, actor, at, breachReason, id, ifSequence, recordedFor.");
    }

    [Fact]
    public async Task Command_WithThousandsOfFaults_NamesFifty()
    {
        await using var host = await ApiHost.StartAsync();

        var answer = await host.PostAsync("/cases/CIN-1/acts", Requests.With(Held.Replace("[]", $"[{string.Join(",", Enumerable.Repeat("1", 5000))}]", StringComparison.Ordinal)));

        Assert.Equal(50, answer.Errors.Count);
    }

    [Fact]
    public void NoAct_HasAFieldThatTheCommandHasToo()
    {
        // The register names the command's own fields by these; one of an act could not be told from them.
        string[] ofCommand = ["id", "at", "caseId", "packId", "actor"];

        var fields = ActJson.Types.Values.SelectMany(type => ApiJson.Options.GetTypeInfo(type).Properties, (type, field) => $"{type.Name}.{field.Name}");

        Assert.DoesNotContain(fields, field => ofCommand.Contains(field.Split('.')[1]));
    }
}
