using System.Text.RegularExpressions;
using CinWorkflows.Letters;
using CinWorkflows.Letters.Layout;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Wording;

namespace CinWorkflows.Workflows.Tests.Messages;

/// <summary>What every letter says, and how it reads.</summary>
public partial class LetterContentTests
{
    /// <summary>The record's own words, and what is said to whoever got the letter by mistake, are not of our making or not for them.</summary>
    private static readonly string[] NotOurs = ["greeting", "plan", "findings", "reasons", "progress", "signature", "whenWhere", "people"];

    private static readonly string[] Jargon =
    [
        "section 17", "statutory", "threshold", "safeguarding", "multi-agency", "professionals", "assessment", "outcome", "intervention", "pathway",
        "TAC", "LAC", "CIN", "SMART", "stakeholder", "clause", "pursuant", "commence", "utilise", "regarding", "prior to", "in respect of", "circulat",
    ];

    /// <summary>Words of adults and offices, besides the jargon.</summary>
    private static readonly string[] NotForAChild =
    [
        "authority", "responsibilit", "professional", "agency", "agencies", "procedure", "consent", "risk", "attend", "decline", "in the meantime",
        "need of", "allocated", "case worker", "outcome", "assess", "review", "statutory", "significant", "contingency", "disclos",
    ];

    /// <summary>The kinds of which a child can be the reader.</summary>
    public static TheoryData<MessageKind> ForChildren => [.. EveryMessage.All.Where(message => message.To == TestCase.Child).Select(message => message.Kind)];

    public static TheoryData<MessageKind, LetterAudience> Letters => LetterFormsTests.Letters;

