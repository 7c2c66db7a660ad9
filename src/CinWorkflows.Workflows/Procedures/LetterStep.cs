using CinWorkflows.Workflows.Ports.Records.Cases;

namespace CinWorkflows.Workflows.Procedures;

/// <summary>
/// A step of the procedure that sends letters: its rule says what goes to whom. Each lies in the folder of its practice and is found
/// by its type, whose name is stored in the keys of steps and messages and in histories: one that was released is never renamed.
/// </summary>
internal abstract class LetterStep
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<Type> All { get; } =
        [.. typeof(LetterStep).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(LetterStep)) && !type.IsAbstract)];

    /// <summary>What the step sends.</summary>
    /// <param name="sheet">The case.</param>
    /// <param name="step">The step, with what it is about.</param>
    /// <param name="now">When it is done.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public abstract Task<Mailing> PlanAsync(CaseSheet sheet, Step step, DateTimeOffset now, CancellationToken cancellationToken);
}
