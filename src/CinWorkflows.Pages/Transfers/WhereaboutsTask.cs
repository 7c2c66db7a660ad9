using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Pages.Forms;
using CinWorkflows.Pages.Tasks;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Wording;

namespace CinWorkflows.Pages.Transfers;

/// <summary>Where the family is: it has moved, stays for a while or for good, has come back, or never moves.</summary>
internal sealed class WhereaboutsTask : MoveTask
{
    private const string ForGood = "good";
    private const string ForAWhile = "while";

    private static readonly WithdrawalReason[] NotThere = [WithdrawalReason.Returned, WithdrawalReason.NotMoving];

    public override string Slug => "move-where";

    public override string Verb => "Record where the family is";

    public override string Done => "It is recorded where the family is.";

    public override bool IsFor(Duty duty, CaseFile file) =>
        duty.Kind is DutyKind.ConfirmMove or DutyKind.ReviewTemporaryMove || duty is { Kind: DutyKind.SettleResidence, Subject: MoveDaySubject };

    public override IEnumerable<string> Lead(TaskDesk desk) =>
    [
        .. base.Lead(desk),
        .. MoveOf(desk) is { TheirResidentOn: { } theirs, ResidenceDiffersSince: not null } move
            ? [$"{There(desk)} has {PlainWords.Date(theirs)} as the first day there; this case has {PlainWords.Date(move.ResidentOn)}. Talk to each other and to the family. If this case is wrong, enter the right day here; if they are, they put it right there."]
            : Array.Empty<string>(),
        "If the family has gone on to a third area, tell of that move instead: this one is then taken back by itself.",
    ];

    public override PageTask? First(TaskDesk desk) => MoveOf(desk) is null ? null : new(Cases.CaseWays.Task(desk.Case.Id, "move-tell"), "The family has gone on to a third area");

    public override Task<IReadOnlyList<Field>> FieldsAsync(TaskDesk desk, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Field>>(
    [
        new ChoiceField(
            "where",
            "Where is the family?",
            [
                new(ForGood, $"It lives in the area of {There(desk)}, for good"),
                new(ForAWhile, $"It is in the area of {There(desk)} for a while", "The case stays here."),
                new($"{WithdrawalReason.Returned}", "It has come back", "The move ends."),
                new($"{WithdrawalReason.NotMoving}", "It is not moving", "The move ends."),
            ]),
        new DateField("residentOn", "If it is there: since which day?"),
        new DateField("until", "If it is for a while: until when?"),
        new LineField("untilReason", "If it is for a while: why?"),
        new TextField("reasons", "If it is not there: what did you find out, and how?", Rows: 3),
        new DateField("on", "When did you find out?"),
    ]);

    public override void Begin(PageForm form, TaskDesk desk)
    {
        form.Set("on", desk.Case.Today);
        if (MoveOf(desk) is { } move)
        {
            form.Set("residentOn", move.ResidentOn);
            if (move.TemporaryUntil is { } until)
            {
                form.Set("until", until);
            }
        }
    }

    protected override IReadOnlyList<Act> Read(PageForm form, TaskDesk desk)
    {
        var where = form.ChosenOf("where", "Say where the family is", [ForGood, ForAWhile, .. NotThere.Select(reason => $"{reason}")]);
        var on = form.Date("on", "The day on which you found out");
        if (Enum.TryParse<WithdrawalReason>(where, out var why))
        {
            return [new TransferWithdrawn(IdOf(desk), on, why, form.Text("reasons", "Say what you found out, and how"))];
        }

        var (residentOn, until) = (form.Date("residentOn", "The day since which it is there"), where == ForAWhile ? form.Date("until", "The day until which it stays") : (DateOnly?)null);
        return [new MoveConfirmed(IdOf(desk), on, residentOn, until) { TemporaryReason = where == ForAWhile ? Reason(form, desk, until) : null }];
    }

    protected override string FieldOf(string field) => field switch
    {
        "temporaryUntil" => "until",
        "temporaryReason" => "untilReason",
        "why" => "where",
        _ => base.FieldOf(field),
    };

    /// <summary>The same end needs no reason again.</summary>
    private static string? Reason(PageForm form, TaskDesk desk, DateOnly? until) => until == MoveOf(desk)?.TemporaryUntil ? form.Optional("untilReason") : form.Text("untilReason", "Say why it is for a while only");
}
