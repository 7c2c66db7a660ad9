using CinWorkflows.Cases.Plans;
using CinWorkflows.Workflows.Ports.Messages;

namespace CinWorkflows.Workflows.Tests.Messages;

public class PlanCopyTests
{
    [Fact]
    public async Task A_parents_copy_reads_as_approved() =>
        Assert.Equal(Golden.Text("plan-copy-parent.txt"), await TextAsync(new(), TestCase.Parent), ignoreLineEndingDifferences: true);

    [Fact]
    public async Task A_childs_copy_reads_as_approved() =>
        Assert.Equal(Golden.Text("plan-copy-child.txt"), await TextAsync(new(), TestCase.Child), ignoreLineEndingDifferences: true);

    [Fact]
    public async Task A_childs_copy_has_no_words_that_were_not_written_for_the_child()
    {
        var text = await TextAsync(new(), TestCase.Child);

        Assert.All(
            (string[])["clothes", "Breakfast club", "breakfast", "If nobody can be reached", "weekends", "Family support worker", "register", "Orlando", "Philippa"],
            word => Assert.DoesNotContain(word, text, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_childs_copy_has_what_was_written_for_the_child()
    {
        var record = new TestCase();
        var agreed = (PlanAgreed)(await record.Record.Object.ActsAsync(TestCase.CaseId, CancellationToken.None)).Last(act => act.Act is PlanAgreed).Act;
        record.Add(agreed with { Content = agreed.Content with { ForTheChild = "Samira helps you get to breakfast club." } });

        Assert.Contains("Samira helps you get to breakfast club.", await TextAsync(record, TestCase.Child), StringComparison.Ordinal);
        Assert.DoesNotContain("Samira helps you get to breakfast club.", await TextAsync(record, TestCase.Parent), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(TestCase.Child, "If you are not happy with a part of it, tell us")]
    [InlineData(TestCase.Parent, "If you disagree with any part of it")]
    [InlineData(TestCase.Agency, "state the areas in which you disagree")]
    public async Task Disagreement_is_asked_for_only_where_the_authority_knows_it(string to, string words)
    {
        Assert.Contains(words, await TextAsync(new(TestPacks.Northamptonshire), to), StringComparison.Ordinal);
        Assert.DoesNotContain("isagree", await TextAsync(new(TestPacks.Hillingdon), to), StringComparison.Ordinal);
        Assert.Contains("sign", await TextAsync(new(TestPacks.Hillingdon), to), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_is_asked_for_by_a_day_only_where_the_authority_sets_one()
    {
        Assert.Contains("Please answer by Monday 2 February 2026.", await TextAsync(new(TestPacks.WithTimeForAnswers), TestCase.Parent), StringComparison.Ordinal);
        Assert.Contains("Please answer as soon as you can.", await TextAsync(new(TestPacks.Northamptonshire), TestCase.Parent), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_worker_the_answer_goes_to_the_manager()
    {
        var record = new TestCase();
        record.Staff.Remove(TestCase.Worker);

        Assert.Contains("Give your answer to Morgan Ellery (morgan.ellery@testshire.example).", await TextAsync(record, TestCase.Parent), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_any_staff_the_answer_goes_to_the_mailbox_and_no_id_is_shown()
    {
        var record = new TestCase();
        record.Staff.Clear();

        var text = await TextAsync(record, TestCase.Parent);

        Assert.Contains("Give your answer to Testshire Children's Services (children@testshire.example).", text, StringComparison.Ordinal);
        Assert.DoesNotContain(TestCase.Worker, text, StringComparison.Ordinal);
    }

    private static async Task<string> TextAsync(TestCase record, string to)
    {
        var queued = new DateTimeOffset(2026, 1, 19, 10, 0, 0, TimeSpan.Zero);
        var message = (await record.ComposeAsync(record.Message(MessageKind.PlanCopy, to, "v1", queuedAt: queued))).Message!;
        return $"Subject: {message.Subject}\n\n{message.Text}";
    }
}
