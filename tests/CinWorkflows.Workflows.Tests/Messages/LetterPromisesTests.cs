using CinWorkflows.Cases.Breaches;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Letters.Layout;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Ports.Calendar.Meetings;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Tests.Messages.Templates;
using Moq;

namespace CinWorkflows.Workflows.Tests.Messages;

/// <summary>A letter asks for nothing that its reader cannot do: whom to ring has a number, what to accept asks for an answer, and a subject can be read whole.</summary>
public class LetterPromisesTests
{
    private readonly TestCase _record = new();

    public static TheoryData<MessageKind, string> ToOthers => EveryMessage.ByEmail;

    [Theory]
    [MemberData(nameof(ToOthers))]
    public async Task Nobody_is_asked_to_call_where_there_is_no_number(MessageKind kind, string to)
    {
        foreach (var easy in (bool[])[false, true])
        {
            var record = new TestCase { Templates = TemplateText.Good() };
            record.Reads(TestCase.Parent, easyRead: easy);

            var message = (await record.ComposeAsync(EveryMessage.In(record, kind, to))).Message!;

            Assert.DoesNotMatch("[Cc]all (us|your|Testshire|Northamptonshire)", message.Text);
        }
    }

    [Fact]
    public async Task Where_there_is_no_number_the_address_is_named()
    {
        var message = (await _record.ComposeAsync(_record.Message(MessageKind.Cancellation, TestCase.OtherParent, "r2", 1))).Message!;
        Assert.Contains("samira.okafor@testshire.example", message.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, "Please accept or decline the invitation, or reply to Samira Okafor")]
    [InlineData(false, "Please reply to Samira Okafor")]
    public async Task An_agency_is_asked_to_accept_only_where_somebody_reads_what_its_calendar_answers(bool isRead, string words)
    {
        _record.Answers = Mock.Of<IMailedAnswers>(answers => answers.Authorities == (isRead ? new[] { "northamptonshire" } : Array.Empty<string>()));

        var text = (await _record.ComposeAsync(_record.Message(MessageKind.Invitation, TestCase.Agency, "m1", 1))).Message!.Text;

        Assert.Contains(words, text, StringComparison.Ordinal);
        Assert.Equal(isRead, text.Contains("accept or decline", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_manager_reads_which_rule_was_not_kept_and_what_it_asks_for()
    {
        const string Rule = "the review is held by 10 April 2026, and it was held on 14 April 2026.";
        _record.Add(new InformedByHand(InformedPerson.Record(1), TestCase.Parent, new(2026, 4, 15), "By telephone."), new Breach("N23", "on", Rule));
        var view = _record.Open(DutyKind.AnswerBreach, _record.File.Breaches![^1].Id);

        var text = (await _record.ComposeAsync(_record.Message(MessageKind.Notice, TestCase.Manager, view.Duty.Key))).Message!.Text;

        Assert.Contains(Rule, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_manager_reads_of_people_in_a_rule_by_their_names()
    {
        _record.Add(new InformedByHand(InformedPerson.Record(1), TestCase.Parent, new(2026, 4, 15), "By telephone."), new Breach("N23", "on", $"'{TestCase.Worker}' did not ask '{TestCase.Parent}', nor 'nobody'."));
        var view = _record.Open(DutyKind.AnswerBreach, _record.File.Breaches![^1].Id);

        var text = (await _record.ComposeAsync(_record.Message(MessageKind.Notice, TestCase.Manager, view.Duty.Key))).Message!.Text;

        Assert.Contains("Samira Okafor did not ask Philippa Quillfeather, nor 'nobody'.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_subject_that_tells_of_many_things_counts_what_does_not_fit()
    {
        string[] titles = ["Hold the first planning meeting", "Get the reply to the plan (parent 1 of 2)", "Visit the child", "Answer a rule that was not kept (Recorded on 5 March 2026: N23 was not kept)", "Agree the interval"];

        var subject = ShortSubject.Of("5 things to do (ref CIN-1): ", titles);

        Assert.True(subject.Length <= ShortSubject.Longest, subject);
        Assert.Equal("5 things to do (ref CIN-1): Hold the first planning meeting; Get the reply to the plan (parent 1 of 2) and 3 more", subject);
    }

    [Theory]
    [InlineData("Settle what is open about a meeting: the calendar shows it otherwise, another time is proposed, an answer is unclear, or its link is missing", " (The review on 3 March 2026 at 10:00)")]
    [InlineData("Answer a rule that was not kept", " (Recorded on 30 November 2026: the authority's local rule about who may name people on a restricted case was not kept)")]
    [InlineData("Decide what this person is told (by letter, by telephone, or in person, and by whom of the family)", " (Nothing goes to them before you decide: ask its worker why; then a manager lifts it here too, or record why it stays; parent 1 of 2)")]
    public void A_long_title_gives_way_before_what_tells_it_from_another(string title, string end)
    {
        var subject = ShortSubject.Of("Overdue (ref CIN-1): ", title, end);

        Assert.True(subject.Length <= ShortSubject.Longest, subject);
        Assert.Contains("…", subject, StringComparison.Ordinal);
        Assert.Contains(end[..20], subject, StringComparison.Ordinal);
        Assert.Equal(subject.Count(sign => sign == '('), subject.Count(sign => sign == ')'));
    }
}
