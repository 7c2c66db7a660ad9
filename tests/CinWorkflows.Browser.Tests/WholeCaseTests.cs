using System.Globalization;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Workflows.Wording;

namespace CinWorkflows.Browser.Tests;

/// <summary>A case from its referral to its closure, by each person in turn, on the pages alone.</summary>
public sealed class WholeCaseTests(RealBrowser chromium) : IClassFixture<RealBrowser>
{
    private static readonly DateOnly Referred = new(2026, 3, 10);

    [Fact]
    public async Task A_case_is_lived_from_referral_to_closure_on_the_pages_without_JavaScript()
    {
        await using var host = new CaseHost(chromium);
        await host.MoveToAsync(Referred);
        await host.AddStaffAsync();
        var (support, manager, worker) = (await host.OpenAsync("Max Support"), await host.OpenAsync("Pat Manager"), await host.OpenAsync("Chris Worker"));

        await OpenAsync(support);
        await AllocateAsync(manager);
        await StartAssessmentAsync(worker);

        await host.MoveToAsync(new(2026, 3, 13));
        await DiscussAttendeesAsync(worker);
        await ConcludeAssessmentAsync(worker);
        var meeting = await BookAsync(worker);

        await host.MoveToAsync(meeting, hour: 19);
        await RecordMeetingAsync(worker);

        await host.MoveToAsync(meeting.AddDays(1));
        await WritePlanAsync(worker, host.Today);
        await AgreePlanAsync(worker);

        await host.MoveToAsync(meeting.AddDays(5));
        foreach (var person in new[] { "Alex Example", "Robin Example", "Jo Teacher" })
        {
            await SignAsync(worker, person);
        }

        await host.MoveToAsync(meeting.AddDays(13));
        await VisitAsync(worker);

        await host.MoveToAsync(meeting.AddDays(40));
        await VisitAsync(worker);
        var review = await BookAsync(worker);

        await host.MoveToAsync(review, hour: 19);
        await ReviewAsync(worker, "Robin is still in need", "The mornings go well; they are to go well for some weeks more.");
        await CompleteActionAsync(worker);
        review = await BookAsync(worker);

        await host.MoveToAsync(review, hour: 19);
        await VisitAsync(worker);
        await ReviewAsync(worker, "Robin is no longer in need", "What the plan was for is reached. Robin and Alex say that they manage.");
        await DecideClosureAsync(manager);

        await worker.GoHomeAsync();
        await worker.ReadAsync($"The case has ended on {PlainWords.ShortDate(review)}: the child is no longer in need");
    }

    private static async Task OpenAsync(AtWork support)
    {
        await support.FollowAsync("Open a case");
        await support.WriteAsync("Full name of the child", "Robin Example");
        await support.DateAsync("Date of birth", new(2017, 6, 1));
        await support.ChooseAsync("Can the child read the plan?", "Yes, the child is old enough to get a copy");
        await support.WriteAsync("Full name", "Alex Example");
        await support.SelectAsync("Who are they?", "Parent");
        await support.ChooseAsync("Tick what is true", "Has parental responsibility");
        await support.WriteAsync("E-mail address", "alex@family.example");
        await support.PressAsync("Add another person");
        await support.WriteAsync("Full name", "Jo Teacher", person: 2);
        await support.SelectAsync("Who are they?", "Professional of an agency", person: 2);
        await support.WriteAsync("Which agency, if they are a professional", "Example Primary School", person: 2);
        await support.WriteAsync("E-mail address", "jo@school.example", person: 2);
        await support.PressAsync("Continue");
        await support.ReadAsync("Start the assessment");
        await support.PressAsync("Save");
        await support.ReadAsync("The case is open");
    }

    private static async Task AllocateAsync(AtWork manager)
    {
        await manager.FollowAsync("Team");
        await manager.FollowAsync("Allocate");
        await manager.ChooseAsync("Which children?", "Robin Example");
        await manager.ChooseAsync("Who holds them from now on?", "Chris Worker");
        await manager.PressAsync("Allocate");
        await manager.ReadAsync("The case is allocated.");
    }

    private static async Task StartAssessmentAsync(AtWork worker)
    {
        await worker.GoHomeAsync();
        await worker.FollowAsync("Start an assessment");
        await worker.SaveAsync("The assessment has started.");
    }

    private static async Task DiscussAttendeesAsync(AtWork worker)
    {
        await OnCaseAsync(worker, "Record who may come to the meeting");
        await worker.ChooseAsync("Who did you talk to?", "Robin Example, the child", "Alex Example, parent");
        await worker.ChooseAsync("Will Robin come?", "Yes");
        await worker.WriteAsync("Why, and what do they think?", "Robin is eight and wishes to say it in person.");
        await worker.SaveAsync("It is recorded who may come.");
    }

    private static async Task ConcludeAssessmentAsync(AtWork worker)
    {
        await worker.GoHomeAsync();
        await worker.FollowAsync("Conclude the assessment");
        await worker.ChooseAsync("What did it find?", "Robin is in need, and the family needs support");
        await worker.WriteAsync("What did you find, in a few sentences?", "Robin often comes to school hungry and late; Alex works at night.");
        await worker.ChooseAsync("Who else should help?", "Jo Teacher, Example Primary School");
        await worker.SaveAsync("The assessment is concluded.");
    }

