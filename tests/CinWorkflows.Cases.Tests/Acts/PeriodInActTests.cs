using System.Text.Json;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Rules.Calendar;

namespace CinWorkflows.Cases.Tests.Acts;

public sealed class PeriodInActTests
{
    [Theory]
    [InlineData("""{ "amount": 3 }""")]
    [InlineData("""{ "unit": "months" }""")]
    public void Json_WithoutAPart_IsRefused(string every) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Act>(
            $$"""{ "type": "reviewIntervalAgreed", "every": {{every}}, "on": "2026-03-04" }""", ActJson.Options));

    [Fact]
    public void Json_Whole_IsRead() =>
        Assert.Equal(new Period(3, Unit.Months), JsonSerializer.Deserialize<Period>("""{ "amount": 3, "unit": "months" }""", ActJson.Options));
}
