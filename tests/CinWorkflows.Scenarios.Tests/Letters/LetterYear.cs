using System.Globalization;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Packs;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Notices;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records.Cases;
using Microsoft.Extensions.DependencyInjection;

namespace CinWorkflows.Scenarios.Tests.Letters;

/// <summary>The first year of one ordinary case, with every letter that left.</summary>
internal sealed record LetterYear(PolicyPack Pack, IReadOnlyList<PostedLetter> Letters)
{
    /// <summary>What each of these is asked for by, in the words of the two procedures; a notice has the clause of its duty.</summary>
    private static readonly Dictionary<MessageKind, string> Clauses = new()
    {
        [MessageKind.Digest] = "something due, changed or slipping",
        [MessageKind.Invitation] = "N12 H11",
        [MessageKind.Cancellation] = "N12 H11",
        [MessageKind.ViewsRequest] = "N26 H23",
        [MessageKind.PlanCopy] = "N14 N20 H12 H18",
        [MessageKind.ReviewRecord] = "N31 H33",
        [MessageKind.MeetingNote] = "H12",
        [MessageKind.TransferNews] = "N61",
        [MessageKind.SharingNotice] = "N53 N54",
        [MessageKind.CaseEnded] = "N32 H30",
    };

    public static async Task<LetterYear> LiveAsync(string packId, string day)
    {
        var start = CaseWorld.Day(day);
        var pack = PackLibrary.Shipped.Current(packId, start)!.Pack;
        DatedPost? post = null;
        await using var host = await VirtualHost.StartAsync(
            LondonTime.At(start, new(9, 30)),
            PackLibrary.Shipped,
            change: ScenarioRuntimeAttribute.Chosen + (services => services
                .AddSingleton(new MessageSettings(new("CinWorkflows", "no-reply@cinworkflows.example"), "http://127.0.0.1:5080") { NoticesGatherFor = TimeSpan.FromMinutes(1) })
                .AddSingleton<IMessageChannel>(provider => post = new(provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ICaseReader>, CaseSimulation.CaseId))));
        var simulation = new CaseSimulation(host, pack, new(start));
        await simulation.BeginAsync(default);
        await simulation.LiveAsync(start.AddYears(1), default);
        Assert.Empty(simulation.Refused);
        return new(pack, post!.Sent);
    }

    /// <summary>Each message on a line: when, to whom, which, about what, and why.</summary>
    public IEnumerable<string> Lines => Letters.Select(letter => string.Create(
        CultureInfo.InvariantCulture,
        $"{letter.At:yyyy-MM-dd ddd HH:mm}  {letter.To[..letter.To.IndexOf('@')],-13} {letter.Message.Kind,-13} {letter.Message.Subject}  [{ReasonOf(letter)}]"));

    public IEnumerable<string> Sums => Letters
        .GroupBy(letter => letter.To)
        .OrderBy(reader => reader.Key, StringComparer.Ordinal)
        .Select(reader => $"{reader.Key}: {reader.Count()} ({string.Join(", ", reader.GroupBy(letter => letter.Message.Kind).Select(kind => $"{kind.Key} {kind.Count()}"))})");

    /// <summary>The duty that a notice is about; null for other letters.</summary>
    public static (DutyKind Kind, string Key, string Notice)? NoticeOf(PostedLetter letter)
    {
        if (letter.Message.Kind != MessageKind.Notice)
        {
            return null;
        }

        var key = letter.Message.Key[(CaseSimulation.CaseId.Length + 1)..];
        var (duty, rest) = (key[..key.IndexOf('@')], key[key.IndexOf('@')..]);
        return (Enum.Parse<DutyKind>(duty.Split(':')[0]), duty, rest.Split('/')[1]);
    }

    /// <summary>How a notice reaches people: what is urgent leaves at any hour.</summary>
    public bool IsUrgent(PostedLetter letter) => NoticeOf(letter) is { } notice
        && Pack.Notices[RuleOf(notice).Ladder].Rungs.Any(rung => rung.Id == notice.Notice.Split('@')[0].Split('.')[0] && rung.Urgency == Urgency.Urgent);

    private DutyRule RuleOf((DutyKind Kind, string Key, string Notice) notice) =>
        Pack.Rule(notice.Kind, DutySubject.Of(notice.Kind, notice.Key.Contains(':', StringComparison.Ordinal) ? notice.Key[(notice.Key.IndexOf(':') + 1)..] : null));

    private string ReasonOf(PostedLetter letter) => NoticeOf(letter) is { } notice
        ? $"{RuleOf(notice).Clause}, {notice.Key}, {notice.Notice}"
        : Clauses[letter.Message.Kind];
}