    /// <summary>Books what is to be held next at the best of the times that are proposed, and says on which day that is.</summary>
    private static async Task<DateOnly> BookAsync(AtWork worker)
    {
        await worker.GoHomeAsync();
        await worker.FollowAsync("Book a meeting");
        var starts = DateTimeOffset.Parse(await worker.ChooseFirstAsync("When?"), CultureInfo.InvariantCulture);
        await worker.WriteAsync("Where?", "Family centre");
        await worker.WriteAsync("How does the family get there?", "By bus, line 4.");
        await worker.WriteAsync("Who looks after other children?", "There are no others.");
        await worker.WriteAsync("Why does this time suit the family?", "Alex sleeps in the morning.");
        await worker.SaveAsync("The meeting is booked. Everybody is invited.");
        return LondonTime.DateOf(starts);
    }

    private static async Task RecordMeetingAsync(AtWork worker)
    {
        await worker.GoHomeAsync();
        await worker.FollowAsync("Record a meeting");
        await worker.WriteAsync("What was said and agreed", "Robin said: I want breakfast at school. All agreed on a place in the breakfast club.");
        await worker.SaveAsync("The meeting is recorded.");
    }

    private static async Task WritePlanAsync(AtWork worker, DateOnly today)
    {
        await worker.GoHomeAsync();
        await worker.FollowAsync("Write the plan");
        await worker.WriteAsync("What does the child need?", "Regular meals, and to be at school on time");
        await worker.WriteAsync("Which services help with it?", "The school's breakfast club");
        await worker.WriteAsync("What will be better for the child?", "Robin eats breakfast and is at school on time");
        await worker.WriteAsync("How will we know?", "School register: on time on four days of five");
        await worker.DateAsync("By when?", today.AddMonths(2));
        await worker.WriteAsync("Action 1: what is done?", "Enrol Robin in the breakfast club");
        await worker.SelectAsync("Action 1: who does it?", "Chris Worker");
        await worker.DateAsync("Action 1: by when?", today.AddDays(14));
        await worker.WriteAsync("How often is Robin visited? Every …", "2");
        await worker.WriteAsync("What does Jo Teacher do?", "Sees Robin each morning");
        await worker.WriteAsync("How often is Jo Teacher in contact? Every …", "1");
        await worker.DateAsync("When is support expected to end?", today.AddMonths(5));
        await worker.WriteAsync("What resources and services are needed?", "A place in the breakfast club");
        await worker.WriteAsync("What happens if things change?", "If Robin is absent for two days the school rings the social worker, who visits the same day.");
        await worker.WriteAsync("How is progress judged, and when?", "At each review, by the school's register.");
        await worker.WriteAsync("The plan in words for Robin", "You have breakfast at school with your friends.");
        await worker.TickAllAsync("Have you made sure of this?");
        await worker.PressAsync("See what is missing");
        await worker.ReadAsync("Nothing is missing");
        await worker.PressAsync("Save the draft");
        await worker.ReadAsync("The draft is saved.");
    }

    private static async Task AgreePlanAsync(AtWork worker)
    {
        await OnCaseAsync(worker, "Record views on the draft plan");
        await worker.SelectAsync("Whose views?", "Alex Example");
        await worker.WriteAsync("What did they say?", "I am glad of the breakfast club.");
        await worker.SaveAsync("The views are recorded.");
        await worker.GoHomeAsync();
        await worker.FollowAsync("Agree the plan and send it");
        await worker.SaveAsync("The plan is agreed.");
    }

    private static async Task SignAsync(AtWork worker, string person)
    {
        await OnCaseAsync(worker, "Record a signature or answer to the plan");
        await worker.SelectAsync("Who?", person);
        await worker.ChooseAsync("What do they say?", "They sign");
        await worker.SaveAsync("The answer is recorded.");
    }

    private static async Task VisitAsync(AtWork worker)
    {
        await worker.GoHomeAsync();
        await worker.FollowAsync("Record a visit");
        await worker.ChooseAsync("Did you see Robin?", "Yes, alone");
        await worker.WriteAsync("What Robin said, in their own words", "I like the porridge.");
        await worker.SaveAsync("The visit is recorded.");
    }

    private static async Task CompleteActionAsync(AtWork worker)
    {
        await worker.GoHomeAsync();
        await worker.FollowAsync("Record that an action is done");
        await worker.WriteAsync("How, and what came of it?", "Robin has a place in the breakfast club and goes there every day.");
        await worker.SaveAsync("The action is recorded as done.");
    }

    private static async Task ReviewAsync(AtWork worker, string outcome, string why)
    {
        await worker.GoHomeAsync();
        await worker.FollowAsync("Record a meeting");
        await worker.WriteAsync("What was said and agreed", "Robin said: breakfast is good. School: on time every day for five weeks.");
        await worker.ChooseAsync("How far is this? Robin eats breakfast and is at school on time", "Achieved");
        await worker.ChooseAsync("What did the review decide?", outcome);
        await worker.WriteAsync("Why?", why);
        await worker.ChooseAsync("Does the Child in Need Plan change?", "No, it goes on as it is");
        await worker.SaveAsync("The meeting is recorded.");
    }

    private static async Task DecideClosureAsync(AtWork manager)
    {
        await manager.GoHomeAsync();
        await manager.FollowAsync("Decide whether to close the case");
        await manager.ChooseAsync("Close the case?", "Yes, close it");
        await manager.WriteAsync("Why?", "The goals are reached, and the family wishes it.");
        await manager.SaveAsync("The decision is recorded.");
    }

    private static async Task OnCaseAsync(AtWork worker, string task)
    {
        await worker.GoHomeAsync();
        await worker.FollowAsync("Robin Example");
        await worker.FollowAsync(task);
    }
}
