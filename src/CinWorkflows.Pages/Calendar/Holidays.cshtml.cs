using CinWorkflows.Cases;
using CinWorkflows.Pages.Cases;
using CinWorkflows.Pages.Forms;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;
using CinWorkflows.Web.Access;
using CinWorkflows.Web.Doors;
using CinWorkflows.Workflows.Holidays;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Wording;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CinWorkflows.Pages.Calendar;

/// <summary>A bank holiday that is proclaimed or withdrawn late: what it moves, then it is brought in. Whoever may not in their own name sees what was.</summary>
[Authorize(PagePolicies.BringInHolidays)]
internal sealed class HolidaysModel(ICalendarDoor door, IStaffDoor staffDoor, IStaffRegister register) : FormPage
{
    /// <summary>One was brought in just now.</summary>
    internal const string Done = "yes";

    private const string Waits = "waits";
    private const string Withdrawn = "withdrawn";

    /// <summary>How a change that was sent just now went; null where none was.</summary>
    [FromQuery(Name = "saved")]
    public string? Saved { get; set; }

    public bool MayBringIn { get; private set; }

    /// <summary>What would follow; null while the questions are shown.</summary>
    public HolidayOutcome? Outcome { get; private set; }

    /// <summary>What is said of a change that was sent; null where none was just now.</summary>
    public (string Heading, string Words)? Said => Saved switch
    {
        null => null,
        Done => ("Done", "The bank holiday is changed, and every date that it moves."),
        Waits => ("Nothing has changed yet", "A bank holiday moves dates of every authority, so two managers bring it in, one of each authority. Ask another to send the same."),
        _ => ("Not finished", "The bank holiday is changed, but not every case was looked at. Send the same once more: what is done stays done."),
    };

    public IReadOnlyList<string> Known { get; private set; } = [];

    public IEnumerable<(string Label, string Answer)> Answers => Fields.Select(asked => (asked.Label, asked.Answer(Form)));

    public async Task OnGetAsync(CancellationToken cancellationToken) => await ReadAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await ReadAsync(cancellationToken);
        Saved = null;
        var sent = await Request.ReadFormAsync(cancellationToken);
        Form = PageForm.Of(sent, "form-step");
        var step = sent["form-step"].ToString();
        if (step == "change")
        {
            return Page();
        }

        var change = new HolidayChange(
            Form.Choice<Division>("division", "Say whose bank holiday it is"),
            Form.Date("date", "The day"),
            Form.Text("title", "Enter what the bank holiday is called"),
            Form.ChosenOf("what", "Say whether it is a bank holiday or not any more", "proclaimed", Withdrawn) == Withdrawn);
        var reason = Form.Text("reason", "Say why");
        if (!Form.IsFine)
        {
            return Page();
        }

        var answer = await door.BringInAsync(change, reason, dryRun: step != "save", cancellationToken);
        foreach (var refusal in answer?.Refusals ?? [])
        {
            Form.Fault(Fields.FirstOrDefault(one => one.Name == refusal.Field)?.FirstId ?? "", PlainReason.Of(refusal.Reason));
        }

        if (answer?.Outcome is not { } outcome)
        {
            MayBringIn = answer is not null;
            return Page();
        }

        if (step == "save")
        {
            return LocalRedirect($"{StaffPages.Home}/holidays?saved={(outcome.WaitsFor is not null ? Waits : outcome.Next is null ? Done : "partly")}");
        }

        Outcome = outcome;
        return Page();
    }

    public static string Summary(HolidayOutcome outcome) => outcome switch
    {
        { Known: true } => "This is known already. Nothing moves.",
        { Moved: 0 } => $"Of {CountWords.Of(outcome.Looked, "open case", "open cases")} no date moves.",
        _ => $"Dates move on {outcome.Moved} of {CountWords.Of(outcome.Looked, "open case", "open cases")}{(outcome.Next is null ? "" : ", and there are more that were not looked at yet")}:",
    };

    public static string Move(DeadlineMove move) => (move.From, move.To) switch
    {
        ({ } from, { } to) => $"{CountWords.Of(move.Count, "date", "dates")} from {PlainWords.ShortDate(from)} to {PlainWords.ShortDate(to)}",
        (null, { } to) => $"{CountWords.Of(move.Count, "date", "dates")} set to {PlainWords.ShortDate(to)}",
        _ => $"{CountWords.Of(move.Count, "date", "dates")} taken away",
    };

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        MayBringIn = await staffDoor.PersonAsync(cancellationToken) is { } person && person.Roles.Any(BankHolidayChanged.MayBringIn.Contains);
        var names = (await register.StaffAsync(cancellationToken)).ToDictionary(member => member.Id, member => member.Name);
        Known = [.. (await door.HolidaysAsync(cancellationToken)).Reverse().Select(known => $"{PlainWords.ShortDate(known.Date)}, {known.Title} ({Of(known.Division)}): {(known.Withdrawn ? "not a bank holiday any more" : "a bank holiday")}{(known.Proposed ? ", once a second manager has sent the same; asked for on" : ", since")} {PlainWords.ShortDate(LondonTime.DateOf(known.At))}{(known.ActorId is { } by ? $", by {names.GetValueOrDefault(by, by)}" : "")}")];
        Fields =
        [
            new ChoiceField("what", "What happened?", [new("proclaimed", "A day was made a bank holiday"), new(Withdrawn, "A bank holiday was taken away")]),
            new ChoiceField("division", "Where?", [.. Enum.GetValues<Division>().Select(division => new Choice(division.ToString(), Of(division)))]),
            new DateField("date", "Which day?"),
            new LineField("title", "What is it called?", "For example “Bank holiday for the State Funeral”."),
            new TextField("reason", "Why?", "It is on the record of each case that it moves.", Rows: 2),
        ];
    }

    private static string Of(Division division) => division switch
    {
        Division.EnglandAndWales => "England and Wales",
        Division.Scotland => "Scotland",
        _ => "Northern Ireland",
    };
}
