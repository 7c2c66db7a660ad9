namespace CinWorkflows.Workflows.Tests.Messages.Templates;

public class TemplateFaultTests
{
    private const string Rest = "\n\n# Title\n\n{{> deadline}}\n\n{{> plan}}\n";

    [Theory]
    [InlineData("childName")]
    [InlineData("contactName")]
    [InlineData("greeting")]
    public void A_subject_may_only_use_what_identifies_nobody(string value) =>
        Assert.Equal(
            $"northamptonshire/planCopy.parent.md, line 1: '{{{{{value}}}}}' may not stand in 'subject:', because a subject is seen by others, on a locked screen too; take it away, or use {{{{reference}}}}, {{{{date}}}}, {{{{starts}}}}, {{{{authority}}}}.",
            TemplateText.Fault($"subject: About {{{{{value}}}}}{Rest}"));

    [Fact]
    public void A_text_message_may_not_name_the_child() =>
        Assert.StartsWith(
            "northamptonshire/planCopy.parent.md, line 2: '{{childName}}' may not stand in 'text:'",
            TemplateText.Fault($"subject: Hello\ntext: About {{{{childName}}}}{Rest}"),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("{{childNam}}", "there is no value 'childNam' here; there are actions, ")]
    [InlineData("{{> plna}}", "there is no block 'plna'; this letter has deadline, greeting, ")]
    [InlineData("See {{> plan}}", "the block 'plan' is not alone on its line")]
    [InlineData("{{{childName}}}", "'{{{childName}}}' would write a value unprotected; write '{{childName}}'.")]
    [InlineData("{{&childName}}", "'{{&childName}}' would write a value unprotected; write '{{childName}}'.")]
    [InlineData("{{#if isFirst}}", "'{{#if …}}' is not closed; add '{{/if}}'.")]
    [InlineData("{{/each}}", "'{{/each}}' closes nothing; take it away.")]
    [InlineData("{{#if isFirst}}{{/each}}{{/if}}", "'{{/each}}' closes '{{#if …}}'; close that first.")]
    [InlineData("{{else}}", "'{{else}}' stands in no '{{#if …}}'.")]
    [InlineData("{{actions}}", "'actions' is a list; write")]
    [InlineData("{{isFirst}}", "'isFirst' is yes or no; write '{{#if isFirst}}'.")]
    [InlineData("{{#each childName}}{{/each}}", "'childName' is no list;")]
    [InlineData("{{#each actions}}{{whom}}{{/each}}", "there is no value 'whom' here; there are action, by, isReader, who.")]
    [InlineData("{{#each resources}}{{childName}}{{/each}}", "'childName' is not known in a list of texts; write '{{this}}', or '../childName'")]
    [InlineData("{{lookup actions 0}}", "'{{lookup actions 0}}' is not known; there are")]
    [InlineData("{{childName", "'{{' and '}}' do not match on this line")]
    [InlineData("<b>Bold</b>", "HTML is shown as text;")]
    [InlineData("### Deep", "there are no headings below '##'")]
    [InlineData("See [here](https://example.org)", "a link stands on a line of its own")]
    [InlineData("[here](javascript:alert)", "a link stands on a line of its own and goes to 'https://…'")]
    [InlineData("[here](https://{{childName}}.example)", "a link stands on a line of its own and goes to 'https://…'")]
    [InlineData("# Another title", "a letter has one title;")]
    public void A_fault_names_the_file_the_line_and_the_fix(string line, string reason)
    {
        var fault = TemplateText.Fault($"subject: Hello\n\n# Title\n{line}\n\n{{{{> deadline}}}}\n\n{{{{> plan}}}}\n");

        Assert.Matches(@"\Anorthamptonshire/planCopy\.parent\.md, line \d+: ", fault);
        Assert.Contains(reason, fault, StringComparison.Ordinal);
        Assert.True(reason.StartsWith("a letter has one title", StringComparison.Ordinal) || fault.Contains(", line 4: ", StringComparison.Ordinal), fault);
    }

    [Theory]
    [InlineData("Hello", "the first lines are 'subject: …'")]
    [InlineData("subject:", "the first line is not 'subject: …'")]
    [InlineData("subject: A\nsubject: B", "'subject' is given twice")]
    [InlineData("subject: A\nmonths: a, b", "'months' has 2 words; give 12")]
    [InlineData("subject: A {{reference", "a tag in 'subject:' is not closed")]
    public void The_head_is_checked(string head, string reason) =>
        Assert.Contains(TemplateText.Read(("planCopy.parent.md", head + Rest)).Faults, fault => fault.Reason.Contains(reason, StringComparison.Ordinal));

    [Fact]
    public void A_subject_fits_into_a_line() =>
        Assert.Contains("the subject is 151 characters long when it is filled; 1 to 150 are allowed.", TemplateText.Fault($"subject: {new string('A', 151)}{Rest}"), StringComparison.Ordinal);

    [Theory]
    [InlineData("planCopy.parent.md", "{{> plan}}", "the letter does not say by when an answer is awaited; use 'deadline'")]
    [InlineData("planCopy.parent.md", "{{> deadline}}", "the letter does not say what the plan is; use 'plan' or 'actions'")]
    [InlineData("invitation.child.md", "Come!", "the letter does not say when the meeting is; use 'when' or 'whenWhere'")]
    [InlineData("digest.practitioner.md", "{{> overdue}}", "the letter does not say where staff go on; use 'link'")]
    public void A_letter_says_what_it_is_for(string file, string body, string reason) =>
        Assert.StartsWith(reason, Assert.Single(TemplateText.Read((file, $"subject: Hello\n\n# Title\n\n{body}\n")).Faults).Reason, StringComparison.Ordinal);

    [Theory]
    [InlineData("planCopy.parnt.md", "'parnt' is not an audience; known: practitioner, parent, child, agency.")]
    [InlineData("plan.parent.md", "'plan' is not a kind of letter; known: notice, digest,")]
    [InlineData("digest.parent.md", "'digest' goes to nobody who is 'parent'; take the file away.")]
    [InlineData("planCopy.md", "the file's name is not of the form kind.audience.md")]
    public void A_file_is_named_after_its_letter(string file, string reason)
    {
        var fault = Assert.Single(TemplateText.Read((file, $"subject: Hello{Rest}")).Faults);

        Assert.Equal($"northamptonshire/{file}", fault.File);
        Assert.Contains(reason, fault.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void All_faults_of_all_files_are_named_at_once()
    {
        var faults = TemplateText.Read(("planCopy.parent.md", $"subject: {{{{childName}}}}{Rest}{{{{x}}}}\n"), ("planCopy.child.md", "Hello")).Faults;

        Assert.Equal(["northamptonshire/planCopy.parent.md", "northamptonshire/planCopy.parent.md", "northamptonshire/planCopy.child.md", "northamptonshire/planCopy.child.md"], faults.Select(fault => fault.File));
    }
}
