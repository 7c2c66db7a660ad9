using CinWorkflows.Pages.Cases;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Web.TransferLinks;
using CinWorkflows.Workflows.Ports.Links;
using CinWorkflows.Workflows.Wording;

namespace CinWorkflows.Pages.Transfers;

/// <summary>The link by which another authority reads a move: how it stands, what may be done with it, and what was.</summary>
internal sealed record LinkLines
{
    /// <summary>What it is worth, in few words.</summary>
    public required string State { get; init; }

    /// <summary>Whether it opens the pack now.</summary>
    public required bool Works { get; init; }

    /// <summary>How it stands, a fact each.</summary>
    public required IReadOnlyList<(string Key, string Value)> Facts { get; init; }

    /// <summary>What was done over it, the newest first.</summary>
    public required IReadOnlyList<string> Log { get; init; }

    /// <summary>Whether its code may still be shown, which it is once.</summary>
    public required bool ShowsCode { get; init; }

    public static LinkLines Of(LinkDetails link, Func<string, string> staff)
    {
        List<(string, string)> facts = [("Sent", $"{When(link.IssuedAt)}, by {staff(link.IssuedBy)}"), ("Works until", When(link.ExpiresAt)), ("Opened there", link.OpenedAt is { } opened ? When(opened) : "Not yet")];
        if (link.CodeShownAt is { } shown)
        {
            facts.Add(("Code", $"It was shown on {When(shown)}, to be told by telephone"));
        }

        if (link.WrongCodes > 0)
        {
            facts.Add(("Wrong codes", $"{link.WrongCodes} of {TransferLink.MostWrongCodes}"));
        }

        var works = link.State is LinkState.Issued or LinkState.Opened;
        return new()
        {
            State = StateOf(link.State),
            Works = works,
            Facts = facts,
            Log = [.. link.Log.Reverse().Select(entry => $"{When(entry.Event.At)}: {What(entry.Event.Kind)}{(entry.Event.By is { } by ? $", by {staff(by)}" : "")}")],
            ShowsCode = works && link.CodeShownAt is null,
        };
    }

    private static string When(DateTimeOffset at) => $"{PlainWords.ShortDate(LondonTime.DateOf(at))}, {PlainWords.Time(at)}";

    private static string StateOf(LinkState state) => state switch
    {
        LinkState.Issued => "Sent, not opened yet",
        LinkState.Opened => "Opened",
        LinkState.Expired => "Its time is over",
        LinkState.Revoked => "Taken back",
        _ => "Closed after too many wrong codes",
    };

    private static string What(LinkEventKind kind) => kind switch
    {
        LinkEventKind.Issued => "the link was sent",
        LinkEventKind.Revoked => "the link was taken back",
        LinkEventKind.CodeShown => "the code was shown here",
        LinkEventKind.Visited => "the address was visited and the code asked for",
        LinkEventKind.WrongCode => "a wrong code was given",
        LinkEventKind.Locked => "it was closed after too many wrong codes",
        LinkEventKind.Opened => "it was opened with its code",
        LinkEventKind.Refused => "it was used when it worked no more",
        LinkEventKind.NotAdmitted => "a page was asked for without the code",
        LinkEventKind.Read => "a document was read",
        LinkEventKind.Downloaded => "a document was downloaded",
        LinkEventKind.NoSuchPart => "something was asked for that is not in the pack",
        LinkEventKind.Answered => "they answered",
        LinkEventKind.AnswerRefused => "an answer was not taken",
        LinkEventKind.Left => "they left",
        _ => "a copy of their session was used, and it was ended: ask them what happened, and send a new link",
    };
}
