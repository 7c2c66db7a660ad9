using CinWorkflows.Cases;
using CinWorkflows.Cases.Assessments;
using CinWorkflows.Cases.Documents;
using CinWorkflows.Cases.Packs;
using CinWorkflows.Cases.Workers;
using CinWorkflows.Records.Acts;
using CinWorkflows.Records.Cases;
using CinWorkflows.Records.Proof;
using CinWorkflows.Records.Storage;
using CinWorkflows.Records.Tests.Storage;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Ports.Documents;
using CinWorkflows.Workflows.Ports.Health;
using CinWorkflows.Workflows.Ports.Records.Proof;
using Microsoft.EntityFrameworkCore;

namespace CinWorkflows.Records.Tests.Proof;

/// <summary>A test in which somebody without the key gets hold of the record.</summary>
public abstract class ForgingTest(ForgeableStore store) : ProofTest(store)
{
    private protected Task ForgeAsync(Func<RecordContext, Task> forge) => Get<IRecordDatabase>().WriteAsync(
        async record =>
        {
            await store.UnlockAsync(record);
            await forge(record);
            return true;
        },
        None);
}
