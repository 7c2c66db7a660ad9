using System.Globalization;
using CinWorkflows.Letters.Layout;
using CinWorkflows.Workflows.Digests;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Readers;
using CinWorkflows.Workflows.Wording;
using static CinWorkflows.Letters.Layout.LetterBlock;
using static CinWorkflows.Letters.Layout.LetterPart;

namespace CinWorkflows.Letters.Digests;

/// <summary>The digest of a member of staff, by child: overdue, due, waiting for others, drift, and for a manager the workers who are behind.</summary>
internal sealed class DigestLetter() : StaffLetter(MessageKind.Digest)
{
    private static readonly string Soon = string.Create(CultureInfo.InvariantCulture, $"today and in the next {DigestRules.Soon} working days");

    private const string IfNotDone = "Overdue duties are told to the next manager when the procedure of the authority says so.";

    public override async Task<Draft> WriteAsync(LetterBrief brief, CancellationToken cancellationToken)
    {
        if (brief.Reader.Staff is not { } member || brief.Sources.Packs.Current(brief.Authority, brief.Today)?.Pack.Authority is not { } authority)
        {
            return Draft.Impossible(MessageProblem.DigestEmpty);
        }

        var reader = await new StaffPositions(brief.Sources.Staff).ReaderAsync(member.Id, isUsed: null, brief.Today, cancellationToken);
        var cases = brief.Sources.Cases.For(reader);
        var told = await cases.DigestAsync(brief.Order.Key, cancellationToken);
        var caseload = await cases.CaseloadAsync(new([member.TeamId, .. member.Arrangements.ManagedTeams ?? []], member.Id), cancellationToken);
        var last = await brief.Sources.Cases.LastDigestsAsync([member.Id], brief.Message.QueuedAt, cancellationToken);
        var content = new DigestRules(brief.Today, brief.Sources.Calendars.Of(authority), brief.Sources.Packs)
            .For(member, caseload, told, last.TryGetValue(member.Id, out var since) ? since : null);
        return content.HasSomethingToSay
            ? new(Write(brief, member, authority.Name, content, await CasesAsync(brief, cases, content, cancellationToken), await new Names([], brief.Sources.Staff).OfAsync(content.Team.Select(worker => worker.WorkerId).OfType<string>(), cancellationToken)))
            : Draft.Impossible(MessageProblem.DigestEmpty);
    }

    private static async Task<IReadOnlyDictionary<string, DigestCase>> CasesAsync(LetterBrief brief, ICaseReader readable, DigestContent content, CancellationToken cancellationToken)
    {
        var ids = content.Duties.Select(duty => duty.View.CaseId)
            .Concat(content.Drift.Select(drift => drift.CaseId))
            .Concat(content.Team.SelectMany(worker => worker.Overdue.Select(duty => duty.CaseId).Concat(worker.Drift.Select(drift => drift.CaseId))));
        var cases = new Dictionary<string, DigestCase>(StringComparer.Ordinal);
        foreach (var id in ids.Distinct(StringComparer.Ordinal))
        {
            if (await readable.FindAsync(id, cancellationToken) is { } view)
            {
                cases[id] = DigestCase.Of(view, brief.Sources.Packs.Get(view.File.Pack));
            }
        }

        return cases;
    }

    private static Letter Write(LetterBrief brief, StaffMember member, string authority, DigestContent content, IReadOnlyDictionary<string, DigestCase> cases, IReadOnlyDictionary<string, string> names)
    {
        var lines = new DigestLines(brief.Today, member, cases);
        var summary = new LetterSummary("Your open duties.", "Do the overdue ones first.", "Record what is done: what is recorded leaves this list.") { IfNotDone = IfNotDone };
        var (overdue, due) = (content.In(DigestGroup.Overdue), content.In(DigestGroup.Due));
        var drift = content.Drift.Select(lines.OnItsOwn).ToList();
        var team = content.Team.Select(worker => lines.Of(worker, names)).ToList();
        var (undated, waiting) = (content.In(DigestGroup.Undated), content.In(DigestGroup.Waiting));
        return new(
            $"Your open duties on {PlainWords.ShortDate(brief.Today)}: {Count(content)}",
            $"Your open duties on {PlainWords.Date(brief.Today)}",
            summary,
            [
                Block("greeting", Say(brief.Reader.Greeting)),
                Block("toDo", Say("This is what is due, has changed or is late. Do the overdue ones first, and record what is done: what is recorded leaves this list.")),
                Block("children", [.. Children(brief, content, cases, lines)]),
                Block("team", Section(member.Arrangements.ManagedTeams is { Count: > 0 } ? "Your teams" : "Your team", team)),
                Block("ifNotDone", Head("If nothing is recorded"), Say(IfNotDone)),
            ])
        {
            OtherBlocks =
            [
                Block("overdue", Section("Overdue", overdue.Select(lines.OnItsOwn))),
                Block("due", Section($"Due {Soon}", due.Select(lines.OnItsOwn))),
                Block("later", Section("Coming up", content.In(DigestGroup.Later).Select(lines.OnItsOwn))),
                Block("undated", Section("Without a date", undated.Select(lines.OnItsOwn))),
                Block("waiting", Section("Waiting for others", waiting.Select(lines.OnItsOwn))),
                Block("drift", Section("Drift", drift)),
                Block("link", Say("You find each case by its number, which stands beside the child's name.")),
            ],
            Facts = CaseFacts.Of(brief, authority, summary).And(new()
            {
                { "overdue", overdue.Select(lines.OnItsOwn) },
                { "due", due.Select(lines.OnItsOwn) },
                { "later", content.In(DigestGroup.Later).Select(lines.OnItsOwn) },
                { "undated", undated.Select(lines.OnItsOwn) },
                { "waiting", waiting.Select(lines.OnItsOwn) },
                { "drift", drift },
                { "team", team },
            }),
        };
    }

    /// <summary>A part for each child, the most pressing first.</summary>
    private static IEnumerable<LetterPart> Children(LetterBrief brief, DigestContent content, IReadOnlyDictionary<string, DigestCase> cases, DigestLines lines)
    {
        foreach (var id in content.Duties.Select(duty => duty.View.CaseId).Concat(content.Drift.Select(drift => drift.CaseId)).Distinct(StringComparer.Ordinal).Where(cases.ContainsKey))
        {
            yield return Head(cases[id].Heading);
            yield return List(lines.Of([.. content.Duties.Where(duty => duty.View.CaseId == id)]).Concat(content.Drift.Where(drift => drift.CaseId == id).Select(lines.Of)));
            if (brief.Settings.PageOf(id) is { } page)
            {
                yield return Go($"Open case {id}", page);
            }
        }
    }

    /// <summary>"1 overdue, 2 due today and in the next 5 working days, 3 without a date": what to expect, and nobody's name.</summary>
    private static string Count(DigestContent content)
    {
        (int Count, string What)[] counts =
        [
            (content.In(DigestGroup.Overdue).Count, "overdue"),
            (content.In(DigestGroup.Due).Count, $"due {Soon}"),
            (content.In(DigestGroup.Undated).Count, "without a date"),
            (content.Drift.Count + content.Team.Sum(worker => worker.Drift.Count), "drifting"),
            (content.Team.Sum(worker => worker.Overdue.Count), "overdue in the team"),
        ];
        var said = counts.Where(entry => entry.Count > 0).Select(entry => $"{entry.Count} {entry.What}").ToList();
        return said.Count == 0 ? "what is coming" : string.Join(", ", said);
    }
}
