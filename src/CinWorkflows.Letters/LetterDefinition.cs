using CinWorkflows.Cases;
using CinWorkflows.Workflows.Ports.Messages;

namespace CinWorkflows.Letters;

/// <summary>
/// A letter that the service writes: its kind, for whom it is, the samples by which wordings are tried and shown, what none of them may
/// leave out, and how it is written. One class for each, in the folder of its practice and found by its type; nothing else lists them.
/// </summary>
/// <param name="kind">Which message it is.</param>
internal abstract class LetterDefinition(MessageKind kind)
{
    /// <summary>All of them, in the order of their kinds.</summary>
    public static IReadOnlyList<LetterDefinition> All { get; } =
    [
        .. typeof(LetterDefinition).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(LetterDefinition)) && !type.IsAbstract)
            .Select(type => (LetterDefinition)Activator.CreateInstance(type)!)
            .OrderBy(letter => letter.Kind),
    ];

    public MessageKind Kind => kind;

    /// <summary>For whom an authority may put it into its own words. None where the wording is the service's, as in what goes to another authority.</summary>
    public virtual IReadOnlyList<LetterAudience> Audiences => [];

    /// <summary>What a template of it must say, whatever else it says.</summary>
    public virtual IReadOnlyList<Essential> Essentials => [];

    protected static IReadOnlyList<LetterAudience> Everybody { get; } = Enum.GetValues<LetterAudience>();

    /// <summary>The letter of a kind.</summary>
    public static LetterDefinition Of(MessageKind kind) => All.Single(letter => letter.Kind == kind);

    /// <summary>What its letters to a reader of the sample case are about: several where it is written in several ways. The first is the one to show.</summary>
    /// <param name="reader">The reader, by id.</param>
    public virtual IEnumerable<SampleSubject> Samples(string reader) => [];

    /// <summary>Writes it, or says why it cannot be written.</summary>
    public abstract Task<Draft> WriteAsync(LetterBrief brief, CancellationToken cancellationToken);
}

/// <summary>What a sample letter is about.</summary>
internal sealed record SampleSubject(string Subject, int Revision = 0)
{
    /// <summary>The sample case as it stands where such a letter leaves; null where it is as it is.</summary>
    public Func<CaseFile, CaseFile>? In { get; init; }
}
