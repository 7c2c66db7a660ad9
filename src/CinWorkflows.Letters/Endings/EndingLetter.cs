using System.Globalization;
using CinWorkflows.Cases;
using CinWorkflows.Letters.Layout;
using CinWorkflows.Letters.Samples;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Wording;
using static CinWorkflows.Letters.Layout.LetterBlock;
using static CinWorkflows.Letters.Layout.LetterPart;

namespace CinWorkflows.Letters.Endings;

/// <summary>Tells how the case has ended, what ends with it, and whom to ask (N32, H30). Why it was decided so stays in the record: whoever asks is told by a person.</summary>
internal sealed class EndingLetter() : CaseLetter(MessageKind.CaseEnded)
{
    public override IReadOnlyList<LetterAudience> Audiences => [LetterAudience.Parent, LetterAudience.Child, LetterAudience.Agency];

    public override IEnumerable<SampleSubject> Samples(string reader) =>
    [
        new("2026-03-09") { In = file => file with { Ending = new(new(2026, 3, 9), EndingReason.NoLongerInNeed, SampleCase.Route, "RC7") } },
        new("2026-03-10") { In = file => file with { Ending = new(new(2026, 3, 10), EndingReason.NoNeedFound, null, "RC9"), Plans = [] } },
        new("2026-03-11") { In = file => file with { Ending = new(new(2026, 3, 11), EndingReason.TurnedEighteen, null, "RC6") } },
        new("2026-03-12") { In = file => file with { Ending = new(new(2026, 3, 12), EndingReason.LookedAfter, null, null) } },
        new("2026-03-13") { In = file => file with { Ending = new(new(2026, 3, 13), EndingReason.ChildProtection, null, null) } },
    ];

    public override IReadOnlyList<Essential> Essentials => [new("what was decided", "decided", "noLongerInNeed"), new("whom to ask", "contactTelephone", "contactAddress", "toDo")];

    protected override async Task<Draft> WriteAsync(CaseLetterBrief brief, CancellationToken cancellationToken)
    {
        if (brief.Reader.Audience == LetterAudience.Practitioner)
        {
            return Draft.Impossible(MessageProblem.FamilyOnly);
        }

        // A case that was opened again has not ended.
        if (brief.File.Ending is not { } ending || ending.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) != brief.Order.Subject)
        {
            return Draft.Impossible(MessageProblem.Overtaken);
        }

        var acts = await brief.Sources.Cases.ActsAsync(brief.File.CaseId, cancellationToken);
        return new(Write(brief, ending, new(brief, ending, acts)));
    }

    private static Letter Write(CaseLetterBrief brief, Ending ending, HowItEnded how)
    {
        var summary = new LetterSummary(how.InShort, $"You do not need to do anything. {brief.WhomToCall("if you do not agree or have a question")}")
        {
            IfNotDone = "Nothing else follows from this letter by itself.",
        };
        return new(
            $"What was decided, {PlainWords.ShortDate(ending.On)} ({brief.Reference})",
            how.Title,
            summary,
            [
                Block("greeting", Say(brief.Reader.Greeting)),
                Block("decided", Say(how.Decided)),
                Block("next", [Head("What happens next"), .. how.Next.Select(Say)]),
                Block("toDo", [Head("If you do not agree, or have a question"), .. how.IfNotAgreed.Select(Say)]),
                Block("later", [Head("If you are worried later"), .. how.Later.Select(Say)]),
                Block("signature", Signature.Of(brief)),
            ])
        {
            Facts = CaseFacts.Of(brief, summary).And(new()
            {
                { "decided", how.Decided },
                { "endedOn", (DateOnly?)ending.On },
                { "noNeedFound", ending.Reason == EndingReason.NoNeedFound },
                { "noLongerInNeed", ending.Reason == EndingReason.NoLongerInNeed },
                { "turnedEighteen", ending.Reason == EndingReason.TurnedEighteen },
                { "lookedAfter", ending.Reason == EndingReason.LookedAfter },
                { "childProtection", ending.Reason == EndingReason.ChildProtection },
                { "hadPlan", how.HadPlan },
                { "supportGoesOn", how.SupportGoesOn },
            }),
        };
    }
}
