using CinWorkflows.Cases;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Letters.Layout;
using CinWorkflows.Letters.Samples;
using CinWorkflows.Workflows.Ports.Messages;
using static CinWorkflows.Letters.Layout.LetterBlock;
using static CinWorkflows.Letters.Layout.LetterPart;

namespace CinWorkflows.Letters.Transfers;

/// <summary>
/// Tells the family what a move means for them, who is responsible for the child, whom to ask for and what stays until then (N50, N61), and
/// asks the agencies to brief their counterparts (N56). Nobody else gets it.
/// </summary>
internal sealed class TransferLetter() : CaseLetter(MessageKind.TransferNews)
{
    public override IReadOnlyList<LetterAudience> Audiences => [LetterAudience.Parent, LetterAudience.Child, LetterAudience.Agency];

    public override IEnumerable<SampleSubject> Samples(string reader) => Enum.GetValues<TransferStage>().Select(stage => new SampleSubject($"t1/{stage}") { In = file => SampleMove.At(file, stage) });

    public override IReadOnlyList<Essential> Essentials => [new("who is responsible", "responsible")];

    protected override async Task<Draft> WriteAsync(CaseLetterBrief brief, CancellationToken cancellationToken)
    {
        if (brief.Reader.Audience == LetterAudience.Practitioner
            || (brief.Reader.Audience == LetterAudience.Agency && TransferNewsSubject.Find(brief.Order.Subject) is not { Stage: TransferStage.Moving }))
        {
            return Draft.Impossible(MessageProblem.FamilyOnly);
        }

        if (TransferNewsSubject.Find(brief.Order.Subject) is not { } news || !IsOnFile(brief.File, news))
        {
            return Draft.Impossible(MessageProblem.TransferGone);
        }

        return NewsFact.Holds(brief.File, news, brief.Today)
            ? new(Write(new(brief, news, await NewCouncil.OfAsync(brief, news.Label, cancellationToken))))
            : Draft.Impossible(MessageProblem.Overtaken);
    }

    private static bool IsOnFile(CaseFile file, TransferNewsSubject news) =>
        news.Stage is TransferStage.Taken or TransferStage.NoFurtherAction ? file.TransferIn is not null : file.TransfersOut.Any(transfer => transfer.Label == news.Label);

    private static Letter Write(TransferNewsText text)
    {
        var brief = text.Brief;
        var summary = new LetterSummary(text.What, text.ToDo) { IfNotDone = "Nothing stops because of this letter." };
        return new(
            text.Subject,
            text.Title,
            summary,
            [
                Block("greeting", Say(brief.Reader.Greeting)),
                Block("opening", Say(text.Opening)),
                Block("responsible", Head("Who is responsible"), Say(text.Responsible)),
                Block("whoHelps", text.WhoHelps),
                Block("toDo", text.Duties),
                Block("questions", Head("If you have a question"), Say($"{(text.IsChild ? "Tell" : "Please get in touch with")} {brief.Contact.NameAndAddress}.")),
                Block("signature", Signature.Of(brief)),
            ])
        {
            Facts = CaseFacts.Of(brief, summary).And(text.Facts),
        };
    }
}
