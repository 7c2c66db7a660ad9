using CinWorkflows.Domain.Policies;
using CinWorkflows.Workflows.Calendars;
using CinWorkflows.Workflows.Digests;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Ports.Records;
using static CinWorkflows.Workflows.Messages.LetterBlock;
using static CinWorkflows.Workflows.Messages.LetterPart;

namespace CinWorkflows.Workflows.Messages;

/// <summary>The daily digest of a member of staff: due, overdue, waiting for others, drift, and for a manager each worker of the team.</summary>
internal sealed class DigestLetter(ICaseReader cases, IStaffDirectory staff, PackLibrary packs, AuthorityCalendars calendars) : ILetterWriter<Matter>
{
    private const string IfNotDone = "Overdue duties are told to the next manager when the procedure of the authority says so.";

    public async Task<Draft> WriteAsync(Matter matter, CancellationToken cancellationToken)
    {
        if (matter.Reader.Staff is not { } member || packs.Current(matter.Authority, matter.Today)?.Pack.Authority is not { } authority)
        {
            return Draft.Impossible(MessageProblem.DigestEmpty);
        }

        var told = await cases.DigestAsync(matter.Order.Key, cancellationToken);
        var caseload = await cases.CaseloadAsync(new(member.TeamId, member.Id), cancellationToken);
        var content = new DigestRules(matter.Today, calendars.Of(authority)).For(member, caseload, told);
        return content.HasSomethingToSay
            ? new(Write(matter, member, authority.Name, content, await new Names([], staff).OfAsync(content.Team.Select(worker => worker.WorkerId).OfType<string>(), cancellationToken)))
            : Draft.Impossible(MessageProblem.DigestEmpty);
    }

    private static Letter Write(Matter matter, StaffMember member, string authority, DigestContent content, IReadOnlyDictionary<string, string> names)
    {
        var lines = new DigestLines(matter.Today, member);
        var gist = new LetterGist("Your open duties.", "Do the overdue ones first.", "Record what is done: what is recorded leaves this list.") { IfNotDone = IfNotDone };
        var list = $"{matter.Settings.BaseAddress}/";
        return new(
            $"Your open duties on {Wording.ShortDate(matter.Today)}",
            $"Your open duties on {Wording.Date(matter.Today)}",
            gist,
            [
                Block("greeting", Say(matter.Reader.Greeting)),
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
            Facts = CaseFacts.Of(matter, authority, gist).And(new()
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
