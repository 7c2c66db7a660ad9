using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Plans;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Duties;
using CinWorkflows.Workflows.Ports.Messages;

namespace CinWorkflows.Workflows.Tests.Messages;

public class NoticeTests
{
    private readonly TestCase _record = new(TestPacks.WithTimeForAnswers);

    [Fact]
    public async Task A_staff_reminder_reads_as_approved() =>
        Assert.Equal(Golden.Text("reminder-staff.txt"), await TextAsync(DutyKind.HoldFirstPlanningMeeting, null, TestCase.Worker, new(2026, 1, 14)), ignoreLineEndingDifferences: true);

    [Fact]
    public async Task A_manager_is_told_whose_it_is_and_how_late()
    {
        var text = await TextAsync(DutyKind.HoldFirstPlanningMeeting, null, TestCase.Manager, new(2026, 1, 19));

        Assert.Contains("This is for Samira Okafor (allocated social worker) to do", text, StringComparison.Ordinal);
        Assert.Contains("By Friday 16 January 2026 (3 days late).", text, StringComparison.Ordinal);
        Assert.StartsWith("Subject: Overdue (ref CIN-2026-0001)", text, StringComparison.Ordinal);
        Assert.Contains("The Service Manager is told on Friday 23 January 2026.", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_the_last_notice_nobody_is_promised_another() =>
        Assert.Contains("No further notice follows.", await TextAsync(DutyKind.HoldFirstPlanningMeeting, null, TestCase.Manager, new(2026, 3, 2)), StringComparison.Ordinal);

    [Fact]
    public async Task A_rule_that_no_source_asks_for_says_what_it_is_for() =>
        Assert.Contains("Why this is asked: A meeting that was cancelled", await TextAsync(DutyKind.RearrangeMeeting, "review2", TestCase.Worker, new(2026, 3, 2)), StringComparison.Ordinal);

    [Fact]
    public async Task Both_readings_of_an_ambiguous_source_are_explained()
    {
        _record.Add(new PlanAgreed(2, new(2026, 4, 15), TestCase.Plan(), Consultation: []));
        _record.File = _record.File with { Plans = [.. _record.File.Plans.Select(plan => plan.Version == 2 ? plan with { FromReview = 1 } : plan)] };

        var text = await TextAsync(DutyKind.CirculateAmendedPlan, "v2", TestCase.Worker, new(2026, 4, 16));

        Assert.Contains("10 working days after the review that amended the plan on Tuesday 14 April 2026 (N4)", text, StringComparison.Ordinal);
        Assert.Contains("which does not bind: Due Friday 24 April 2026: 10 calendar days after", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_role_that_owns_a_duty_is_told_that_it_is_theirs() =>
        Assert.Contains("This is yours to do", await TextAsync(DutyKind.DecideClosure, null, TestCase.Manager, new(2026, 1, 19)), StringComparison.Ordinal);

    [Fact]
    public async Task A_duty_without_a_date_says_so() =>
        Assert.Contains("No date is set for this: do it as soon as the case allows.", await TextAsync(DutyKind.AgreeReviewInterval, null, TestCase.Worker, new(2026, 1, 19)), StringComparison.Ordinal);

    [Fact]
    public async Task A_duty_about_a_person_and_a_version_names_both_in_the_body()
    {
        var text = await TextAsync(DutyKind.ObtainPlanReply, $"v1/{TestCase.Parent}", TestCase.Worker, new(2026, 1, 26));

        Assert.Contains("- Version 1 of the Child in Need Plan\n- Person: Philippa Quillfeather", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_duty_about_an_action_says_which() =>
        Assert.Contains("- Action: Book a place at the breakfast club", await TextAsync(DutyKind.CompleteAction, "a1", TestCase.Worker, new(2026, 1, 26)), StringComparison.Ordinal);

    [Theory]
    [InlineData(TestCase.Child, "We sent you a plan.")]
    [InlineData(TestCase.Parent, "We sent you the plan for Zebedee Quillfeather. We have not heard from you yet.")]
    [InlineData(TestCase.Agency, "We sent you the Child in Need Plan for Zebedee Quillfeather and have not had your reply.")]
    public async Task Whoever_has_not_answered_is_reminded_in_their_own_words(string to, string words)
    {
        var text = await TextAsync(DutyKind.ObtainPlanReply, $"v1/{to}", to, new(2026, 1, 26));

        Assert.Contains(words, text, StringComparison.Ordinal);
        Assert.Contains("Please answer by Monday 2 February 2026.", text, StringComparison.Ordinal);
        Assert.StartsWith("Subject: A reminder: papers to sign, number 1 (ref CIN-2026-0001)\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_date_that_has_passed_is_not_held_against_a_family() =>
        Assert.Contains("Please answer as soon as you can.", await TextAsync(DutyKind.ObtainPlanReply, $"v1/{TestCase.Parent}", TestCase.Parent, new(2026, 3, 1)), StringComparison.Ordinal);

    [Fact]
    public async Task Whoever_is_to_be_told_does_not_read_of_themselves_as_of_somebody_else()
    {
        _record.Staff["sm-1"] = new("sm-1", "Lee Director", "lee.director@testshire.example", "team1", [Role.ServiceManager]);
        _record.OfferByLink();
        _record.Add(new TransferDisputed(TestLinks.TransferId, new(2026, 1, 14), DisputeAbout.Delay, "No word."));

        var text = await TextAsync(DutyKind.NotifyServiceManager, "t1/2026-01-14", "sm-1", new(2026, 1, 19));

        Assert.Contains("Hear of a dispute or delay from the team manager", text, StringComparison.Ordinal);
        Assert.Contains("What to do next\n\nAsk the team manager what it is about. Once it is recorded that you were told, decide how it goes on.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("to the service manager", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("tell the service manager", text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Tell the service manager now, and record it.", await TextAsync(DutyKind.NotifyServiceManager, "t1/2026-01-14", TestCase.Manager, new(2026, 1, 19)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_notice_later_on_the_day_of_the_letter_says_at_which_hour()
    {
        var text = await TextAsync(DutyKind.DiscussSafeguardingConcern, "c1", TestCase.Manager, new(2026, 1, 5));

        Assert.Contains("You are reminded again today at 13:00.", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_arose_after_the_letter_was_queued_is_not_announced_by_it_again()
    {
        var duty = _record.Open(DutyKind.DiscussSafeguardingConcern, "c1");
        var view = _record.Message(MessageKind.Notice, TestCase.Manager, duty.Duty.Key, queuedAt: duty.OpenedAt.AddMinutes(-1));

        Assert.Contains("You are reminded again today at 13:00.", (await _record.ComposeAsync(view)).Message!.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hillingdon", "H36")]
    [InlineData("northamptonshire", "local")]
    [InlineData("hillingdon", "local")]
    public void What_is_our_own_reading_is_not_quoted_as_the_procedure(string pack, string clause)
    {
        var rules = TestPacks.Library.All.Last(entry => entry.Pack.Id == pack).Pack;

        Assert.Contains("it is the authority's local rule", DutyReasons.Source(clause, rules)!, StringComparison.Ordinal);
        Assert.All(
            rules.Duties.Values.Where(rule => rule.Clause == clause),
            rule => Assert.DoesNotContain("From the procedure", string.Join(' ', DutyReasons.Of(new($"{rule.Kind}", rule.Kind, null, rule.Owner, null, rule.Clause, null, null), rules)), StringComparison.Ordinal));
    }

    [Fact]
    public void National_guidance_is_called_that() =>
        Assert.StartsWith("From the national rules (WT): Working Together", DutyReasons.Source("WT", TestPacks.Northamptonshire), StringComparison.Ordinal);

    private async Task<string> TextAsync(DutyKind kind, string? subject, string to, DateOnly on)
    {
        var duty = _record.Open(kind, subject);
        var view = _record.Message(MessageKind.Notice, to, duty.Duty.Key, queuedAt: new(on, new(9, 0), TimeSpan.Zero));
        var message = (await _record.ComposeAsync(view)).Message!;
        return $"Subject: {message.Subject}\n\n{message.Text}";
    }
}