    public static TheoryData<MessageKind, LetterAudience> ForFamilies
    {
        get
        {
            var data = new TheoryData<MessageKind, LetterAudience>();
            foreach (var (kind, audience) in Samples.All.Where(letter => letter.Audience is LetterAudience.Child or LetterAudience.Parent))
            {
                data.Add(kind, audience);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Letters))]
    public void It_says_what_to_do_next_and_by_when_with_the_reason(MessageKind kind, LetterAudience audience)
    {
        foreach (var letter in Samples.Of(kind, audience))
        {
            var text = LetterText.Of(letter);
            Assert.All(letter.Summary.ToDo, step => Assert.True(step.Length > 10, $"'{step}' is no step."));
            Assert.True(letter.Blocks.Any(block => block.Name == "toDo" && block.Parts.Count > 0), "Nothing says what to do next.");
            Assert.True(letter.Summary.IfNotDone is { Length: > 10 }, "Nothing says what follows otherwise.");
            if (letter.Summary.Deadline is { } day)
            {
                Assert.Contains(PlainWords.Date(day), text, StringComparison.Ordinal);
                Assert.Contains(letter.Summary.DeadlineReason!, text, StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Letters))]
    public void Its_subject_identifies_nobody(MessageKind kind, LetterAudience audience)
    {
        foreach (var letter in Samples.Of(kind, audience))
        {
            Assert.DoesNotContain("Example", letter.Subject, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotMatch(@"Alex|Sam\b|Kim|Robin|Jo\b|@|2014", letter.Subject);
        }
    }

    [Theory]
    [InlineData(LetterAudience.Practitioner)]
    [InlineData(LetterAudience.Parent)]
    [InlineData(LetterAudience.Child)]
    [InlineData(LetterAudience.Agency)]
    public void No_subject_line_is_that_of_a_letter_that_says_something_else(LetterAudience audience)
    {
        var letters = Samples.All.Where(letter => letter.Audience == audience).SelectMany(letter => Samples.Of(letter.Kind, audience));

        Assert.All(letters.GroupBy(letter => letter.Subject), same =>
            Assert.True(same.Select(LetterText.Of).Distinct().Count() == 1, $"'{same.Key}' is on letters that say different things."));
    }

    [Theory]
    [MemberData(nameof(Letters))]
    public void Staff_have_one_link_and_nobody_else_has_any_but_that_to_a_meeting(MessageKind kind, LetterAudience audience) =>
        Assert.All(Samples.Of(kind, audience), letter => Assert.Equal(
            audience == LetterAudience.Practitioner ? 1 : 0,
            letter.Blocks.Where(block => block.Name != "online").SelectMany(block => block.Parts).Count(part => part is LetterLink)));

    [Theory]
    [MemberData(nameof(Letters))]
    public void Letters_of_one_kind_have_the_same_values(MessageKind kind, LetterAudience audience)
    {
        var letters = Samples.Of(kind, audience);

        Assert.All(letters, letter => Assert.Equal(letters[0].Facts.Names.Order(), letter.Facts.Names.Order()));
        Assert.All(letters, letter => Assert.Equal(letters[0].Blocks.Select(block => block.Name), letter.Blocks.Select(block => block.Name)));
    }

    [Theory]
    [MemberData(nameof(ForFamilies))]
    public void It_is_easy_to_read(MessageKind kind, LetterAudience audience)
    {
        var limit = audience == LetterAudience.Child ? 12 : 18;
        foreach (var letter in Samples.Of(kind, audience))
        {
            var sentences = Sentences(letter, audience).ToList();

            var words = sentences.Average(sentence => Word().Count(sentence));
            Assert.True(words <= limit, $"{words:0.0} words a sentence on average, more than {limit}: {string.Join(" | ", sentences)}");
            Assert.All(sentences, sentence => Assert.True(Word().Count(sentence) <= 2 * limit, $"Too long a sentence: {sentence}"));
        }
    }

    /// <summary>Whatever a child can get has words of its own for them, which an authority can put into its own, and tells whom to ask.</summary>
    [Theory]
    [MemberData(nameof(ForChildren))]
    public void What_goes_to_a_child_is_in_words_of_a_child(MessageKind kind)
    {
        Assert.Contains(LetterAudience.Child, LetterDefinition.Of(kind).Audiences);
        foreach (var letter in Samples.Of(kind, LetterAudience.Child))
        {
            var text = LetterText.Of(letter);
            Assert.DoesNotContain(NotForAChild, word => Regex.IsMatch(text, $@"\b{word}", RegexOptions.IgnoreCase));
            Assert.Contains("Robin Example", text, StringComparison.Ordinal);
            Assert.Contains("01632 960001", text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(ForFamilies))]
    public void It_has_no_jargon_and_no_clauses(MessageKind kind, LetterAudience audience)
    {
        foreach (var text in Samples.Of(kind, audience).SelectMany(letter => Sentences(letter, audience)))
        {
            Assert.DoesNotContain(Jargon, word => Regex.IsMatch(text, $@"\b{word}", word.All(char.IsUpper) ? RegexOptions.None : RegexOptions.IgnoreCase));
            Assert.DoesNotMatch(@"\b[NH]\d{1,2}\b", text);
        }
    }

    /// <summary>What a child reads of the plan and of a review is of our making too.</summary>
    private static IEnumerable<string> Sentences(Letter letter, LetterAudience audience) => letter.Blocks
        .Where(block => !NotOurs.Contains(block.Name) || (audience == LetterAudience.Child && block.Name is ("plan" or "findings" or "reasons")))
        .SelectMany(block => block.Parts)
        .SelectMany(part => part switch
        {
            LetterParagraph paragraph => SentenceEnd().Split(Addressee().Replace(paragraph.Text, "")),
            LetterBullets bullets => bullets.Items.SelectMany(item => SentenceEnd().Split(item)),
            _ => [],
        })
        .Where(sentence => sentence.Trim().Length > 0);

    [GeneratedRegex(@"(?<=[.?!:])\s+")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@" \([^)]*@[^)]*\)| \(ref [^)]*\)")]
    private static partial Regex Addressee();

    [GeneratedRegex(@"[\p{L}\p{Nd}'-]+")]
    private static partial Regex Word();
}
