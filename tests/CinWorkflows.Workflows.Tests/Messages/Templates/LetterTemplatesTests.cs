using CinWorkflows.Cases.Contacts;
using CinWorkflows.Letters;
using CinWorkflows.Letters.Composing;
using CinWorkflows.Letters.Layout;
using CinWorkflows.Letters.Previews;
using CinWorkflows.Letters.Templates;
using CinWorkflows.Workflows.Ports.Messages;
using Microsoft.Extensions.Logging.Abstractions;

namespace CinWorkflows.Workflows.Tests.Messages.Templates;

public class LetterTemplatesTests
{
    private const string Polish = """
        subject: Dokumenty ({{reference}})
        text: Dzien dobry {{firstName}}. Mamy dla Ciebie dokumenty do przeczytania. {{authority}}
        months: stycznia, lutego, marca, kwietnia, maja, czerwca, lipca, sierpnia, września, października, listopada, grudnia
        days: poniedziałek, wtorek, środa, czwartek, piątek, sobota, niedziela

        # Plan dla {{childName}}

        {{greeting}}

        {{#if isFirst}}
        To jest plan pomocy.
        {{else}}
        Plan się zmienił.
        {{/if}}

        Od: {{startsOn}}
        {{#if deadline}}
        Prosimy o odpowiedź do {{deadline}}.
        {{/if}}

        ## Kto co robi

        {{#each actions}}
        - {{who}}: {{action}} ({{by}})
        {{/each}}

        {{> plan}}
        """;

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
    public void A_template_can_use_every_value_and_every_block_of_its_letter(MessageKind kind, LetterAudience audience)
    {
        var name = new TemplateName(TemplateText.Authority, kind, audience);

        var templates = TemplateText.Good((name.File, TemplateText.OfEverything(kind, audience)));

        Assert.Equal([name], templates.Names);
        var shown = new LetterPreviewing(templates, TemplateText.Engine, TestPacks.Library).Show(name, null);
        Assert.Equal($"northamptonshire/{name.File}", shown.Template);
        Assert.Contains("Title\n\n", shown.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("{{", shown.Text, StringComparison.Ordinal);
        Assert.DoesNotContain('\\', shown.Text!);
    }

    [Fact]
    public async Task A_reader_gets_the_letter_in_their_language()
    {
        var letter = await PlanAsync(TemplateText.Good(("planCopy.parent.pl.md", Polish)), "pl");

        Assert.Equal("pl", letter.Language);
        Assert.Equal("Dokumenty (ref CIN-2026-0001)", letter.Subject);
        Assert.Equal("Plan dla Zebedee Quillfeather", letter.Title);
        var text = LetterForms.Of(letter, Medium.Email).Text;
        Assert.Contains("To jest plan pomocy.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Plan się zmienił.", text, StringComparison.Ordinal);
        Assert.Contains("Od: piątek 16 stycznia 2026", text, StringComparison.Ordinal);
        Assert.Contains("- Samira Okafor: Book a place at the breakfast club (piątek 30 stycznia 2026)\n- Philippa Quillfeather: Set out", text, StringComparison.Ordinal);
        Assert.Contains("Needs and services", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_page_names_the_language_and_what_is_left_in_English()
    {
        var html = LetterForms.Of(await PlanAsync(TemplateText.Good(("planCopy.parent.pl.md", Polish)), "pl"), Medium.Email).Html!;

        Assert.Contains("<html lang=\"pl\">", html, StringComparison.Ordinal);
        Assert.Contains("<div lang=\"en-GB\" dir=\"ltr\">\n<h2", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_message_has_the_templates_own_words() =>
        Assert.Equal(
            "Dzien dobry Philippa. Mamy dla Ciebie dokumenty do przeczytania. North Northamptonshire",
            LetterForms.Of(await PlanAsync(TemplateText.Good(("planCopy.parent.pl.md", Polish)), "pl"), Medium.Text).Text);

    [Theory]
    [InlineData("pl-PL", "pl")]
    [InlineData("cy", "en")]
    [InlineData(null, "en")]
    public async Task Without_a_template_of_the_language_English_is_used(string? asked, string used) =>
        Assert.Equal(used, (await PlanAsync(TemplateText.Good(("planCopy.parent.pl.md", Polish)), asked)).Language);

    [Theory]
    [InlineData("pl", true, "pl-easy")]
    [InlineData("pl", false, "pl")]
    [InlineData("cy", true, "en-easy")]
    [InlineData(null, true, "en-easy")]
    [InlineData(null, false, "en")]
    public async Task Easy_words_are_for_those_who_ask_for_them(string? asked, bool easyRead, string used)
    {
        var templates = TemplateText.Good(("planCopy.parent.pl.md", Polish), ("planCopy.parent.pl-easy.md", Polish), ("planCopy.parent.en-easy.md", Polish));

        Assert.Equal(used, (await PlanAsync(templates, asked, easyRead)).Language);
    }

    [Fact]
    public async Task The_authoritys_own_English_goes_before_the_default()
    {
        var own = TemplateText.Good(("planCopy.parent.md", "subject: Hello\n\n# Ours\n\nOur own words.\n\n{{> deadline}}\n\n{{> plan}}\n"));

        var message = (await Composed(own)).Message!;

        Assert.Equal("Hello", message.Subject);
        Assert.StartsWith("Ours\n\nOur own words.\n\nPlease answer", message.Text, StringComparison.Ordinal);
        Assert.Equal("en", (await Composed(own)).Language);
    }

    [Fact]
    public async Task Another_authority_has_its_own_or_the_default()
    {
        var templates = LetterTemplates.Of([("hillingdon", "planCopy.parent.md", "subject: Hello\n\n# Ours\n\n{{> deadline}}\n\n{{> plan}}\n")], TestPacks.Library, TemplateText.Engine).Templates!;

        Assert.StartsWith("Child in Need Plan for Zebedee Quillfeather", (await Composed(templates)).Message!.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("# Fake\n\n## Heading\n- item")]
    [InlineData("[Pay here](https://evil.example)")]
    [InlineData("{{link}} {{> plan}} \uE000plan\uE001")]
    [InlineData("<script>alert(1)</script> \\ & \"Zeb\"")]
    public async Task What_somebody_is_called_stays_text(string hostile)
    {
        var record = new TestCase(childName: hostile) { Templates = TemplateText.Good(("planCopy.parent.md", "subject: Hello\n\n# Ours\n\n{{childName}}\n\n- {{childName}}\n\n{{> deadline}}\n\n{{> plan}}\n")) };

        var message = (await record.ComposeAsync(record.Message(MessageKind.PlanCopy, TestCase.Parent, "v1"))).Message!;

        var shown = hostile.Replace("\n", " ", StringComparison.Ordinal).Replace("  ", " ", StringComparison.Ordinal).Replace("\uE000", "", StringComparison.Ordinal).Replace("\uE001", "", StringComparison.Ordinal);
        Assert.StartsWith($"Ours\n\n{shown}\n\n- {shown}\n\nPlease answer", message.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", message.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("<a href", message.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_template_that_fails_while_it_is_filled_costs_nobody_their_letter()
    {
        var templates = LetterTemplates.Of([(TemplateText.Authority, "planCopy.parent.md", "subject: Hello\n\n# Ours\n\n{{> deadline}}\n\n{{> plan}}\n")], TestPacks.Library, new FailingEngine()).Templates!;

        Assert.StartsWith("Child in Need Plan for Zebedee Quillfeather", (await Composed(templates)).Message!.Text, StringComparison.Ordinal);
    }

    private static Task<Composition> Composed(LetterTemplates templates)
    {
        var record = new TestCase { Templates = templates };
        return record.ComposeAsync(record.Message(MessageKind.PlanCopy, TestCase.Parent, "v1"));
    }

    private static async Task<Letter> PlanAsync(LetterTemplates templates, string? language, bool easyRead = false)
    {
        var record = new TestCase();
        var brief = await record.BriefAsync(record.Message(MessageKind.PlanCopy, TestCase.Parent, "v1"));
        brief = brief with { Reader = brief.Reader with { Language = language, EasyRead = easyRead } };
        var letter = (await LetterDefinition.Of(MessageKind.PlanCopy).WriteAsync(brief, CancellationToken.None)).Letter!;
        return new LetterWording(templates, NullLogger<LetterWording>.Instance).Of(brief, letter);
    }

    /// <summary>Fills the samples, and fails with the first real letter.</summary>
    private sealed class FailingEngine : ITemplateEngine
    {
        public Func<IReadOnlyDictionary<string, object?>, string> Compile(string template, Func<string, string> mark, IReadOnlyDictionary<string, string> blocks)
        {
            var inner = TemplateText.Engine.Compile(template, mark, blocks);
            return values => values["childName"] is "Alex Example" ? inner(values) : throw new InvalidOperationException("Not this one.");
        }
    }
}
