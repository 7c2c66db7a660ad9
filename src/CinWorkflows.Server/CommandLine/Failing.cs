using System.Data.Common;
using CinWorkflows.Embedded;
using CinWorkflows.Integrations.CinCensus;
using CinWorkflows.Records.Sqlite;
using CinWorkflows.Server.Hosting;
using CinWorkflows.Workflows.Packs;
using CinWorkflows.Workflows.Ports.Health;

namespace CinWorkflows.Server.CommandLine;

/// <summary>Whatever goes wrong with a verb ends in words and an exit code, never in a stack.</summary>
internal static class Failing
{
    private const int Refused = 1;
    private const int Unforeseen = 70;
    private const int Interrupted = 130;

    public static async Task<int> InWordsAsync(Func<Task<int>> verb)
    {
        try
        {
            return await verb();
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("It was stopped before it was done.");
            return Interrupted;
        }
        catch (Exception problem)
        {
            var (words, exitCode) = WordsOf(problem);
            await Console.Error.WriteLineAsync(words);
            return exitCode;
        }
    }

    /// <summary>What went wrong, what to do, and the exit code.</summary>
    private static (string Words, int ExitCode) WordsOf(Exception problem) => problem switch
    {
        StorageFaultException or PackFaultException or PackMissingException or FormatException or InvalidDataException or CensusFormatException => (problem.Message, Refused),
        EngineInUseException => ($"{problem.Message} A CinWorkflows is running on this data folder, perhaps a service in the background: stop it, or name another folder with --data.", Refused),
        _ when SqliteFault.Of(problem) is { } fault => ($"{StorageWords.Of(fault, "a database of the data folder")} {StorageWords.WhatToDo(fault)}", Refused),
        _ when DiskFaults.Of(problem) is { } fault => ($"{Innermost(problem).Message} {StorageWords.WhatToDo(fault)}", Refused),
        _ when Inner<DbException>(problem) is { } said => ($"The record is not as the service keeps it ({said.Message.TrimEnd('.')}). Stop the service, keep the files as they are, and restore the last backup.", Refused),
        IOException or InvalidOperationException or ArgumentException => (problem.Message, Refused),
        AggregateException { InnerExceptions: [var only] } => WordsOf(only),
        _ => ($"This went wrong, and nobody has foreseen it: {problem.GetType().Name}: {problem.Message} Tell whoever looks after the program, with this line.", Unforeseen),
    };

    private static T? Inner<T>(Exception problem)
        where T : Exception => problem as T ?? (problem.InnerException is { } inner ? Inner<T>(inner) : null);

    private static Exception Innermost(Exception problem) => problem.InnerException is { } inner && problem is not IOException ? Innermost(inner) : problem;
}
