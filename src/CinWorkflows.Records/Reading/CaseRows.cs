using CinWorkflows.Cases;
using CinWorkflows.Cases.People;
using CinWorkflows.Records.Cases;
using CinWorkflows.Records.Duties;
using CinWorkflows.Records.Messages;
using CinWorkflows.Records.Storage;
using CinWorkflows.Workflows.Ports.Records.Cases;

namespace CinWorkflows.Records.Reading;

/// <summary>What the record holds of one case, whichever store it comes from.</summary>
/// <param name="Case">The case.</param>
/// <param name="People">Everybody who takes, or took, part.</param>
/// <param name="Duties">Its duties, those closed too.</param>
/// <param name="Changes">How their dates were set and moved.</param>
/// <param name="Acts">Its acts in order, as the timeline shows them.</param>
/// <param name="Notices">What was posted, and to whom.</param>
/// <param name="Messages">Its messages in the order in which they were queued.</param>
internal sealed record CaseRows(
    CaseRow Case,
    IReadOnlyList<ParticipantRow> People,
    IReadOnlyList<DutyRow> Duties,
    IReadOnlyList<DeadlineChangeRow> Changes,
    IReadOnlyList<TimelineEntry> Acts,
    IReadOnlyList<NoticeTold> Notices,
    IReadOnlyList<MessageRow> Messages)
{
    /// <summary>In which order the people of a case are listed: the child first.</summary>
    private static readonly ParticipantKind[] Listed =
        [ParticipantKind.Child, ParticipantKind.Parent, ParticipantKind.Carer, ParticipantKind.Agency, ParticipantKind.Other];

    public CaseView ToView() => ToView(RecordJson.File(Case.File));

    private CaseView ToView(CaseFile file) => new(
        file,
        Case.TakenUp,
        [.. People
            .Where(person => person.LeftAt is null)
            .OrderBy(person => Array.IndexOf(Listed, person.Kind))
            .ThenBy(person => person.PersonId, StringComparer.Ordinal)
            .Select(person => person.ToView())],
        [.. DutyOrder.MostUrgentFirst(Duties.Where(duty => duty.ClosedAt is null).Select(duty => duty.ToView(Changes)))],
        Timeline.Of(this, file))
    {
        FormerPeople = [.. People.Where(person => person.LeftAt is not null).Select(person => person.ToView())],
    };
}
