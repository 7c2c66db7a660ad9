using CinWorkflows.Server.Hosting;
using CinWorkflows.Workflows.Packs;

namespace CinWorkflows.Server.CommandLine;

/// <summary>What can go wrong with what was typed ends in words, not in a stack.</summary>
internal static class Failing
{
    public static async Task<int> InWordsAsync(Func<Task<int>> verb)
    {
        try
        {
            return await verb();
        }
        catch (Exception problem) when (problem is PackFaultException or PackMissingException or FormatException or InvalidDataException or IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync(problem.Message);
            return 1;
        }
    }
}
