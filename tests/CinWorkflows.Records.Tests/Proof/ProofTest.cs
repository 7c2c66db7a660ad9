using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Assessments;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.Packs;
using CinWorkflows.Cases.Plans;
using CinWorkflows.Cases.Workers;
using CinWorkflows.Records.Tests.Storage;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Ports.Records.Proof;

namespace CinWorkflows.Records.Tests.Proof;

/// <summary>A test on two honest cases, whose files are what their acts make of them.</summary>
public abstract class ProofTest(RecordStore store) : RecordTest(store)
{
    private protected IRecordProof Proof => Get<IRecordProof>();

    private protected IErasureBook Erasures => Get<IErasureBook>();

    private protected async Task<IReadOnlyList<ProofFinding>> VerifyAsync(params RecordHead[] heads)
    {
        var found = new List<ProofFinding>();
        var summary = await Proof.VerifyAsync(PackLibrary.Shipped, documents: null, heads, found.Add, None);
        Assert.Equal(found.Count, summary.Findings);
        return found;
    }

    /// <summary>Two cases, with everything that is kept apart from their files.</summary>
    private protected async Task TwoCasesAsync()
    {
        await HonestAsync("C-1", Example.Opened());
        await HonestAsync("C-2", Example.Opened(workerId: "sw-2"));
        await HonestAsync("C-1", new AssessmentStarted(Example.ReferredOn));
        await HonestAsync("C-2", new WorkerUnassigned("ill"));
        await HonestAsync("C-1", new MeetingArranged("m1", MeetingPurpose.FirstPlanning, Now.AddDays(3), Now.AddDays(3).AddHours(1), new("Hall"), "sw-1", Role.SocialWorker, ["mother"]));
        await HonestAsync("C-2", new WorkerAssigned("sw-3"));
        await HonestAsync("C-1", Agreed());
        var file = await HonestAsync("C-1", new PlanCirculated(1, new(2026, 3, 2)));
        await PublishAsync(file, Example.Duty(DutyKind.HoldFirstPlanningMeeting, new(2026, 3, 13)), Example.Duty(DutyKind.HoldReview, new(2026, 6, 1)));
        await PublishAsync(await FileAsync("C-2"));
    }

    /// <summary>Records an act as the register does: the file after it is what all acts make.</summary>
    private protected async Task<CaseFile> HonestAsync(string caseId, Act act, Guid? id = null)
    {
        var (recorded, after) = Example.Honest(caseId, await Acts.HistoryAsync(caseId, None), act, Now, id);
        Assert.True(await Acts.AppendAsync(recorded, after, None), $"{ActJson.TypeOf(act)} was not appended");
        return after;
    }

    private protected async Task<CaseFile> FileAsync(string caseId) => (await Acts.FindAsync(caseId, None))!.File;

    private static PlanAgreed Agreed() => new(1, new(2026, 3, 2), new()
    {
        HolderId = "sw-1",
        StartsOn = new(2026, 3, 2),
        ExpectedEndOn = new(2026, 9, 1),
        Needs = [],
        Outcomes = [],
        Actions = [],
        Resources = [],
        Contingency = "None.",
        Contacts = [],
        ReviewPoints = "None.",
        Attested = [],
    });
}
