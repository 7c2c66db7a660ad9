using CinWorkflows.Cases;
using CinWorkflows.Records.Duties;
using CinWorkflows.Records.Proof;
using CinWorkflows.Records.Storage;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Corrections;
using CinWorkflows.Workflows.Ports.Records.Acts;
using CinWorkflows.Workflows.Ports.Records.Cases;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CinWorkflows.Records.Cases;

/// <summary>A case as its acts have made it, with what lists ask for in columns of their own.</summary>
internal sealed class CaseRow
{
    public required string Id { get; init; }

    public required string PackId { get; set; }

    public required string PackVersion { get; set; }

    /// <summary>The number of the last act.</summary>
    public long Sequence { get; set; }

    /// <summary>The number of the last act that the case's workflow has taken up.</summary>
    public long TakenUp { get; set; }

    /// <summary>The case file as JSON.</summary>
    public string File { get; set; } = "";

    /// <summary>The version of the rules by which the acts made the file and the case was sealed (<see cref="ActFolding.Version"/>).</summary>
    public int FoldVersion { get; set; }

    /// <summary>The seal over the file: who can write it has the key, whatever the rules were by which it was made.</summary>
    public string FileSeal { get; set; } = "";

    /// <summary>The seal over the open duties (<see cref="DutiesStamp"/>); null in cases that an earlier version opened, before their workflow published any.</summary>
    public string? DutiesSeal { get; set; }

    public CaseStage Stage { get; set; }

    public string TeamId { get; set; } = "";

    public string? WorkerId { get; set; }

    public string? LeadId { get; set; }

    public DateOnly ReferredOn { get; set; }

    public DateOnly? AdoptedOn { get; set; }

    public DateOnly? EndedOn { get; set; }

    public required DateTimeOffset OpenedAt { get; init; }

    public DateTimeOffset LastActAt { get; set; }

    public DateTimeOffset LastRecordedAt { get; set; }

    /// <summary>The earliest day on which an open duty is due; kept with the duties.</summary>
    public DateOnly? NextDue { get; set; }

    /// <summary>How many duties are open; kept with the duties.</summary>
    public int OpenDuties { get; set; }

    /// <summary>Whether something is restricted on it that was not lifted: brothers' and sisters' cases ask for it.</summary>
    public bool Restricted { get; set; }

    /// <summary>Whether it is for named people only.</summary>
    public bool NamedOnly { get; set; }

    /// <summary>For whom, by id, where it is for named people only.</summary>
    public List<string> NamedPeople { get; set; } = [];

    public static CaseRow Opened(RecordedAct act) =>
        new() { Id = act.CaseId, PackId = act.Pack.Id, PackVersion = act.Pack.Version, OpenedAt = act.RecordedAt, FoldVersion = ActFolding.Version };

    public void Follow(RecordedAct act, CaseFile after)
    {
        PackId = after.Pack.Id;
        PackVersion = after.Pack.Version;
        Sequence = act.Sequence;
        File = RecordJson.Write(after);
        Stage = after.Stage;
        TeamId = after.Allocation.TeamId;
        WorkerId = after.Allocation.WorkerId;
        LeadId = after.Allocation.LeadProfessionalId;
        ReferredOn = after.ReferredOn;
        AdoptedOn = after.AdoptedOn;
        EndedOn = after.Ending?.On;
        Restricted = after.Restrictions?.Any(held => held.LiftedOn is null) == true;
        NamedOnly = after.NamedPeople is not null;
        NamedPeople = [.. after.NamedPeople ?? []];
        LastActAt = act.At;
        LastRecordedAt = act.RecordedAt;
    }

    /// <summary>Keeps the list's date and count in step with the duties that the workflow publishes.</summary>
    /// <param name="sequence">The act that it has taken up.</param>
    /// <param name="open">The duties that are open now.</param>
    /// <param name="keys">Seals them; null where those before them were not as they were sealed, which stays to be seen.</param>
    public void Publish(long sequence, IReadOnlyCollection<DutyRow> open, RecordKeys? keys)
    {
        TakenUp = sequence;
        NextDue = open.Min(duty => duty.Due);
        OpenDuties = open.Count;
        if (keys is not null)
        {
            SealDuties(open, keys);
        }
    }

    /// <summary>Lets the case be told to its workflow from the first act on.</summary>
    public void MarkBehind(RecordKeys keys, IReadOnlySet<string> believed)
    {
        var seals = CaseSeals.Of(this, keys, believed) with { File = false };
        TakenUp = 0;
        seals.Renew(this, keys);
    }

    public void SealFile(RecordKeys keys) => FileSeal = keys.Stamp(FileText);

    public SealState FileState(RecordKeys keys) => keys.StateOf(FileSeal, FileText);

    public void SealDuties(IReadOnlyCollection<DutyRow> open, RecordKeys keys) => DutiesSeal = DutiesStamp.Of(this, DutiesStamp.DigestOf(open), keys).ToText();

    /// <summary>Whether the open duties are those that the workflow published last, for the acts that the case has.</summary>
    public SealState DutiesState(IReadOnlyCollection<DutyRow> open, RecordKeys keys) =>
        DutiesStamp.Read(DutiesSeal) is { } stamp ? stamp.Digest == DutiesStamp.DigestOf(open) ? stamp.StateOn(this, keys) : SealState.Wrong
        : FoldVersion >= DutiesStamp.SinceVersion ? SealState.Wrong
        : DutiesSeal is not null ? keys.StateOf(DutiesSeal, DutiesStamp.EarlierTextOf(Id, open))
        : TakenUp == 0 && open.Count == 0 ? SealState.Right
        : SealState.Wrong;

    private SealedText FileText => new SealedText("case file").Add(Id).Add(Sequence).Add(FoldVersion).Add(File);

    public CaseSummary ToSummary(string childName, DateTimeOffset? undatedSince) => new()
    {
        CaseId = Id,
        Pack = $"{PackId} {PackVersion}",
        Stage = Stage,
        TeamId = TeamId,
        WorkerId = WorkerId,
        ChildName = childName,
        ReferredOn = ReferredOn,
        NextDue = NextDue,
        UndatedSince = undatedSince,
        OpenDuties = OpenDuties,
    };

    public static void Map(EntityTypeBuilder<CaseRow> row)
    {
        row.ToTable("cases");
        row.HasKey(entry => entry.Id);
        row.HasIndex(entry => new { entry.WorkerId, entry.NextDue });
        row.HasIndex(entry => new { entry.TeamId, entry.NextDue });
        row.HasIndex(entry => new { entry.Stage, entry.NextDue });
        row.HasIndex(entry => entry.NextDue);
        row.HasIndex(entry => entry.FoldVersion);
        row.HasIndex(entry => entry.LeadId, "cases_led").HasFilter("lead_id IS NOT NULL");
        row.HasIndex(entry => entry.TeamId, "cases_unallocated").HasFilter("worker_id IS NULL AND ended_on IS NULL");
        row.HasIndex(entry => entry.PackId, "cases_restricted").HasFilter("restricted");
        row.HasIndex(entry => entry.PackId, "cases_for_named").HasFilter("named_only");
        row.PrimitiveCollection(entry => entry.NamedPeople);
        row.HasIndex(entry => entry.LastRecordedAt, "cases_behind").HasFilter("sequence > taken_up");
    }
}
