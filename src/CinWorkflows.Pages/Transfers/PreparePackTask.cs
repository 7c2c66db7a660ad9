using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Documents;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Pages.Cases;
using CinWorkflows.Pages.Forms;
using CinWorkflows.Pages.Tasks;
using CinWorkflows.Rules.Words;
using CinWorkflows.TransferPacks.Readiness;
using CinWorkflows.Web.Doors;

namespace CinWorkflows.Pages.Transfers;

/// <summary>The pack for the other authority is prepared: what the record holds goes by itself; the summary is written, and what is missing is named or attached.</summary>
internal sealed class PreparePackTask : MoveTask
{
    public override string Slug => "move-pack";

    public override string Verb => "Prepare the pack";

    public override string Done => "The pack is prepared. Nothing is sent yet.";

    public override bool IsFor(Duty duty, CaseFile file) => duty.Kind == DutyKind.PrepareTransferPack;

    public override IEnumerable<string> Lead(TaskDesk desk) => [.. base.Lead(desk), "The assessment, the plan and the minutes of the last review go as the record has them. It can be prepared again until they accept."];

    public override IEnumerable<string> MustNotKnow(TaskDesk desk) => Transfers.MustNotKnow.Of(desk.Case);

    public override PageTask? First(TaskDesk desk) => MoveOf(desk) is null ? null : new(MoveWays.Pack(desk.Case.Id), "See what would go, and what is left out and why");

    public override async Task<IReadOnlyList<Field>> FieldsAsync(TaskDesk desk, CancellationToken cancellationToken)
    {
        var documents = await DocumentsAsync(desk, cancellationToken);
        return
        [
            new TextField("summary", "Summary for the worker there", "What was tried, what helped, what the child says, what is next. Ten lines that a colleague can start from.", 10),
            .. (await MissingAsync(desk, cancellationToken)).SelectMany(part => Fields(part, documents)),
            new TextField("despiteRestriction", "Why does the law allow to give it all the same?", Rows: 3) { OnlyIfAsked = true },
            new DateField("on", "When was it prepared?"),
        ];
    }

    /// <summary>What was written before stands in it: it may be prepared again.</summary>
    public override async Task BeginAsync(PageForm form, TaskDesk desk, CancellationToken cancellationToken)
    {
        form.Set("on", desk.Case.Today);
        var acts = await desk.Get<IStaffDoor>().Cases.ActsAsync(desk.Case.Id, cancellationToken);
        if (acts.Select(recorded => recorded.Act).OfType<TransferPackPrepared>().LastOrDefault(pack => pack.TransferId == IdOf(desk)) is not { } before)
        {
            return;
        }

        form.Set("summary", before.Summary);
        foreach (var part in before.Parts)
        {
            form.Set(DocumentName(part.Kind), part.DocumentId ?? "");
            form.Set(WhyName(part.Kind), part.MissingReason ?? "");
        }
    }

    public override async Task<IReadOnlyList<Act>> ReadAsync(PageForm form, TaskDesk desk, CancellationToken cancellationToken)
    {
        List<PackPart> parts = [.. (await MissingAsync(desk, cancellationToken)).Select(part => Read(form, part))];
        return
        [
            new TransferPackPrepared(IdOf(desk), form.Date("on", "The day on which it was prepared"), form.Text("summary", "Write the summary"), parts)
            {
                DespiteRestriction = form.Optional("despiteRestriction"),
            },
        ];
    }

    private static PackPart Read(PageForm form, PackPartKind kind) => form.Optional(DocumentName(kind)) is { } document
        ? new(kind, document)
        : new(kind, MissingReason: form.Text(WhyName(kind), $"Say why {PackWords.Of(kind)} is missing, or choose the document"));

    private static IEnumerable<Field> Fields(PackPartKind kind, IReadOnlyList<Choice> documents)
    {
        yield return new HeadingField($"The record does not have {PackWords.Of(kind)}");
        if (documents.Count > 0)
        {
            yield return new ChoiceField(DocumentName(kind), "Is it among the documents of the case?", documents, IsList: true);
        }

        yield return new LineField(WhyName(kind), "If it is missing: why?");
    }

    /// <summary>What the record has no words of: a document is named, or a reason given.</summary>
    private static async Task<IReadOnlyList<PackPartKind>> MissingAsync(TaskDesk desk, CancellationToken cancellationToken) =>
        MoveOf(desk) is { } move && await desk.Get<IHandoverDoor>().ReadinessAsync(desk.Case.Id, move.Id, cancellationToken) is { } readiness
            ? [.. readiness.Parts.Where(part => part.Source == PackPartSource.Missing).Select(part => part.Part)]
            : [];

    private static async Task<IReadOnlyList<Choice>> DocumentsAsync(TaskDesk desk, CancellationToken cancellationToken) =>
    [
        .. from recorded in await desk.Get<IStaffDoor>().Cases.ActsAsync(desk.Case.Id, cancellationToken)
           let attached = recorded.Act as DocumentAttached
           where attached is not null && desk.Case.File.Documents.Any(document => document.Id == attached.DocumentId) && attached.Kind != DocumentKind.Other
           select new Choice(attached.DocumentId, $"{attached.Title} ({CodeWords.Of(attached.Kind)})"),
    ];

    private static string DocumentName(PackPartKind kind) => $"document-{kind}";

    private static string WhyName(PackPartKind kind) => $"missing-{kind}";
}
