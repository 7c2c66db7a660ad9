using System.Globalization;
using System.Text.Json;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Corrections;
using CinWorkflows.Pages.Cases;
using CinWorkflows.Pages.Forms;
using CinWorkflows.Pages.Tasks;
using CinWorkflows.Web.Doors;
using CinWorkflows.Workflows.Ports.Records.Acts;

namespace CinWorkflows.Pages.Corrections;

/// <summary>An entry that is wrong is put right, or withdrawn: the record keeps the wrong one and the right one.</summary>
internal sealed class CorrectEntryTask : CaseTask
{
    private const string PutRight = "right";

    private const string Withdraw = "withdraw";

    public override string Slug => "correct";

    public override string Verb => "Correct an entry";

    public override string Done => "The entry is put right. Whoever was told wrongly is to be told.";

    public override string? OwnPage(string caseId) => $"{CaseWays.Case(caseId)}/entries";

    public override bool IsOffered(ShownCase shown) => true;

    public override string? Next(TaskDesk desk) => $"{CaseWays.Case(desk.Case.Id)}/entries";

    public override async Task<IReadOnlyList<Field>> FieldsAsync(TaskDesk desk, CancellationToken cancellationToken) =>
    [
        new ChoiceField("how", "What is wrong?", [new(PutRight, "Something in it: put it right below"), new(Withdraw, "All of it: it should not be there", "It is withdrawn. What followed from it no longer holds.")]),
        .. await EntryAsync(desk, cancellationToken) is { } entry ? EntryForm.Fields(entry.Act, desk.Case) : [],
        new TextField("reason", "How did the mistake come about?", Rows: 3),
    ];

    public override void Begin(PageForm form, TaskDesk desk) => form.Set("how", PutRight);

    public override async Task BeginAsync(PageForm form, TaskDesk desk, CancellationToken cancellationToken)
    {
        Begin(form, desk);
        if (await EntryAsync(desk, cancellationToken) is { } entry)
        {
            EntryForm.Fill(form, entry.Act, desk.Case);
        }
    }

    public override async Task<IReadOnlyList<Act>> ReadAsync(PageForm form, TaskDesk desk, CancellationToken cancellationToken)
    {
        var (how, reason) = (form.ChosenOf("how", "Say what is wrong", PutRight, Withdraw), form.Text("reason", "Say how the mistake came about"));
        if (await EntryAsync(desk, cancellationToken) is not { } entry)
        {
            form.Fault("", "There is no such entry. Choose it from the list of entries.");
            return [];
        }

        try
        {
            return [new EntriesCorrected([new(entry.Sequence, how == Withdraw ? null : EntryForm.Read(form, entry.Act, desk.Case))], reason)];
        }
        catch (JsonException)
        {
            form.Fault("", "Something in it cannot be read. Look at each field.");
            return [];
        }
    }

    public override IEnumerable<FormFault> Say(Refusal refusal, PageForm form, TaskDesk desk) =>
        [new(refusal.Field.Split('.') is [.., var last] ? last.Split('[')[0] : "", PlainReason.Of(refusal.Reason, desk.Case))];

    private static async Task<RecordedAct?> EntryAsync(TaskDesk desk, CancellationToken cancellationToken) =>
        long.TryParse(desk.About, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? (await desk.Get<IStaffDoor>().Cases.ActsAsync(desk.Case.Id, cancellationToken)).FirstOrDefault(act => act.Sequence == number)
            : null;
}
