using CinWorkflows.Letters.Layout;
using CinWorkflows.Rules.Words;
using static CinWorkflows.Letters.Layout.LetterBlock;
using static CinWorkflows.Letters.Layout.LetterPart;

namespace CinWorkflows.Letters.Notices;

/// <summary>One letter for what staff are told of about a case at the same time: several mails in a minute are one interruption too many.</summary>
internal static class JointNotice
{
    public static Letter Write(CaseLetterBrief brief, IReadOnlyList<NoticedDuty> duties)
    {
        var titles = duties.Select(duty => StaffNotice.TitleOf(brief, duty.View.Duty)).ToList();
        var summary = new LetterSummary($"{CountWords.Of(duties.Count, "thing")} to do. Case {brief.File.CaseId}.", [.. duties.Select(duty => StaffNotice.NextStep(brief, duty.View.Duty)).Distinct(StringComparer.Ordinal)])
        {
            Deadline = duties.Select(duty => duty.View.Duty.Deadline?.Due).Min(),
        };
        var urgent = duties.Any(duty => StaffNotice.IsUrgent(brief, duty.View.Duty)) ? "URGENT: " : "";
        return new(ShortSubject.Of($"{urgent}{CountWords.Of(duties.Count, "thing")} to do ({brief.Reference}): ", titles), $"{CountWords.Of(duties.Count, "thing")} to do for case {brief.File.CaseId}", summary,
        [
            Block("greeting", Say(brief.Reader.Greeting)),
            Block("toDo", [.. duties.Zip(titles).SelectMany(entry => (LetterPart[])[Head(entry.Second), .. StaffNotice.InShort(brief, entry.First)])]),
            Block("link", brief.CaseLink),
        ]);
    }
}
