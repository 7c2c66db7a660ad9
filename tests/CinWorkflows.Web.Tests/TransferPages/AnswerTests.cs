using System.Net;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Transfers;

namespace CinWorkflows.Web.Tests.TransferPages;

public sealed class AnswerTests
{
    private static readonly DateOnly Today = new(2026, 3, 10);

    [Fact]
    public async Task Receipt_is_acknowledged_in_the_name_of_whoever_opened_the_link()
    {
        await using var host = await LinkHost.StartAsync();
        using var browser = await AtAsync(host, "acknowledge");

        var page = await browser.SubmitAsync(("understood", "yes"));

        Assert.Equal("You have acknowledged receipt", page.Banner);
        Assert.Equal([new TransferAcknowledged(LinkHost.Transfer, Today, "Robin Receiver", true)], host.Answers);
        Assert.Equal(Actor.Service, host.Api.Record.Acts[^1].Actor);
        Assert.Contains("Acknowledge receiptDone on 10 March 2026", Squeezed(page), StringComparison.Ordinal);
        Assert.Equal("Answered acknowledge", (await host.LogAsync())[^1]);
    }

    [Fact]
    public async Task Receipt_without_the_risks_understood_is_not_taken()
    {
        await using var host = await LinkHost.StartAsync();
        using var browser = await AtAsync(host, "acknowledge");

        var page = await browser.SubmitAsync();

        Assert.Equal((HttpStatusCode.BadRequest, "Error: Acknowledge receipt – Transfer of a case between authorities"), (page.Status, page.Title));
        Assert.Equal(["#understood: Confirm that you have read and understood the risks"], page.Errors);
        Assert.Empty(host.Answers);
    }

