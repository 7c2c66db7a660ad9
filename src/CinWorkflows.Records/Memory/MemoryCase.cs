using CinWorkflows.Cases.People;
using CinWorkflows.Records.Acts;
using CinWorkflows.Records.Cases;
using CinWorkflows.Records.Duties;
using CinWorkflows.Records.Notices;
using CinWorkflows.Records.Reading;

namespace CinWorkflows.Records.Memory;

/// <summary>The rows of one case.</summary>
internal sealed class MemoryCase(CaseRow row)
{
    public CaseRow Row { get; } = row;

    public List<ActRow> Acts { get; } = [];

    public Dictionary<string, ParticipantRow> People { get; } = [];

    public Dictionary<string, StepRow> Steps { get; } = [];

    public List<DutyRow> Duties { get; } = [];

    public List<DeadlineChangeRow> Changes { get; } = [];

    public List<NoticeRow> Notices { get; } = [];

    public List<NoticeRecipientRow> Told { get; } = [];

    public IEnumerable<DutyRow> OpenDuties => Duties.Where(duty => duty.ClosedAt is null);

    public ParticipantRow? Child => People.Values.FirstOrDefault(person => person.Kind == ParticipantKind.Child);

    public IEnumerable<NoticeRow> NoticesOf(DutyRow duty) =>
        Notices.Where(notice => notice.DutyKey == duty.Key && notice.Opening == duty.Opening);

    /// <summary>The notices with those whom they told; one without recipients stands alone.</summary>
    public IEnumerable<NoticeTold> NoticesTold() => Notices.SelectMany(
        notice => Told
            .Where(told => told.DutyKey == notice.DutyKey && told.Opening == notice.Opening && told.NoticeKey == notice.NoticeKey)
            .DefaultIfEmpty(),
        (notice, told) => new NoticeTold(notice, told));
}
