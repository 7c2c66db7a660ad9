using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Server.CommandLine.Packs.Starting;

/// <summary>A pack that is being written from answers: valid from the first on, so that each answer shows its dates.</summary>
internal sealed class StartedPack
{
    private static readonly JsonSerializerOptions Options = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonSerializerOptions Inline = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly JsonObject _root;

    public StartedPack(string extends)
    {
        _root = JsonNode.Parse($$"""
            {
              "id": "mine", "extends": {{JsonSerializer.Serialize(extends, Inline)}}, "version": "1.0.0", "effectiveFrom": "2026-01-01",
              "authority": { "name": "Mine", "division": "englandAndWales", "closureDays": [] },
              "source": { "title": "Children in need", "status": "inForce", "amendments": [], "links": [] },
              "clauses": {
                "P1": "The first planning meeting is held in good time.", "P2": "The plan is reviewed.",
                "P3": "The plan names who holds it, and everybody who has it is asked whether they agree.", "P4": "Support ends by a decision."
              },
              "duties": {
                "holdFirstPlanningMeeting": { "clause": "P1", "owner": "socialWorker", "within": { "amount": 15, "unit": "workingDays" }, "from": "assessmentConclusion", "counting": "afterAnchor", "notices": "meeting" },
                "holdReview": { "clause": "P2", "owner": "socialWorker", "within": { "amount": 3, "unit": "months" }, "from": "lastReviewOrPlanStart", "counting": "afterAnchor", "notices": "review" }
              },
              "approvals": { "closure": { "clause": "P4", "roles": ["teamManager"] } },
              "plan": {
                "holder": { "role": "socialWorker", "clause": "P3" }, "mostEnd": { "within": { "amount": 12, "unit": "months" }, "clause": "local" },
                "replies": { "accepted": ["signed", "disagrees", "declined", "noReply"], "clause": "P3" }, "smart": "none", "checklist": []
              },
              "review": {
                "clause": "P2", "atLeastEvery": { "amount": 3, "unit": "months" }, "longerIfExceptional": false, "outcomesTogether": false, "recordToParticipants": "none",
                "twelveMonthReview": { "clause": "local" }, "longTermException": { "clause": "local" }, "views": { "clause": "P2" }
              },
              "closureRoutes": [{ "id": "close", "text": "The support ends.", "clause": "P4" }]
            }
            """)!.AsObject();
    }

    /// <summary>Its name, by which its file is named.</summary>
    public string Id => (string)_root["id"]!;

    /// <summary>The ONS code of the authority; null while none was given.</summary>
    public string? Code => (string?)_root["authority"]!["code"];

    /// <summary>The team for which dates are shown; null for any.</summary>
    public string? Team { get; set; }

    /// <summary>The text of the pack.</summary>
    public string Json => _root.ToJsonString(Options) + "\n";

    /// <summary>Sets one value by its place, parts between made where they are not there.</summary>
    /// <param name="place">The place, such as <c>plan.holder.role</c>.</param>
    /// <param name="value">The value; null takes it away.</param>
    public void Set(string place, JsonNode? value)
    {
        var steps = place.Split('.');
        var at = _root;
        foreach (var step in steps.SkipLast(1))
        {
            at = (at[step] ??= new JsonObject()).AsObject();
        }

        if (value is null)
        {
            at.Remove(steps[^1]);
        }
        else
        {
            at[steps[^1]] = value;
        }
    }

    /// <summary>A sentence of the procedure, as the answer says it; whoever has the text puts its own words there.</summary>
    /// <param name="id">Its number.</param>
    /// <param name="sentence">The sentence.</param>
    public void Clause(string id, string sentence) => Set($"clauses.{id}", sentence);

    /// <summary>A duty under a sentence of its own.</summary>
    /// <param name="name">The duty.</param>
    /// <param name="clause">The sentence.</param>
    /// <param name="within">How long.</param>
    /// <param name="from">From which event.</param>
    /// <param name="ladder">Who is reminded.</param>
    public void Duty(string name, string clause, Period within, string from, string ladder) => Set($"duties.{name}", new JsonObject
    {
        ["clause"] = clause,
        ["owner"] = Word(Role.SocialWorker),
        ["within"] = Length(within),
        ["from"] = from,
        ["counting"] = "afterAnchor",
        ["notices"] = ladder,
    });

    /// <summary>A length as packs write it.</summary>
    /// <param name="length">The length.</param>
    public static JsonObject Length(Period length) => new() { ["amount"] = length.Amount, ["unit"] = Word(length.Unit) };

    /// <summary>A role as packs write it.</summary>
    /// <param name="value">The value.</param>
    public static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
