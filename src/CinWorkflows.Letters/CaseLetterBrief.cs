using System.Globalization;
using CinWorkflows.Cases;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.People;
using CinWorkflows.Letters.Layout;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Timescales;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Ports.Records.Messages;
using CinWorkflows.Workflows.Wording;

namespace CinWorkflows.Letters;

/// <summary>What a message about a case is written from.</summary>
internal sealed record CaseLetterBrief(MessageView Message, LetterReader Reader, MessageSettings Settings, LetterSources Sources)
    : LetterBrief(Message, Reader, Settings, Sources)
{
    public required CaseView Case { get; init; }

    public required PolicyPack Pack { get; init; }

    public required WorkingCalendar Calendar { get; init; }

    /// <summary>The names of those whom the record refers to by id.</summary>
    public required Names Names { get; init; }

    /// <summary>Whom the reader answers.</summary>
    public required Contact Contact { get; init; }

    public CaseFile File => Case.File;

    public override string Authority => Pack.Id;

    public string Reference => $"ref {File.CaseId}";

    /// <summary>The child's name, for the body only.</summary>
    public string ChildName => Case.People.FirstOrDefault(person => person.Kind == ParticipantKind.Child) is { } child
        ? PlainWords.OneLine(child.Name)
        : "the child";

    /// <summary>The authority's word for the plan.</summary>
    public string Plan => Pack.Label("plan", "plan");

    /// <summary>Where staff go on: the page of the case, or its number, by which they find it in their own system.</summary>
    public LetterPart[] CaseLink => Reader.Audience != LetterAudience.Practitioner ? []
        : Settings.PageOf(File.CaseId) is { } page ? [LetterPart.Go($"Open case {File.CaseId}", page)]
        : [LetterPart.Say($"Look for case {File.CaseId} in the system in which you record your cases.")];

    /// <summary>
    /// Whom the reader calls, and at which number, without a name: a text message is seen by others. Nobody is asked to call where the directory has no
    /// number: they write instead, to an address that they are told.
    /// </summary>
    public string WhomToCall(string why) => (Reader.Audience, Contact.Telephone) switch
    {
        (LetterAudience.Child, { } number) => $"Call your social worker on {number} {why}.",
        (LetterAudience.Child, null) => $"Write to your social worker at {Contact.Address} {why}.",
        (LetterAudience.Parent, { } number) => $"Call your social worker at {Pack.Authority.Name} on {number} {why}.",
        (LetterAudience.Parent, null) => $"Write to your social worker at {Pack.Authority.Name}, {Contact.Address}, {why}.",
        (_, { } number) => $"Contact {Pack.Authority.Name} on {number} {why}.",
        _ => $"Write to {Pack.Authority.Name}, {Contact.Address}, {why}.",
    };

    /// <summary>The name of a participant of the case; null where the id is no participant's.</summary>
    public string? Participant(string id) =>
        Case.People.FirstOrDefault(person => person.Id == id) is { } person ? PlainWords.OneLine(person.Name) : null;

    /// <summary>A participant without a name: "a parent", or "parent 2" where there are several; null where the id is no participant's.</summary>
    public string? Unnamed(string id)
    {
        if (File.Participant(id) is not { } person)
        {
            return null;
        }

        var alike = File.Participants.Where(other => other.Kind == person.Kind).Select(other => other.Id).ToList();
        var word = person.Kind switch
        {
            ParticipantKind.Child => "the child",
            ParticipantKind.Parent => "parent",
            ParticipantKind.Carer => "carer",
            ParticipantKind.Agency => "agency",
            _ => "person",
        };
        return person.Kind == ParticipantKind.Child ? word
            : alike.Count == 1 ? $"the {word}"
            : string.Create(CultureInfo.InvariantCulture, $"{word} {alike.IndexOf(id) + 1} of {alike.Count}");
    }

    /// <summary>The authority's name for a role.</summary>
    public string RoleName(Role role) => Pack.NameOf(role);

    /// <summary>By when a duty is due as the case stands; null where there is no date, or the authority has no such duty.</summary>
    public Deadline? DeadlineOf(DutyKind kind, DutySubject subject) =>
        Pack.Duties.ContainsKey(kind) ? DutyBook.DeadlineOf(kind, subject, File, Pack, Calendar) : null;
}
