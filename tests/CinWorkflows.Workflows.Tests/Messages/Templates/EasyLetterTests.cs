using System.Text.RegularExpressions;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Letters;
using CinWorkflows.Letters.Layout;
using CinWorkflows.Letters.Previews;
using CinWorkflows.Letters.Templates;
using CinWorkflows.Workflows.Ports.Messages;
using Microsoft.Extensions.Logging.Abstractions;

namespace CinWorkflows.Workflows.Tests.Messages.Templates;

/// <summary>The letters in easy words that the service brings.</summary>
public partial class EasyLetterTests
{
    private const int MostWords = 12;

    /// <summary>What is longer is hard to read at a glance.</summary>
    private const int MostLetters = 9;

    /// <summary>Long words for which there is no short one.</summary>
    private static readonly string[] Unavoidable = ["interpreter"];

    public static TheoryData<MessageKind> ForParents =>
        [.. LetterDefinition.All.Where(letter => letter.Audiences.Contains(LetterAudience.Parent)).Select(letter => letter.Kind)];

    public static TheoryData<string> Authorities => [.. TestPacks.Library.All.Select(entry => entry.Pack.Id).Distinct()];

    [Theory]
    [MemberData(nameof(ForParents))]
    public void Every_letter_to_a_parent_has_one_in_easy_words_with_a_sample(MessageKind kind)
    {
        var name = new TemplateName(TemplateText.Authority, kind, LetterAudience.Parent, "en-easy");
        var previewing = new LetterPreviewing(TemplateText.Good(), TemplateText.Engine, TestPacks.Library);

        var shown = previewing.Show(name, text: null);

        Assert.Equal(("en-easy", $"{name}"), (shown.Language, shown.Template));
        Assert.Contains("Robin Example", shown.Text, StringComparison.Ordinal);
        Assert.Contains("01632 960001", shown.Text, StringComparison.Ordinal);
        Assert.Contains("font-size: 20px", shown.Html, StringComparison.Ordinal);
        Assert.Contains(previewing.Of(TemplateText.Authority), letter => letter == new LetterInUse(kind, LetterAudience.Parent, "en-easy", name.File, Own: false));
    }

    [Theory]
    [MemberData(nameof(Authorities))]
    public void Each_authority_has_them_all(string authority) =>
        Assert.Equal(
            LetterDefinition.All.Where(letter => letter.Audiences.Contains(LetterAudience.Parent)).Select(letter => letter.Kind).Order(),
            TemplateText.Good().Easy.Where(name => name.Authority == authority).Select(name => name.Kind).Order());

    [Fact]
    public void Their_sentences_and_words_are_short() =>
        Assert.All(EasyLetters.Files, letter =>
        {
            Assert.All(Sentences(letter.Text), sentence =>
                Assert.True(Word().Count(sentence) <= MostWords, $"{letter.File}: more than {MostWords} words: {sentence}"));
            Assert.All(Word().Matches(Conditions().Replace(letter.Text, " ")).Select(word => word.Value).Where(word => !word.Contains('{')), word =>
                Assert.True(word.Length <= MostLetters || Unavoidable.Contains(word), $"{letter.File}: a long word: {word}"));
        });

