using CinWorkflows.Letters.Layout;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Letters.Notices;

/// <summary>What whoever raised a danger is told once somebody has taken it back as wrongly recorded: they may not read the case, so nothing of it (N25, N34, H22, H32).</summary>
internal static class TakenBackNotice
{
    private const string Title = "What you raised was taken back";

    public static Letter Write(CaseLetterBrief brief)
    {
        var summary = new LetterSummary(
            $"{Title}: case {brief.File.CaseId}.",
            "Read again what you saw or heard. If it holds, raise it again now. If it is about another child, raise it on that child's case now.",
            "If you are not sure, ring the manager of the team today.")
        {
            IfNotDone = "Nobody acts on what you raised unless it is raised again. Another manager looks at why it was taken back.",
        };
        return UnseenCaseLetter.Write(brief, summary, Title, $"You raised a danger to a child on case {brief.File.CaseId}. A manager has taken it back, because they found that it was recorded wrongly.", Role.TeamManager);
    }
}
