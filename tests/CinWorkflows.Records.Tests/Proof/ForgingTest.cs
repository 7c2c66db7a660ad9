using CinWorkflows.Records.Storage;
using CinWorkflows.Records.Tests.Storage;

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
