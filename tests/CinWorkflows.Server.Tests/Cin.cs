using CinWorkflows.Server.CommandLine;

namespace CinWorkflows.Server.Tests;

/// <summary>Runs a command line in this process and keeps what it prints.</summary>
internal static class Cin
{
    public static async Task<Ran> RunAsync(params string[] args)
    {
        var (console, errors) = (Console.Out, Console.Error);
        using var output = new StringWriter();
        using var complaints = new StringWriter();
        try
        {
            Console.SetOut(output);
            Console.SetError(complaints);
            return new(await CinCommand.Create().Parse(args).InvokeAsync(), output.ToString(), complaints.ToString());
        }
        finally
        {
            Console.SetOut(console);
            Console.SetError(errors);
        }
    }
}
