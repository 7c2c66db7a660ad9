using System.Text.RegularExpressions;
using CinWorkflows.Workflows.Ports.Messages;

namespace CinWorkflows.Workflows.Tests.Messages;

public partial class MessageComposerTests
{
    private static readonly string[] Private =
    [
        "Zebedee", "Quillfeather", "Philippa", "Orlando", "Marchbanks", "Balogun", "Nkechi", "Samira", "Okafor", "Morgan", "Ellery",
        "@", "2014", "30 November", "home.example",
    ];

    [Theory]
    [MemberData(nameof(EveryMessage.ByEmail), MemberType = typeof(EveryMessage))]
    public async Task Every_kind_is_written_for_every_reader_who_gets_it(MessageKind kind, string to)
    {
        var record = new TestCase();

        var composition = await record.ComposeAsync(EveryMessage.In(record, kind, to));

        Assert.True(composition.IsComposed, composition.Problem);
        var message = composition.Message;
        Assert.IsType<EmailDestination>(message.To);
        Assert.StartsWith("<!DOCTYPE html>\n<html lang=\"en-GB\">", message.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", message.Html, StringComparison.Ordinal);
        Assert.EndsWith("\n", message.Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(EveryMessage.Data), MemberType = typeof(EveryMessage))]
    public async Task No_subject_and_no_calendar_title_tells_who_it_is_about(MessageKind kind, string to)
    {
        var record = new TestCase();

        var message = (await record.ComposeAsync(EveryMessage.In(record, kind, to))).Message!;

        var entry = message.Invitation;
        string[] shown = [message.Subject, entry?.Summary ?? "", entry?.Description ?? "", entry?.Uid.Replace("@cinworkflows", "", StringComparison.Ordinal) ?? "", message.ToString(), $"{entry}".Replace("@cinworkflows", "", StringComparison.Ordinal)];
        Assert.All(shown, text => Assert.DoesNotContain(Private, secret => text.Contains(secret, StringComparison.OrdinalIgnoreCase)));
        Assert.True(kind == MessageKind.Digest || message.Subject.Contains(TestCase.CaseId, StringComparison.Ordinal), $"No reference in '{message.Subject}'.");
    }

    [Theory]
    [MemberData(nameof(EveryMessage.Data), MemberType = typeof(EveryMessage))]
    public async Task Only_staff_and_another_authority_get_clauses_and_one_link(MessageKind kind, string to)
    {
        var record = new TestCase();

        var message = (await record.ComposeAsync(EveryMessage.In(record, kind, to))).Message!;

        // The offer tells another authority by which clause it is asked to answer, and opens what is sent; its code opens nothing by itself.
        var works = to == TestCase.Worker || kind == MessageKind.TransferOffer;
        Assert.Equal(works ? 1 : 0, Link().Count(message.Text));
        Assert.Equal(works ? 1 : 0, Link().Count(message.Html ?? ""));
        Assert.True(works || !Clause().IsMatch(message.Text), "A message to somebody who works by no procedure of ours cites a clause.");
    }

    [Theory]
    [MemberData(nameof(EveryMessage.Data), MemberType = typeof(EveryMessage))]
    public async Task The_same_record_gives_the_same_message(MessageKind kind, string to)
    {
        var (first, second) = (new TestCase(), new TestCase());

        var one = (await first.ComposeAsync(EveryMessage.In(first, kind, to))).Message!;
        var other = (await second.ComposeAsync(EveryMessage.In(second, kind, to))).Message!;

        Assert.Equal((one.Key, one.Subject, one.Text, one.Html, one.Date), (other.Key, other.Subject, other.Text, other.Html, other.Date));
        Assert.Equal(one.Invitation?.Attendees ?? [], other.Invitation?.Attendees ?? []);
        Assert.Equal(one.Invitation is { } entry ? entry with { Attendees = [] } : null, other.Invitation is { } again ? again with { Attendees = [] } : null);
    }

    [Theory]
    [MemberData(nameof(EveryMessage.ByEmail), MemberType = typeof(EveryMessage))]
    public async Task Markup_in_a_name_is_shown_as_text(MessageKind kind, string to)
    {
        var record = new TestCase(childName: "<script>alert(1)</script> & \"Zeb\"", parentName: "<a href='http://evil.example'>Pip</a>");

        var message = (await record.ComposeAsync(EveryMessage.In(record, kind, to))).Message!;

        Assert.DoesNotContain("<script", message.Html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<a href='", message.Html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<a href=\"http://evil", message.Html, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Names_keep_to_their_line()
    {
        var record = new TestCase(childName: "Zeb\r\n\r\nPlease pay here: \u202Ehttps://evil.example");

        var message = (await record.ComposeAsync(record.Message(MessageKind.PlanCopy, TestCase.Parent, "v1"))).Message!;

        Assert.DoesNotContain("\nPlease pay", message.Text, StringComparison.Ordinal);
        Assert.DoesNotContain('\u202E', message.Text);
    }

    [Theory]
    [MemberData(nameof(EveryMessage.Data), MemberType = typeof(EveryMessage))]
    public async Task The_message_bears_the_instant_at_which_it_was_queued(MessageKind kind, string to)
    {
        var record = new TestCase();
        var view = EveryMessage.In(record, kind, to);

        var message = (await record.ComposeAsync(view)).Message!;

        Assert.Equal(view.QueuedAt, message.Date);
        Assert.Equal(view.Order.Key, message.Key);
        Assert.Equal(view.QueuedAt, message.Invitation?.Stamp ?? view.QueuedAt);
        Assert.Equal(TestCase.Settings.From, message.From);
    }

    [GeneratedRegex("https?://[^\\s\"]+")]
    private static partial Regex Link();

    [GeneratedRegex(@"\b[NH]\d{1,2}\b|[Cc]lause")]
    private static partial Regex Clause();
}
