using CinWorkflows.Workflows.Ports.Calendar.Meetings;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records.People;

namespace CinWorkflows.Workflows.Procedures;

/// <summary>What a step sends.</summary>
/// <param name="Subject">What its letters are about.</param>
internal sealed record Mailing(string Subject)
{
    /// <summary>Nothing, since the case has gone on meanwhile and another step tells what is so now: the step was never done.</summary>
    public static Mailing Overtaken { get; } = new("") { IsOvertaken = true };

    public bool IsOvertaken { get; private init; }

    /// <summary>The revision of what they are about.</summary>
    public int Revision { get; init; }

    public IReadOnlyList<MailedLetter> Letters { get; init; } = [];

    /// <summary>Those who get no letter and are told by hand, by id.</summary>
    public IReadOnlyList<string> ByHand { get; init; } = [];

    /// <summary>What is put into a calendar, or taken out; null where nothing is.</summary>
    public CalendarOrder? Calendar { get; init; }
}

/// <summary>A letter of a step.</summary>
/// <param name="Kind">Which.</param>
/// <param name="To">To whom.</param>
/// <param name="OtherwiseByHand">Whether a recipient whom no message can reach is told by hand, and no letter is queued.</param>
internal sealed record MailedLetter(MessageKind Kind, Recipient To, bool OtherwiseByHand)
{
    public static MailedLetter ToParticipant(MessageKind kind, string id) => new(kind, new(id, IsStaff: false), OtherwiseByHand: true);
}
