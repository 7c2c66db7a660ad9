using System.Text.Json;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Plans;

namespace CinWorkflows.Cases.Tests.Plans;

public sealed class PlanWordsTests
{
    private const string Empty = "TBC";

    /// <summary>Ids and dates are judged by their own rules: these name people, parts of the plan and items of the checklist.</summary>
    private static readonly string[] Names = ["id", "holderId", "needId", "outcomeId", "ownerId", "personId"];

    [Fact]
    public void N13_N19_H16_each_text_of_a_plan_is_judged()
    {
        var plan = new PlanContent
        {
            HolderId = "sw-1",
            StartsOn = new(2026, 1, 5),
            ExpectedEndOn = new(2026, 11, 5),
            Needs = [new("n1", Empty, Empty)],
            Outcomes = [new("o1", "n1", Empty, Empty, new(2026, 11, 5))],
            Actions = [new("a1", "o1", Empty, "sw-1", new(2026, 3, 5))],
            Resources = [Empty],
            Contingency = Empty,
            Contacts = [new("school-1", Empty, null)],
            ReviewPoints = Empty,
            Attested = ["a"],
            LongTermReason = Empty,
            ForTheChild = Empty,
        };

        // What the plan has besides, in a field that is added later, is empty here and fails until it is judged too.
        var texts = TextsOf(JsonSerializer.SerializeToElement(plan, ActJson.Options), "content").ToList();

        Assert.All(texts, text => Assert.Equal(Empty, text.Value));
        Assert.Equal(texts.Select(text => text.Field).Order(StringComparer.Ordinal), PlanWords.Check(plan, null, "N13").Select(refusal => refusal.Field).Order(StringComparer.Ordinal));
        Assert.All(
            new[] { typeof(PlanContent), typeof(PlannedNeed), typeof(PlannedOutcome), typeof(PlannedAction), typeof(PlannedContact) }
                .SelectMany(type => type.GetProperties().Where(property => property.PropertyType == typeof(string)))
                .Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name)),
            name => Assert.True(Names.Contains(name) || texts.Any(text => text.Field.EndsWith($".{name}", StringComparison.Ordinal)), $"'{name}' is neither a name nor judged."));
    }

    private static IEnumerable<(string Field, string Value)> TextsOf(JsonElement element, string path) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().Where(property => !Names.Contains(property.Name) && property.Name != "attested").SelectMany(property => TextsOf(property.Value, $"{path}.{property.Name}")),
        JsonValueKind.Array => element.EnumerateArray().Index().SelectMany(item => TextsOf(item.Item, $"{path}[{item.Index}]")),
        JsonValueKind.String when !DateOnly.TryParse(element.GetString(), out _) => [(path, element.GetString()!)],
        _ => [],
    };
}
