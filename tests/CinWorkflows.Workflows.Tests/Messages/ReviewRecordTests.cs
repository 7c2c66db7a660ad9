using CinWorkflows.Cases.Reviews;
using CinWorkflows.Workflows.Ports.Messages;

namespace CinWorkflows.Workflows.Tests.Messages;

public class ReviewRecordTests
{
    [Theory]
    [InlineData(TestCase.Child, "We think that you do not need this plan any more.", "A manager decides if the plan can stop. Samira Okafor will tell you.")]
    [InlineData(TestCase.Parent, "Zebedee Quillfeather no longer needs support under this plan.", "A manager decides whether the plan ends.")]
    public async Task An_end_of_need_is_a_recommendation_until_a_manager_decides(string to, string found, string next)
    {
        var text = await TextAsync(new(outcomes: [ReviewOutcome.NoLongerInNeed]), to);

        Assert.Contains(found, text, StringComparison.Ordinal);
        Assert.Contains(next, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reasons_and_the_progress_of_each_outcome_are_given()
    {
        var text = await TextAsync(new(), TestCase.Parent);

        Assert.Contains("Why\n\nMornings go better; sleep does not yet.", text, StringComparison.Ordinal);
        Assert.Contains("- Zebedee arrives at school on time and has had breakfast: going as planned. On time on four days of five.", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_child_reads_no_words_that_were_written_for_adults()
    {
        var text = await TextAsync(new(), TestCase.Child);

        Assert.DoesNotContain("sleep does not yet", text, StringComparison.Ordinal);
        Assert.DoesNotContain("four days of five", text, StringComparison.Ordinal);
        Assert.Contains("Samira Okafor will talk with you about why.", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Staff_get_a_risk_of_significant_harm_in_writing() =>
        Assert.Contains("appears to be at risk of significant harm", await TextAsync(new(outcomes: [ReviewOutcome.RiskOfSignificantHarm]), TestCase.Manager), StringComparison.Ordinal);

    private static async Task<string> TextAsync(TestCase record, string to) =>
        (await record.ComposeAsync(record.Message(MessageKind.ReviewRecord, to, "1"))).Message!.Text;
}