    [Fact]
    public async Task A_question_is_asked_and_its_answer_is_on_the_page()
    {
        await using var host = await LinkHost.StartAsync();
        using var browser = await AtAsync(host, "ask");
        Assert.Equal(["#question: Enter your question"], (await browser.SubmitAsync(("question", " "))).Errors);
        Assert.Equal(["#question: Your question must be 4000 characters or fewer"], (await browser.SubmitAsync(("question", new string('x', 4001)))).Errors);

        var asked = await browser.SubmitAsync(("question", "Which school?\n<b>Now</b>"));
        var question = Assert.IsType<TransferQuestioned>(Assert.Single(host.Answers));
        await host.DoAsync(new TransferQuestionAnswered(LinkHost.Transfer, Today, question.QuestionId, "Hill School"));
        var answered = await browser.GetAsync(asked.Address.AbsolutePath);

        Assert.Contains("There is no answer yet.", asked.Words, StringComparison.Ordinal);
        Assert.Equal("Which school?\n<b>Now</b>", question.Question);
        Assert.Empty(answered.Document.QuerySelectorAll("main b"));
        Assert.Contains("Hill School", answered.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_worker_is_named_with_how_to_reach_them()
    {
        await using var host = await LinkHost.StartAsync();
        using var browser = await AtAsync(host, "worker");
        Assert.Equal(["#worker: Enter the full name of the worker", "#contact: Enter the telephone number of the worker"], (await browser.SubmitAsync()).Errors);

        var page = await browser.SubmitAsync(("worker", "Wren Worker"), ("contact", "020 7946 0000"), ("email", "wren@hillingdon.example"), ("team", "020 7946 0001"));

        Assert.Equal([new ReceivingWorkerNamed(LinkHost.Transfer, Today, "Wren Worker", "telephone 020 7946 0000, or e-mail wren@hillingdon.example; the team: telephone 020 7946 0001", "Robin Receiver")], host.Answers);
        Assert.Contains("Your workerWren Worker", Squeezed(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Acceptance_is_checked_can_be_changed_and_is_then_recorded()
    {
        await using var host = await LinkHost.StartAsync();
        using var browser = await AtAsync(host, "accept");

        var check = await browser.SubmitAsync(("from-day", "16"), ("from-month", "3"), ("from-year", "2026"), ("worker", "Wren Worker"));
        Assert.Equal("Check your answers", check.Heading);
        Assert.Contains("You are responsible from16 March 2026Allocated workerWren WorkerYour nameRobin Receiver", Squeezed(check), StringComparison.Ordinal);
        Assert.Empty(host.Answers);

        var changed = await browser.SubmitAsync("change");
        Assert.Equal(("Accept the transfer", "16", "Wren Worker"), (changed.Heading, Value(changed, "from-day"), Value(changed, "worker")));
        await browser.SubmitAsync(("from-day", "17"));
        var done = await browser.SubmitAsync("checked");

        Assert.Equal("You have accepted the transfer", done.Banner);
        Assert.Equal([new TransferAccepted(LinkHost.Transfer, Today, new(2026, 3, 17), "Robin Receiver", "Wren Worker")], host.Answers);
        Assert.Equal(new(2026, 3, 17), host.Offered.ResponsibleFrom);
        Assert.Contains("Accepted, from 17 March 2026", done.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "", "", "#from-day: Enter the date you become responsible")]
    [InlineData("16", "", "2026", "#from-month: The date you become responsible must include a month")]
    [InlineData("", "3", "", "#from-day: The date you become responsible must include a day and year")]
    [InlineData("30", "2", "2026", "#from-day: The date you become responsible must be a real date, for example 27 3 2026")]
    [InlineData("x", "3", "2026", "#from-day: The date you become responsible must be a real date, for example 27 3 2026")]
    [InlineData("1", "1", "26", "#from-day: The date you become responsible must be a real date, for example 27 3 2026")]
    public async Task A_date_that_is_none_is_said_at_the_part_that_is_wrong(string day, string month, string year, string error)
    {
        await using var host = await LinkHost.StartAsync();
        using var browser = await AtAsync(host, "accept");

        var page = await browser.SubmitAsync(("from-day", day), ("from-month", month), ("from-year", year));

        Assert.Equal([error], page.Errors);
        Assert.Equal(day, Value(page, "from-day"));
        Assert.Empty(host.Answers);
    }

    [Fact]
    public async Task What_the_case_refuses_is_said_in_plain_words_and_nothing_is_recorded()
    {
        await using var host = await LinkHost.StartAsync();
        using var browser = await AtAsync(host, "accept");
        await browser.SubmitAsync(("from-day", "1"), ("from-month", "3"), ("from-year", "2026"));

        var page = await browser.SubmitAsync("checked");

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Accept the transfer"), (page.Status, page.Heading));
        Assert.Equal(["#from-day: Responsibility is accepted from 10 March 2026 or later, not from 1 March 2026: until then the former authority is responsible"], page.Errors);
        Assert.Empty(host.Answers);
        Assert.Equal("AnswerRefused accept", (await host.LogAsync())[^1]);
    }

    [Theory]
    [InlineData("Responsibility", DisputeAbout.Responsibility)]
    [InlineData("Threshold", DisputeAbout.Threshold)]
    public async Task A_refusal_says_what_is_disputed_and_why(string about, DisputeAbout expected)
    {
        await using var host = await LinkHost.StartAsync();
        using var browser = await AtAsync(host, "refuse");
        Assert.Equal(["#about: Select what you dispute", "#reasons: Enter your reasons"], (await browser.SubmitAsync()).Errors);

        await browser.SubmitAsync(("about", about), ("reasons", "They live elsewhere."));
        var done = await browser.SubmitAsync("checked");

        Assert.Equal([new TransferRefused(LinkHost.Transfer, Today, expected, "They live elsewhere.", "Robin Receiver")], host.Answers);
        Assert.Contains("Refused on 10 March 2026", done.Words, StringComparison.Ordinal);
        Assert.Equal("Transfer of a case to you", (await browser.GetAsync($"{done.Address.AbsolutePath}/refuse")).Heading);
    }

    [Fact]
    public async Task Only_what_a_page_offers_can_be_disputed()
    {
        await using var host = await LinkHost.StartAsync();
        using var browser = await AtAsync(host, "refuse");
        var fields = browser.Filled(null, ("reasons", "x"));
        fields["about"] = nameof(DisputeAbout.Delay);

        Assert.Equal(["#about: Select what you dispute"], (await browser.PostAsync(browser.FormAddress, fields)).Errors);
    }

    [Fact]
    public async Task A_form_sent_twice_is_one_answer_and_both_see_that_it_is_done()
    {
        await using var host = await LinkHost.StartAsync();
        using var browser = await AtAsync(host, "ask");
        var (address, fields) = (browser.FormAddress, browser.Filled(null, ("question", "Which school?")));

        var pages = new List<LinkPage> { await browser.PostAsync(address, fields), await browser.PostAsync(address, fields) };

        Assert.All(pages, page => Assert.StartsWith("You have asked a question", page.Banner, StringComparison.Ordinal));
        Assert.Single(host.Answers);
        Assert.Single(await host.LogAsync(), entry => entry == "Answered ask");
    }

    [Fact]
    public async Task A_form_sent_again_with_other_words_is_not_lost_without_a_word()
    {
        await using var host = await LinkHost.StartAsync();
        using var browser = await AtAsync(host, "ask");
        var (address, fields) = (browser.FormAddress, browser.Filled(null, ("question", "Which school?")));
        await browser.PostAsync(address, fields);

        fields["question"] = "Which doctor?";
        var again = await browser.PostAsync(address, fields);

        Assert.Contains("You have sent this form already", Assert.Single(again.Errors), StringComparison.Ordinal);
        Assert.Single(host.Answers);
    }

    private static async Task<LinkBrowser> AtAsync(LinkHost host, string task)
    {
        var browser = await host.OpenAsync(await host.IssueAsync());
        await browser.GetAsync($"{browser.Page.Address.AbsolutePath}/{task}");
        return browser;
    }

    private static string? Value(LinkPage page, string field) => page.Document.QuerySelector($"#{field}")!.GetAttribute("value");

    private static string Squeezed(LinkPage page) => System.Text.RegularExpressions.Regex.Replace(page.Words, @"\s*\n\s*", "");
}
