using CinWorkflows.Cases.Contacts;
using CinWorkflows.Cases.Disclosures;
using CinWorkflows.Letters;
using CinWorkflows.Letters.Delivering;
using CinWorkflows.Workflows.Ports.Messages;

namespace CinWorkflows.Workflows.Tests.Messages;

/// <summary>Every message, and everybody who must not be told what it says.</summary>
public sealed class WithheldMessageTests
{
    public static TheoryData<MessageKind, DisclosureTopic> ToFamily
    {
        get
        {
            var all = new TheoryData<MessageKind, DisclosureTopic>();
            foreach (var (kind, topic) in EveryMessage.All.Where(message => message.To == TestCase.Parent).SelectMany(message => Enum.GetValues<DisclosureTopic>().Select(topic => (message.Kind, topic))))
            {
                all.Add(kind, topic);
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(ToFamily))]
    public async Task What_is_restricted_leaves_to_nobody_whom_it_is_restricted_for(MessageKind kind, DisclosureTopic topic)
    {
        var record = new TestCase();
        record.Add(new DisclosureRestricted(TestCase.Parent, [topic], "They threatened the other parent."));
        var (facts, message) = (MessageFacts.Of(kind, record.File), EveryMessage.In(record, kind, TestCase.Parent));

        var composed = await record.ComposeAsync(message);

        Assert.Equal(facts.FreeText || facts.Topics.Contains(topic) ? MessageProblem.Withheld : null, composed.Problem);
    }

    [Theory]
    [MemberData(nameof(ToFamily))]
    public async Task Nor_to_an_address_that_they_share(MessageKind kind, DisclosureTopic topic)
    {
        var record = new TestCase();
        record.Add(new ContactDetailsChanged(TestCase.OtherParent, " PHILIPPA@home.example "));
        record.Add(new DisclosureRestricted(TestCase.OtherParent, [topic], "They threatened the other parent."));
        var (facts, message) = (MessageFacts.Of(kind, record.File), EveryMessage.In(record, kind, TestCase.Parent));

        var composed = await record.ComposeAsync(message);

        Assert.Equal(facts.FreeText || facts.Topics.Contains(topic) ? MessageProblem.NoRoute : null, composed.Problem);
    }

    [Theory]
    [MemberData(nameof(EveryMessage.Data), MemberType = typeof(EveryMessage))]
    public async Task A_restriction_of_one_keeps_nothing_from_others(MessageKind kind, string to)
    {
        var record = new TestCase();
        record.Add(new DisclosureRestricted(TestCase.OtherParent, Enum.GetValues<DisclosureTopic>(), "They threatened the other parent."));
        var message = EveryMessage.In(record, kind, to);

        Assert.Null((await record.ComposeAsync(message)).Problem);
    }

    [Fact]
    public void A_letter_that_goes_to_the_family_says_what_it_discloses()
    {
        Assert.All(LetterDefinition.All, letter => Assert.Equal(letter.Kind == MessageKind.Digest, MessageFacts.Of(letter.Kind, new TestCase().File).Topics.Count == 0));
        Assert.All(
            (MessageKind[])[MessageKind.Invitation, MessageKind.Cancellation, MessageKind.PlanCopy, MessageKind.ReviewRecord, MessageKind.MeetingNote],
            kind => Assert.True(MessageFacts.Of(kind, new TestCase().File).FreeText, $"{kind} carries words that somebody typed"));
    }

    [Fact]
    public async Task Nobody_who_must_not_know_stands_in_the_calendar_entry_of_others()
    {
        var record = new TestCase();
        var before = (await record.ComposeAsync(EveryMessage.In(record, MessageKind.Invitation, TestCase.Worker))).Message!.Invitation!;
        record.Add(new DisclosureRestricted(TestCase.Parent, [DisclosureTopic.Meetings], "They threatened the other parent."));

        var after = (await record.ComposeAsync(EveryMessage.In(record, MessageKind.Invitation, TestCase.Worker))).Message!.Invitation!;

        Assert.Contains(before.Attendees, attendee => attendee.Address == "philippa@home.example");
        Assert.DoesNotContain(after.Attendees, attendee => attendee.Address == "philippa@home.example");
    }

    [Fact]
    public void What_is_withheld_is_not_dropped_unseen()
    {
        var message = new TestCase().Message(MessageKind.PlanCopy, TestCase.Parent, "v1");

        Assert.Equal(DeliveryState.Failed, DeliveryProgress.Unwritten(message, MessageProblem.Withheld).State);
    }
}
