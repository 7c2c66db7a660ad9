using CinWorkflows.Letters.Layout;
using CinWorkflows.Workflows.Digests;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Wording;
using static CinWorkflows.Letters.Layout.LetterBlock;
using static CinWorkflows.Letters.Layout.LetterPart;

namespace CinWorkflows.Letters.Digests;

/// <summary>The daily digest of a member of staff: due, overdue, waiting for others, drift, and for a manager each worker of the team.</summary>
internal sealed class DigestLetter() : StaffLetter(MessageKind.Digest)
{
    private const string IfNotDone = "Overdue duties are told to the next manager when the procedure of the authority says so.";

    public override async Task<Draft> WriteAsync(LetterBrief brief, CancellationToken cancellationToken)
    {
        if (brief.Reader.Staff is not { } member || brief.Sources.Packs.Current(brief.Authority, brief.Today)?.Pack.Authority is not { } authority)
        {
            return Draft.Impossible(MessageProblem.DigestEmpty);
        }

        var told = await brief.Sources.Cases.DigestAsync(brief.Order.Key, cancellationToken);
        var caseload = await brief.Sources.Cases.CaseloadAsync(new(member.TeamId, member.Id), cancellationToken);
        var content = new DigestRules(brief.Today, brief.Sources.Calendars.Of(authority)).For(member, caseload, told);
        return content.HasSomethingToSay
            ? new(Write(brief, member, authority.Name, content, await new Names([], brief.Sources.Staff).OfAsync(content.Team.Select(worker => worker.WorkerId).OfType<string>(), cancellationToken)))
            : Draft.Impossible(MessageProblem.DigestEmpty);
    }

    private static Letter Write(LetterBrief brief, StaffMember member, string authority, DigestContent content, IReadOnlyDictionary<string, string> names)
    {
        var lines = new DigestLines(brief.Today, member);
        var summary = new LetterSummary("Your open duties.", "Do the overdue ones first.", "Record what is done: what is recorded leaves this list.") { IfNotDone = IfNotDone };
        var list = $"{brief.Settings.BaseAddress}/";
        return new(
            $"Your open duties on {PlainWords.ShortDate(brief.Today)}",
            $"Your open duties on {PlainWords.Date(brief.Today)}",
            summary,
            [
                Block("greeting", Say(brief.Reader.Greeting)),
                Block("toDo", Say("This is what is open for you. Do the overdue ones first, and record what is done: what is recorded leaves this list.")),
                Block("overdue", Section("Overdue", content.Overdue.Select(lines.Of))),
                Block("due", Section("Due today and in the next 5 working days", content.Due.Select(lines.Of))),
                Block("undated", Section("Without a date", content.Undated.Select(lines.Of))),
                Block("waiting", Section("Waiting for others", content.Waiting.Select(lines.Of))),
                Block("drift", Section("Drift", content.Drift.Select(lines.Of))),
                Block("team", Section("Your team", content.Team.Select(worker => lines.Of(worker, names)))),
                Block("ifNotDone", Head("If nothing is recorded"), Say(IfNotDone)),
                Block("link", Go("Open your list", list)),
            ])
        {
            Facts = CaseFacts.Of(brief, authority, summary).And(new()
            {
                { "link", list },
                { "overdue", content.Overdue.Select(lines.Of) },
                { "due", content.Due.Select(lines.Of) },
                { "undated", content.Undated.Select(lines.Of) },
                { "waiting", content.Waiting.Select(lines.Of) },
                { "drift", content.Drift.Select(lines.Of) },
                { "team", content.Team.Select(worker => lines.Of(worker, names)) },
            }),
        };
    }
}
