using CinWorkflows.Letters.Layout;
using CinWorkflows.Rules.Words;
using static CinWorkflows.Letters.Layout.LetterBlock;
using static CinWorkflows.Letters.Layout.LetterPart;

namespace CinWorkflows.Letters.Notices;

/// <summary>A letter about a case to somebody who may not see it: its number, what they have to do and why, and nothing of the case.</summary>
internal static class UnseenCaseLetter
{
    public static Letter Write(CaseLetterBrief brief, LetterSummary summary, string title, string opening, Role owner) => new(
        $"URGENT: {title} ({brief.Reference})",
        title,
        summary,
        [
            Block("greeting", Say(brief.Reader.Greeting)),
            Block("opening", Say(opening)),
            Block("toDo", [Head("What to do next"), .. summary.ToDo.Select(Say)]),
            .. summary.IfNotDone is { } ifNotDone ? [Block("ifNotDone", Head("If nothing is recorded"), Say(ifNotDone))] : Array.Empty<LetterBlock>(),
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
            { "title", title },
            { "isMine", true },
            { "owner", $"the {brief.RoleName(owner)}" },
            { "isOverdue", false },
            { "about", (IReadOnlyList<string>)[] },
            { "waitsFor", (string?)null },
            { "clause", "local" },
        }),
    };
}
