using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Adoption;
using CinWorkflows.Cases.Packs;
using CinWorkflows.Cases.People;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Workflows.Corrections;
using CinWorkflows.Workflows.Ports.Records.Acts;

namespace CinWorkflows.TransferPacks.Gathering;

/// <summary>The acts of a case up to one of them, and the case as they have made it: what a pack says does not change with later acts.</summary>
internal sealed record CaseHistory(IReadOnlyList<RecordedAct> Acts, CaseFile File)
{
    /// <summary>The history up to an act; all of it where none is named.</summary>
    public static CaseHistory UpTo(long? sequence, IReadOnlyList<RecordedAct> acts, PackLibrary packs)
    {
        RecordedAct[] taken = [.. acts.Where(act => act.Sequence <= (sequence ?? long.MaxValue))];
        return new(EffectiveActs.Of(taken), ActFolding.Fold(taken, packs));
    }

    /// <summary>The acts of a type, in order.</summary>
    public IEnumerable<T> Of<T>()
        where T : Act => Acts.Select(recorded => recorded.Act).OfType<T>();

    /// <summary>The acts of a type with the day on which each was done, in order.</summary>
    public IEnumerable<(DateOnly On, T Act)> Dated<T>()
        where T : Act => from recorded in Acts where recorded.Act is T select (LondonTime.DateOf(recorded.At), (T)recorded.Act);

    /// <summary>The names of all who take, or took, part.</summary>
    public Dictionary<string, string> Names()
    {
        var names = new Dictionary<string, string>();
        foreach (var (id, name) in Of<Act>().SelectMany(Named))
        {
            names[id] = name;
        }

        return names;
    }

    private static IEnumerable<(string Id, string Name)> Named(Act act) => act switch
    {
        CaseOpened opened => [(opened.Child.Id, opened.Child.Name), .. (opened.Participants ?? []).Select(person => (person.Id, person.Name))],
        EpisodeAdopted adopted => [(adopted.Child.Id, adopted.Child.Name)],
        ParticipantAdded { Person: var person } => [(person.Id, person.Name)],
        ParticipantChanged { PersonId: var id, Name: { } name } => [(id, name)],
        _ => [],
    };
}
