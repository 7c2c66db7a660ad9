using CinWorkflows.Workflows.Ports.Health;

namespace CinWorkflows.Records.Storage;

/// <summary>Says what a database could not do in the words that everybody understands; what is no matter of storage goes on as it is.</summary>
internal static class Telling
{
    private const string Store = "the record";

    public static async Task<T> InWordsAsync<T>(Func<Task<T>> action, Func<Exception, StorageFault?> faultOf)
    {
        try
        {
            return await action();
        }
        catch (Exception failure) when (failure is not StorageFaultException && faultOf(failure) is { } fault)
        {
            throw new StorageFaultException(fault, Store, failure);
        }
    }

    public static Task InWordsAsync(Func<Task> action, Func<Exception, StorageFault?> faultOf) => InWordsAsync(
        async () =>
        {
            await action();
            return true;
        },
        faultOf);
}
