using CinWorkflows.Letters.Layout;
using CinWorkflows.Rules.Words;
using static CinWorkflows.Letters.Layout.LetterBlock;
using static CinWorkflows.Letters.Layout.LetterPart;

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
        return new(
            $"URGENT: {Title} ({brief.Reference})",
            Title,
            summary,
            [
                Block("greeting", Say(brief.Reader.Greeting)),
                Block("opening", Say($"You raised a danger to a child on case {brief.File.CaseId}. A manager has taken it back, because they found that it was recorded wrongly.")),
                Block("toDo", [Head("What to do next"), .. summary.ToDo.Select(Say)]),
                Block("ifNotDone", Head("If nothing is recorded"), Say(summary.IfNotDone)),
            ])
        {
            // An authority's own wording knows no more of the case than this letter does.
            Facts = CaseFacts.Of(brief, brief.Pack.Authority.Name, summary).And(new()
            {
                { "reference", brief.Reference },
                { "childName", "the child" },
                { "plan", brief.Plan },
                { "contactName", brief.Pack.Authority.Name },
                { "contactAddress", (string?)null },
                { "contactTelephone", (string?)null },
                { "caseId", brief.File.CaseId },
                { "link", (string?)null },
                { "title", Title },
                { "isMine", true },
                { "owner", $"the {brief.RoleName(Role.TeamManager)}" },
                { "isOverdue", false },
                { "about", (IReadOnlyList<string>)[] },
                { "waitsFor", (string?)null },
                { "clause", "local" },
            }),
        };
    }
}
