using CinWorkflows.Letters.Layout;
using CinWorkflows.Rules.Words;
using static CinWorkflows.Letters.Layout.LetterBlock;
using static CinWorkflows.Letters.Layout.LetterPart;

namespace CinWorkflows.Letters.Notices;

/// <summary>What a service manager who is not named on a restricted case is told of it: that nobody who is may answer something, and nothing of what that is.</summary>
internal static class UnnamedNotice
{
    private const string Title = "Name a manager on a restricted case";

    public static Letter Write(CaseLetterBrief brief)
    {
        var summary = new LetterSummary($"{Title}: case {brief.File.CaseId}.", "Name somebody who may answer it, yourself if need be ('namedPeopleAdded'), with the reason.")
        {
            IfNotDone = "You are told again until somebody is named who may answer it.",
        };
        return new(
            $"URGENT: {Title} ({brief.Reference})",
            Title,
            summary,
            [
                Block("greeting", Say(brief.Reader.Greeting)),
                Block("opening", Say($"Case {brief.File.CaseId} is for named people only. Something on it waits for a manager, and nobody of those who are named may answer it: they hold the case, it is about what they did, or they have left.")),
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
                { "owner", $"the {brief.RoleName(Role.ServiceManager)}" },
                { "isOverdue", false },
                { "about", (IReadOnlyList<string>)[] },
                { "waitsFor", (string?)null },
                { "clause", "local" },
            }),
        };
    }
}
