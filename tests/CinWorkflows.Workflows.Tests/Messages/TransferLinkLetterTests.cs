using CinWorkflows.Cases.Contacts;
using CinWorkflows.Letters.Delivering;
using CinWorkflows.Letters.Layout;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Ports.Links;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records.Messages;

namespace CinWorkflows.Workflows.Tests.Messages;

/// <summary>The two letters to an authority without a system: the link by e-mail, and its code by text (N52).</summary>
public class TransferLinkLetterTests
{
    private static readonly string[] TheFamily =
        ["Zebedee", "Quillfeather", "Philippa", "Orlando", "Marchbanks", "Nkechi", "Balogun", "2014", "30 November", "home.example", "health.example"];

    private readonly TestCase _record = new();

    public TransferLinkLetterTests() => _record.OfferByLink();

    public static TheoryData<string, Func<TransferLink, TransferLink?>> LinksThatWorkNoMore => new()
    {
        { "gone", _ => null },
        { "revoked", link => link with { RevokedAt = link.IssuedAt } },
        { "locked", link => link with { LockedAt = link.IssuedAt } },
        { "expired", link => link with { ExpiresAt = link.IssuedAt } },
    };

    private TestLinks Links => _record.Links!;

    [Theory]
    [InlineData(MessageKind.TransferOffer)]
    [InlineData(MessageKind.TransferCode)]
    public async Task Neither_names_anybody_of_the_family(MessageKind kind)
    {
        var message = await WriteAsync(kind);

        Assert.All([message.Subject, message.Text, message.Html ?? ""], text =>
            Assert.DoesNotContain(TheFamily, secret => text.Contains(secret, StringComparison.OrdinalIgnoreCase)));
        Assert.Contains(TestLinks.TransferId, message.Subject, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_offer_goes_to_the_contact_by_email_with_the_one_link_and_not_its_code()
    {
        var message = await WriteAsync(MessageKind.TransferOffer);

        Assert.Equal(new EmailDestination("Transfers desk", "transfers@otherborough.example"), message.To);
        var address = $"https://cin.testshire.example/transfer/{TestLinks.LinkId}/open/{Links.Token}";
        Assert.Equal(2, message.Text.Split(address).Length);
        Assert.Equal(2, message.Html!.Split($"href=\"{address}\"").Length);
        Assert.DoesNotContain(Links.Code, string.Concat(message.Text.Where(char.IsDigit)), StringComparison.Ordinal);
        Assert.Contains("It works until Monday 26 January 2026, 09:00.", message.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_subject_of_the_offer_says_who_sends_it_and_which_link_it_is_and_begins_with_urgent_where_it_is()
    {
        Assert.Equal($"Transfer of a case from North Northamptonshire, reference {TestLinks.TransferId}", (await WriteAsync(MessageKind.TransferOffer)).Subject);
        _record.File = _record.File with { TransfersOut = [_record.File.TransfersOut[0] with { Risk = TransferRisk.Urgent }] };
        Links.Link = Links.Link! with { Edition = 2 };

        Assert.Equal($"URGENT: transfer of a case from North Northamptonshire, reference {TestLinks.TransferId}, link 2", (await WriteAsync(MessageKind.TransferOffer)).Subject);
    }

    [Fact]
    public async Task The_offer_has_a_number_at_which_its_sender_is_reached()
    {
        _record.Staff[TestCase.Worker] = _record.Staff[TestCase.Worker] with { Arrangements = new() { Telephone = "01632 960456" } };

        Assert.Contains("telephone 01632 960456", (await WriteAsync(MessageKind.TransferOffer)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_offer_says_by_when_to_answer_and_why()
    {
        var text = (await WriteAsync(MessageKind.TransferOffer)).Text;

        Assert.Contains(
            "By Thursday 15 January 2026: acknowledge receipt, and that you have read and understood the risks. That is 3 working days after ",
            text,
            StringComparison.Ordinal);
        Assert.Contains("By Monday 2 February 2026: accept, or refuse with reasons. That is 15 working days after ", text, StringComparison.Ordinal);
        Assert.Contains("(clause N57 of our procedure)", text, StringComparison.Ordinal);
        Assert.Contains("(clause N60 of our procedure)", text, StringComparison.Ordinal);
        Assert.Contains("The child must not be without support while two authorities settle who is responsible.", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_that_is_over_when_the_link_is_sent_anew_is_not_asked_for()
    {
        var message = _record.Message(MessageKind.TransferOffer, TestLinks.Authority, TestLinks.LinkId, queuedAt: new(2026, 1, 20, 9, 0, 0, TimeSpan.Zero));

        var text = (await _record.ComposeAsync(message)).Message!.Text;

        Assert.Contains("As soon as you can: acknowledge receipt, and that you have read and understood the risks.", text, StringComparison.Ordinal);
        Assert.Contains("By Monday 2 February 2026: accept, or refuse with reasons.", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_code_goes_to_the_contact_by_text_in_two_groups_and_without_the_link()
    {
        var message = await WriteAsync(MessageKind.TransferCode);

        Assert.Equal(new TextDestination("Transfers desk", "+447700900123"), message.To);
        Assert.Null(message.Html);
        Assert.Contains($"your code for transfer {TestLinks.TransferId} is {Links.Code[..4]} {Links.Code[4..]}.", message.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("http", message.Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Links.Token, message.Text, StringComparison.Ordinal);
        Assert.True(LetterShort.Fits(message.Text), $"{message.Text.Length} characters: {message.Text}");
    }

    [Theory]
    [MemberData(nameof(LinksThatWorkNoMore))]
    public async Task A_link_that_works_no_more_is_not_sent(string which, Func<TransferLink, TransferLink?> change)
    {
        Links.Link = change(Links.Link!);

        Assert.All(
            [await ProblemAsync(MessageKind.TransferOffer), await ProblemAsync(MessageKind.TransferCode)],
            problem => Assert.True(problem == MessageProblem.LinkClosed, $"A link that is {which} ends in '{problem}'."));
    }

    [Fact]
    public async Task A_link_whose_transfer_is_gone_from_the_case_still_asks_for_an_answer()
    {
        _record.File = _record.File with { TransfersOut = [] };

        Assert.Contains("As soon as you can: accept, or refuse with reasons.", (await WriteAsync(MessageKind.TransferOffer)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(MessageKind.TransferOffer)]
    [InlineData(MessageKind.TransferCode)]
    public async Task Where_nobody_is_known_there_any_more_somebody_here_has_to_see_it(MessageKind kind)
    {
        Links.Contact = null;

        var problem = await ProblemAsync(kind);

        Assert.Equal(MessageProblem.NoRoute, problem);
        Assert.Equal(DeliveryState.Failed, DeliveryProgress.Unwritten(Message(kind), problem!).State);
    }

    [Fact]
    public async Task Without_a_mobile_number_the_code_goes_no_other_way()
    {
        Links.Contact = Links.Contact! with { Mobile = null };

        Assert.Equal(MessageProblem.NoRoute, await ProblemAsync(MessageKind.TransferCode));
        Assert.Null(await ProblemAsync(MessageKind.TransferOffer));
    }

    [Theory]
    [InlineData(MessageKind.TransferOffer, Medium.Email)]
    [InlineData(MessageKind.TransferCode, Medium.Text)]
    public async Task What_did_not_arrive_goes_no_other_way(MessageKind kind, Medium tried) =>
        Assert.Equal(MessageProblem.NoRoute, (await _record.ComposeAsync(Message(kind) with { Tried = [tried] })).Problem);

    [Theory]
    [InlineData(MessageKind.TransferOffer)]
    [InlineData(MessageKind.TransferCode)]
    public async Task A_host_without_links_sends_neither(MessageKind kind)
    {
        _record.Links = null;

        Assert.Equal(MessageProblem.NoRoute, await ProblemAsync(kind));
    }

    [Theory]
    [InlineData(MessageKind.TransferOffer, TestCase.Worker)]
    [InlineData(MessageKind.TransferOffer, TestCase.Parent)]
    [InlineData(MessageKind.TransferCode, TestCase.Worker)]
    [InlineData(MessageKind.TransferCode, TestCase.Parent)]
    public async Task Neither_goes_to_staff_or_to_the_family(MessageKind kind, string to) =>
        Assert.Equal(MessageProblem.NoRoute, (await _record.ComposeAsync(_record.Message(kind, to, TestLinks.LinkId))).Problem);

    private MessageView Message(MessageKind kind) => _record.Message(kind, TestLinks.Authority, TestLinks.LinkId);

    private async Task<OutgoingMessage> WriteAsync(MessageKind kind)
    {
        var composition = await _record.ComposeAsync(Message(kind));
        Assert.True(composition.IsComposed, composition.Problem);
        return composition.Message;
    }

    private async Task<string?> ProblemAsync(MessageKind kind) => (await _record.ComposeAsync(Message(kind))).Problem;
}
