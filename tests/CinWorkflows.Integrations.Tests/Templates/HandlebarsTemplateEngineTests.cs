using CinWorkflows.Integrations.Templates;

namespace CinWorkflows.Integrations.Tests.Templates;

public class HandlebarsTemplateEngineTests
{
    private static readonly Dictionary<string, object?> Values = new()
    {
        ["name"] = "<Ann & \"Bo\">",
        ["nothing"] = "",
        ["yes"] = true,
        ["no"] = false,
        ["texts"] = new List<string> { "<a>", "b" },
        ["none"] = new List<string>(),
        ["rows"] = new List<IReadOnlyDictionary<string, object?>> { new Dictionary<string, object?> { ["who"] = "<Cy>", ["chairs"] = true }, new Dictionary<string, object?> { ["who"] = "Di", ["chairs"] = false } },
    };

    [Theory]
    [InlineData("{{name}}", "[<Ann & \"Bo\">]")]
    [InlineData("{{#if yes}}a{{else}}b{{/if}}{{#if no}}c{{/if}}{{#unless no}}d{{/unless}}", "ad")]
    [InlineData("{{#if nothing}}a{{/if}}{{#if none}}b{{/if}}{{#if texts}}c{{/if}}", "c")]
    [InlineData("{{#each texts}}{{this}};{{/each}}", "[<a>];[b];")]
    [InlineData("{{#each rows}}{{who}}{{#if chairs}} chairs for {{../name}}{{/if}};{{/each}}", "[<Cy>] chairs for [<Ann & \"Bo\">];[Di];")]
    [InlineData("{{> plan}}", "THE PLAN <b>")]
    [InlineData("<b>{{! said to nobody }}</b>", "<b></b>")]
    [InlineData("{{#each texts}}\n- {{this}}\n{{/each}}\n", "- [<a>]\n- [b]\n")]
    public void Fill_WritesValuesMarkedAndTheRestAsItIs(string template, string filled) =>
        Assert.Equal(filled, Compile(template)(Values));

    [Fact]
    public void Fill_ANameWithoutAValue_Fails() =>
        Assert.ThrowsAny<Exception>(() => Compile("{{other}}")(Values));

    [Fact]
    public void Compile_WhatIsNotClosed_IsAFormatFault() =>
        Assert.Throws<FormatException>(() => Compile("{{#if yes}}"));

    [Fact]
    public void Fill_FromSeveralThreads_GivesEachItsOwn()
    {
        var fill = Compile("{{name}}");

        var texts = Enumerable.Range(0, 200).AsParallel().Select(number => (number, Text: fill(new Dictionary<string, object?> { ["name"] = $"{number}" }))).ToList();

        Assert.All(texts, entry => Assert.Equal($"[{entry.number}]", entry.Text));
    }

    private static Func<IReadOnlyDictionary<string, object?>, string> Compile(string template) =>
        new HandlebarsTemplateEngine().Compile(template, text => $"[{text}]", new Dictionary<string, string> { ["plan"] = "THE PLAN <b>" });
}
