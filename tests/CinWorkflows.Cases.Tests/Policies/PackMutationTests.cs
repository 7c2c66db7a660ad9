using System.Text.Json;
using System.Text.Json.Nodes;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Packs;
using CinWorkflows.Cases.Packs.Trials;
using CinWorkflows.Cases.Reviews;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Tests.Policies;

/// <summary>Packs spoiled at random: whatever the slip, the reader answers with faults or with a whole pack.</summary>
public sealed class PackMutationTests
{
    private const int Seed = 20261121;

    private static readonly TrialStory Eventful = new(
        Anchors.Names.Concat(Enum.GetNames<TriggerKind>().Select(JsonNamingPolicy.CamelCase.ConvertName)).Distinct().ToDictionary(name => name, _ => new DateOnly(2026, 4, 9)));

    private static readonly CaseFile Planned = new()
    {
        CaseId = "CIN-1",
        Pack = new("mutant", "1.0.0"),
        ReferredOn = new(2026, 3, 13),
        Allocation = new("team-1", "sw-1"),
        Plans = [new() { Version = 1, AgreedOn = new(2026, 4, 9), StartsOn = new(2026, 4, 9), ExpectedEndOn = new(2027, 4, 8) }],
    };

    private static readonly string[] Values =
        ["null", "true", "0", "-1", "1e400", "99999999999999999999", "\"\"", "\"none\"", "\"setByPlan\"", "\"N6\"", "\"local\"", "[]", "{}", "[null]", "\"2026-13-01\"", "\"🏛\""];

    [Fact]
    public void Two_thousand_changed_values_end_in_faults_or_in_a_pack_in_which_no_date_is_silently_missing_or_wider_than_its_limit()
    {
        var random = new Random(Seed);
        var whole = 0;
        for (var round = 0; round < 2_000; round++)
        {
            var draft = (round % 3) switch
            {
                0 => PackDraft.Northamptonshire(),
                1 => PackDraft.Hillingdon(),
                _ => PackDraft.Eastmere(),
            };
            for (var changes = random.Next(1, 4); changes > 0; changes--)
            {
                Change(draft.At("").Root, random);
            }

            whole += Judge(draft.Json, round) ? 1 : 0;
        }

        Assert.InRange(whole, 1, 600);
    }

    [Fact]
    public void A_thousand_spoiled_texts_end_in_faults_or_in_a_whole_pack()
    {
        var random = new Random(Seed);
        var json = PackLibrary.Shipped.Find("hillingdon", "2.1.4")!.Json;
        for (var round = 0; round < 1_000; round++)
        {
            var (at, length) = (random.Next(json.Length - 50), random.Next(1, 50));
            var spoiled = (round % 4) switch
            {
                0 => json[..at],
                1 => json.Remove(at, length),
                2 => json.Insert(at, json.Substring(random.Next(json.Length - 50), length)),
                _ => json.Remove(at, 1).Insert(at, ((char)random.Next(0xFFFF)).ToString()),
            };
            Judge(spoiled, round);
        }
    }

    private static bool Judge(string json, int round)
    {
        var reading = PackLibrary.Read(json, "mutant.json");

        Assert.True(reading.IsWhole == (reading.Faults.Count == 0), $"Round {round}: a pack and faults, or neither.");
        Assert.All(reading.Faults, fault => Assert.True(fault.Line > 0 && fault.JsonPath.StartsWith('$') && fault.Reason.Length > 0, $"Round {round}: {fault}"));
        if (reading.IsWhole)
        {
            var again = PackLibrary.Read(json, "mutant.json");
            Assert.Equal(JsonSerializer.Serialize(reading.Pack), JsonSerializer.Serialize(again.Pack));
            Assert.All(reading.Pack.Duties.Values, rule => Assert.Contains(rule.Ladder, reading.Pack.Notices.Keys));
            Assert.All(reading.Pack.Duties.Values, rule => Assert.Contains(rule.Clause, reading.Pack.Clauses.Keys));
            if (reading.NeverDue.Count == 0)
            {
                NoDateIsMissing(reading.Pack, round);
                NoDateIsWider(reading.Pack, round);
            }
        }

        return reading.IsWhole;
    }

    /// <summary>In a story in which everything has happened that there is, each limit of a pack that is brought in has its day.</summary>
    private static void NoDateIsMissing(PolicyPack pack, int round) => Assert.All(
        PackTrial.Of(pack, Eventful with { On = Eventful.On.Concat(pack.Events.Values.Select(own => KeyValuePair.Create(own.Cited, own.MayLieAhead ? new DateOnly(2028, 4, 9) : new DateOnly(2026, 4, 9)))).ToDictionary() }).Where(line => !line.NoDate?.StartsWith("it is not for", StringComparison.Ordinal) ?? false),
        line => Assert.True(line.NoDate!.StartsWith("the p", StringComparison.Ordinal), $"Round {round}: {line.Key} has a limit and no date: {line.NoDate}"));

    /// <summary>Whatever a plan or a manager sets for a child without an exception, no review and no visit is later than the pack says.</summary>
    private static void NoDateIsWider(PolicyPack pack, int round)
    {
        if (!pack.ClocksStartWithAnchor)
        {
            return;
        }

        foreach (var (amount, unit) in new[] { (1, Unit.Weeks), (30, Unit.WorkingDays), (5, Unit.Months), (400, Unit.CalendarDays) })
        {
            var agreed = Planned with
            {
                Interval = new(new(amount, unit), Exceptional: false, new(2026, 4, 10)),
                Plans = [Planned.Plans[0] with { VisitEvery = new Period(amount, unit) }],
            };
            foreach (var kind in new[] { DutyKind.HoldReview, DutyKind.VisitChild })
            {
                var (limit, due) = (Due(kind, Planned, pack), Due(kind, agreed, pack));
                Assert.True(limit is null || due <= limit, $"Round {round}: every {amount} {unit} moves {kind} from {limit} to {due}.");
            }
        }
    }

    private static DateOnly? Due(DutyKind kind, CaseFile file, PolicyPack pack) =>
        DutyBook.DeadlineOf(kind, kind == DutyKind.HoldReview ? new ReviewSubject(1) : null, file, pack, pack.Authority.WorkingCalendar())?.Due;

    private static void Change(JsonNode root, Random random)
    {
        var node = root;
        while (true)
        {
            var inner = node switch
            {
                JsonObject { Count: > 0 } known => known.Select(property => property.Value).ToList(),
                JsonArray { Count: > 0 } list => [.. list],
                _ => [],
            };
            if (inner.Count == 0 || random.Next(6) == 0 || inner[random.Next(inner.Count)] is not { } next)
            {
                break;
            }

            node = next;
        }

        switch (node.Parent)
        {
            case JsonObject owner when random.Next(3) == 0:
                owner.Remove(node.GetPropertyName());
                break;
            case JsonObject owner when random.Next(3) == 0:
                owner[$"{node.GetPropertyName()}x"] = node.DeepClone();
                break;
            case JsonArray owner when random.Next(2) == 0:
                owner.Add(node.DeepClone());
                break;
            case not null:
                node.ReplaceWith(JsonNode.Parse(Values[random.Next(Values.Length)]));
                break;
        }
    }
}
