using CinWorkflows.Cases.Contacts;
using CinWorkflows.Letters;
using CinWorkflows.Letters.Layout;
using CinWorkflows.Workflows.Ports.Messages;

namespace CinWorkflows.Workflows.Tests.Messages;

public class LetterFormsTests
{
    private static readonly string[] Names = ["Quillfeather", "Okafor", "Samira", "Balogun", "Marchbanks", "Example", "Alex", "Robin", "@"];

    public static TheoryData<MessageKind, LetterAudience> Letters
    {
        get
        {
            var data = new TheoryData<MessageKind, LetterAudience>();
            foreach (var (kind, audience) in Samples.All)
            {
                data.Add(kind, audience);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Letters))]
    public void A_text_message_has_three_segments_at_most_names_nobody_else_and_opens_nothing(MessageKind kind, LetterAudience audience)
    {
        foreach (var letter in Samples.Of(kind, audience))
        {
            var (text, html) = LetterForms.Of(letter, Medium.Text);

            Assert.Null(html);
            Assert.True(LetterShort.Fits(text), $"{text.Length} characters: {text}");
            Assert.Contains(letter.Summary.What, text, StringComparison.Ordinal);
            Assert.DoesNotContain("http", text, StringComparison.Ordinal);
            var first = (string)letter.Facts.Single(fact => fact.Key == "firstName").Value!;
            Assert.StartsWith($"{first}: ", text, StringComparison.Ordinal);
            Assert.All(Names.Where(name => letter.Summary.Where?.Contains(name, StringComparison.Ordinal) != true), name => Assert.DoesNotContain(name, text[first.Length..], StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_text_message_says_what_when_where_and_whom_to_call() =>
        Assert.Equal(
            "Sam: A meeting has a new time. Thursday 5 February 2026, 16:00 to 17:00, The Example Centre, 1 Example Lane. Please tell us before the meeting if you can come. Call your social worker at North Northamptonshire on 01632 960001 to answer. From North Northamptonshire.",
            LetterForms.Of(Samples.Of(MessageKind.Invitation, LetterAudience.Parent)[1], Medium.Text).Text);

    [Theory]
    [InlineData('a', 459, true)]
    [InlineData('a', 460, false)]
    [InlineData('€', 229, true)]
    [InlineData('€', 230, false)]
    [InlineData('ł', 201, true)]
    [InlineData('ł', 202, false)]
    public void Segments_are_counted_by_the_alphabet(char sign, int length, bool fits) => Assert.Equal(fits, LetterShort.Fits(new string(sign, length)));

    [Fact]
    public void What_is_too_long_loses_its_steps_and_not_its_meaning()
    {
        var letter = Samples.Of(MessageKind.Invitation, LetterAudience.Parent)[0];
        var longer = letter with { Summary = letter.Summary with { ToDo = [new string('x', 400)] } };

        var text = LetterShort.Of(longer);

        Assert.DoesNotContain("xxx", text, StringComparison.Ordinal);
        Assert.Contains("You are invited to a meeting. Wednesday 4 February 2026", text, StringComparison.Ordinal);
        Assert.EndsWith("From North Northamptonshire.", text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Letters))]
    public void On_paper_there_is_no_link(MessageKind kind, LetterAudience audience)
    {
        foreach (var letter in Samples.Of(kind, audience))
        {
            var (text, html) = LetterForms.Of(letter, Medium.Letter);

            Assert.Null(html);
            Assert.DoesNotContain("http", text, StringComparison.Ordinal);
            Assert.StartsWith(letter.Title, text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void By_hand_nothing_is_written() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => LetterForms.Of(Samples.Of(MessageKind.PlanCopy, LetterAudience.Parent)[0], Medium.ByHand));
}
