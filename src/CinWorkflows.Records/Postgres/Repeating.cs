namespace CinWorkflows.Records.Postgres;

/// <summary>Does again what failed in passing, up to five times within two seconds: long enough for a deadlock or a lost connection.</summary>
internal static class Repeating
{
    private const int Attempts = 5;

    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(100);

    public static async Task<T> RunAsync<T>(Func<Task<T>> action, Func<Exception, bool> passes, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await action();
            }
            catch (Exception failure) when (attempt < Attempts && passes(failure))
            {
                await Task.Delay(FirstPause * (1 << (attempt - 1)) * (0.5 + Random.Shared.NextDouble()), cancellationToken);
            }
        }
    }
}