    [Theory]
    [MemberData(nameof(ForParents))]
    public async Task Whoever_is_recorded_as_reading_easy_words_gets_them(MessageKind kind)
    {
        var record = new TestCase { Templates = TemplateText.Good() };
        var message = EveryMessage.In(record, kind, TestCase.Parent);

        var ordinary = (await record.ComposeAsync(message)).Message!.Text;
        record.Reads(TestCase.Parent, easyRead: true);
        var composition = await record.ComposeAsync(message);

        Assert.Equal("en-easy", composition.Language);
        Assert.NotEqual(ordinary, composition.Message!.Text);
        Assert.Contains("You can ask somebody to help you.", composition.Message.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("planCopy.parent.en-easy.md", "en-easy", "Our own words")]
    [InlineData("planCopy.parent.md", "en-easy", "This is the plan to help")]
    public async Task The_authoritys_own_easy_words_go_before_the_services_and_the_services_before_its_other_words(string file, string language, string says)
    {
        var own = TemplateText.Good((file, "subject: Hello\n\n# Ours\n\nOur own words.\n\n{{> deadline}}\n\n{{> plan}}\n"));
        var record = new TestCase();
        var brief = await record.BriefAsync(record.Message(MessageKind.PlanCopy, TestCase.Parent, "v1"));
        brief = brief with { Reader = brief.Reader with { EasyRead = true } };

        var letter = new LetterWording(own, NullLogger<LetterWording>.Instance).Of(brief, (await LetterDefinition.Of(MessageKind.PlanCopy).WriteAsync(brief, CancellationToken.None)).Letter!);

        Assert.Equal(language, letter.Language);
        Assert.Contains(says, LetterText.Of(letter), StringComparison.Ordinal);
    }

    /// <summary>The day on which a letter is sent is nothing that its reader has to do: in a subject it is taken for the day of the meeting.</summary>
    [Fact]
    public void No_subject_has_the_day_on_which_it_is_sent() =>
        Assert.All(EasyLetters.Files, letter => Assert.DoesNotContain("{{date}}", letter.Text.Split('\n')[0], StringComparison.Ordinal));

    [Theory]
    [InlineData(null, null, null, "Your meeting: 14 January 2026, 16:00", "Please come to a meeting")]
    [InlineData(null, "The school, Hill Road", null, "Your meeting: 15 January 2026, 16:30", "It is not at The Lighthouse Family Centre, 2 Mill Lane any more.")]
    [InlineData(null, null, true, "Your meeting: 15 January 2026, 16:30", "You can now join the meeting online too.")]
    [InlineData(60, null, null, "Your meeting: 15 January 2026, 17:30", "It is not on")]
    [InlineData(60, "The school, Hill Road", null, "Your meeting: 15 January 2026, 17:30", "It is not at The Lighthouse Family Centre, 2 Mill Lane any more.")]
    public async Task A_meeting_is_told_with_its_own_day_and_what_has_changed(int? minutesLater, string? venue, bool? online, string subject, string said)
    {
        var record = new TestCase { Templates = TemplateText.Good() };
        record.Reads(TestCase.Parent, easyRead: true);
        var isChanged = (minutesLater, venue, online) != (null, null, null);
        if (isChanged)
        {
            var startsAt = TestCase.MovedStart.AddMinutes(minutesLater ?? 0);
            record.Add(new MeetingMoved("m1", startsAt, startsAt.AddMinutes(60), "Agreed with the family.") { Venue = venue, Online = online });
        }

        var message = (await record.ComposeAsync(record.Message(MessageKind.Invitation, TestCase.Parent, "m1", isChanged ? 2 : 0))).Message!;

        Assert.StartsWith(subject, message.Subject, StringComparison.Ordinal);
        Assert.Contains(said, message.Text, StringComparison.Ordinal);
    }

    /// <summary>Its sentences, each value as one word; what a value holds is not of our making.</summary>
    private static IEnumerable<string> Sentences(string letter) => Conditions().Replace(letter, " ")
        .Split('\n')
        .Where(line => !line.StartsWith("subject:", StringComparison.Ordinal) && !line.StartsWith("{{>", StringComparison.Ordinal))
        .SelectMany(line => SentenceEnd().Split(line.StartsWith("text:", StringComparison.Ordinal) ? line[5..] : line));

    [GeneratedRegex(@"\{\{(#[^}]*|/[^}]*|else)\}\}")]
    private static partial Regex Conditions();

    [GeneratedRegex(@"(?<=[.?!:])\s+")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"\{\{[^}]*\}\}|[\p{L}'-]+")]
    private static partial Regex Word();
}
