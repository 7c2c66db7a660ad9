using System.Globalization;
using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.People;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Pages.Cases;
using CinWorkflows.Pages.Forms;
using CinWorkflows.Pages.Tasks;

namespace CinWorkflows.Pages.Transfers;

/// <summary>The family moves to another authority, or is about to.</summary>
internal sealed class ReportMoveTask : MoveTask
{
    private const string Elsewhere = "other";
    private const string NotKnown = "unknown";

    public override string Slug => "move-tell";

    public override string Verb => "Tell of a move to another area";

    public override string Done => "The move is recorded. Next: assess what it means for the child.";

    public override bool IsOffered(ShownCase shown) => IsWorked(shown) && shown.Pack.Transfers is not null && shown.File.OpenTransfer is null;

    public override IEnumerable<string> Lead(TaskDesk desk) =>
    [
        "Nothing is sent to the family by itself until the move is assessed: keep those with whom the child lives informed in person.",
        .. desk.Case.File.OpenTransfer is { IsPassing: false } ? [$"The move to {There(desk)} goes on. If the family moves on before anybody there has accepted, what was offered is taken back at once."] : Array.Empty<string>(),
    ];

    public override Task<IReadOnlyList<Field>> FieldsAsync(TaskDesk desk, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Field>>(
    [
        new ChoiceField("to", "Where to?", [.. desk.Get<AuthorityNames>().Others(desk.Case.Pack.Authority.Code), new(Elsewhere, "Another council, not in this list")], "The council for the new address. A district has none for children: choose its county.", IsList: true),
        new LineField("toName", "The name of that council") { OnlyIfAsked = true },
        new LineField("toCode", "Its code", "Nine characters, such as E09000017. Business support finds it in the register of the Office for National Statistics.", 10) { OnlyIfAsked = true },
        new ChoiceField("moved", "Have they moved?", [new("yes", "Yes, they live there"), new("no", "Not yet")]),
        new DateField("residentOn", "From which day do they live there?", "The day that is expected, if they have not moved yet."),
        new TextField("address", "The new address", "Leave it empty if you do not know it yet.", Rows: 3),
        new ChoiceField("livesWith", $"With whom does {desk.Case.ChildFirst} live there?", [.. desk.Case.Choices(person => person.Kind is ParticipantKind.Parent or ParticipantKind.Carer), new(NotKnown, "Not known, or nobody on this case")]),
        new ChoiceField("length", "For how long?", [new("good", "For good"), new("while", "For a while", "With relatives, for example, or in a refuge. The case stays here.")]),
        new DateField("until", "If it is for a while, until when?"),
        new LineField("untilReason", "If it is for a while, why?"),
        new LineField("moves", "How often have they moved between council areas in the last two years?", $"This move counts.{Known(desk)}", 3),
        new DateField("on", "When did you hear of it?"),
    ]);

    public override void Begin(PageForm form, TaskDesk desk)
    {
        form.Set("on", desk.Case.Today);
        form.Set("moves", Counted(desk).ToString(CultureInfo.InvariantCulture));
    }

    protected override IReadOnlyList<Act> Read(PageForm form, TaskDesk desk)
    {
        var isElsewhere = form["to"] == Elsewhere;
        var to = isElsewhere ? form.Text("toCode", "Enter the code of that council") : form.Text("to", "Choose the council");
        var forAWhile = form.ChosenOf("length", "Say whether it is for good or for a while", "good", "while") == "while";
        if (!int.TryParse(form["moves"], NumberStyles.None, CultureInfo.InvariantCulture, out var moves))
        {
            form.Fault("moves", "Enter how often they have moved, for example 1");
        }

        var livesWith = form.Text("livesWith", $"Say with whom {desk.Case.ChildFirst} lives, or that it is not known");
        return
        [
            new MoveReported(
                $"{desk.Case.Pack.Authority.Code}.{desk.Case.Id}.{desk.Case.File.TransfersOut.Count + 1}",
                form.Date("on", "The day on which you heard of it"),
                to,
                form.Date("residentOn", "The day from which they live there"),
                form.YesOrNo("moved", "Say whether they have moved"),
                moves,
                forAWhile ? form.Date("until", "The day until which they stay") : null,
                form.Optional("address"))
            {
                ToAuthorityName = isElsewhere ? form.Text("toName", "Enter the name of that council") : null,
                TemporaryReason = forAWhile ? form.Text("untilReason", "Say why it is for a while only") : null,
                LivesWith = livesWith == NotKnown ? null : livesWith,
            },
        ];
    }

    protected override string FieldOf(string field) => field switch
    {
        "toAuthority" => "toCode",
        "toAuthorityName" => "toName",
        "temporaryUntil" => "until",
        "temporaryReason" => "untilReason",
        "recentMoves" => "moves",
        "newAddress" => "address",
        _ => base.FieldOf(field),
    };

    /// <summary>This move, and those of the last two years that the case knows of.</summary>
    private static int Counted(TaskDesk desk)
    {
        var since = desk.Case.Today.AddYears(-2);
        var here = desk.Case.File.TransferIn is { } came && (came.ResidentOn ?? came.NoticedOn) >= since ? came.RecentMoves ?? 1 : 0;
        return 1 + here + desk.Case.File.TransfersOut.Count(went => went.HasMoved && went.ResidentOn >= since);
    }

    private static string Known(TaskDesk desk) => Counted(desk) > 1 ? $" This case knows of {Counted(desk)}, this one among them." : "";
}
