using System.Text.Json;

namespace CinWorkflows.Infra.Tests.Templates;

public sealed class ValueTests
{
    [Theory]
    [InlineData("parameters('name')")]
    [InlineData("format('{0}/{1}', items(variables('zones'))[copyIndex()].value, 'it''s')")]
    [InlineData("if(empty(parameters('ranges')), createArray(), createArray(createObject('priority', -4096, 'open', false())))")]
    [InlineData("__bicep.fromVault(parameters('vaultUri'), lambdaVariables('one').key)")]
    [InlineData("tenant().tenantId")]
    public void An_expression_reads_as_it_is_written(string expression) =>
        Assert.Equal(expression.Replace("false()", "false", StringComparison.Ordinal), Json($"[{expression}]").Text);

    [Fact]
    public void An_object_is_the_same_as_JSON_and_in_an_expression()
    {
        var written = Json(new { access = "Deny", ports = new[] { "443" }, logged = true, size = 2 });
        var created = Json("[createObject('access', 'Deny', 'ports', createArray('443'), 'logged', true(), 'size', 2)]");

        Assert.Equal(written.Text, created.Text);
        Assert.Equal("'Deny'", created.At("access")?.Text);
        Assert.Null(created.At("access/none"));
    }

    [Fact]
    public void A_text_that_only_looks_like_an_expression_is_a_text() => Assert.Equal("[x]", Json("[[x]").Content);

    [Fact]
    public void Every_text_is_found_wherever_it_stands() =>
        Assert.Equal(["a", "b", "c", "d"], Json(new { one = "a", two = new[] { "[f(createObject('x', 'b'), g('c')['d'])]" } }).All<TextValue>().Select(text => text.Content));

    [Theory]
    [InlineData("parameters('name'")]
    [InlineData("'open")]
    [InlineData("f() g()")]
    [InlineData("")]
    public void What_is_no_expression_is_refused(string expression) => Assert.Throws<FormatException>(() => ExpressionReader.Read(expression));

    private static Value Json<T>(T value) => Value.Of(JsonSerializer.SerializeToElement(value));
}
