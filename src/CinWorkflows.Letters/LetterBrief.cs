using CinWorkflows.Cases.Packs;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Workflows.Calendars;
using CinWorkflows.Workflows.Digests;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Ports.Records.Meetings;
using CinWorkflows.Workflows.Ports.Records.Messages;
using CinWorkflows.Workflows.TransferLinks;

namespace CinWorkflows.Letters;

/// <summary>What a message is written from.</summary>
/// <param name="Message">The entry of the outbox.</param>
/// <param name="Reader">Who reads it.</param>
/// <param name="Settings">What all messages share.</param>
/// <param name="Sources">Where it looks up what it says.</param>
internal record LetterBrief(MessageView Message, LetterReader Reader, MessageSettings Settings, LetterSources Sources)
{
    /// <summary>When it sets out: when it was queued, or the hour until which it waited. It is that on every attempt.</summary>
    public DateTimeOffset At => Message.TryingSince > Message.QueuedAt ? Message.TryingSince : Message.QueuedAt;

    /// <summary>The day of the message, Europe/London: that on which it sets out, whenever it is written.</summary>
    public DateOnly Today => LondonTime.DateOf(At);

    public MessageOrder Order => Message.Order;

    /// <summary>Notices about the same case to the same reader that this letter tells too: one letter instead of several in a minute.</summary>
    public IReadOnlyList<MessageOrder> Along { get; init; } = [];

    /// <summary>The authority that writes, by the id of its pack.</summary>
    public virtual string Authority => DigestEdition.PackOf(Order);
}

/// <summary>Where letters look up what they say.</summary>
/// <param name="Cases">The record.</param>
/// <param name="Staff">The authority's staff.</param>
/// <param name="Packs">The packs whose words are used.</param>
/// <param name="Calendars">The working days of the authorities.</param>
/// <param name="Links">The links by which other authorities read transfers; null where the host has none.</param>
internal sealed record LetterSources(ICaseReader Cases, IStaffDirectory Staff, PackLibrary Packs, AuthorityCalendars Calendars, TransferLinkMail? Links)
{
    /// <summary>What stands in calendars of a case's meetings; null where the host has none.</summary>
    public Func<string, CancellationToken, Task<IReadOnlyList<CalendarEntryView>>>? InCalendars { get; init; }

    /// <summary>Whether an authority has calendars: whoever attends there is asked for an answer by the entry.</summary>
    public Func<string, bool> HasCalendars { get; init; } = _ => false;

    /// <summary>Whether the answers that come by mail to an authority's invitations are read; elsewhere the invitation asks for none.</summary>
    public Func<string, bool> ReadsAnswers { get; init; } = _ => false;
}
