using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Adoption;
using CinWorkflows.Cases.People;

namespace CinWorkflows.Workflows.Contacts;

/// <summary>The particulars of a child as another authority is told: all that was recorded, the later over the earlier.</summary>
public static class SharedParticulars
{
    /// <summary>What stands; null where nothing was recorded.</summary>
    /// <param name="acts">The acts of the case as they stand, in order.</param>
    public static ChildParticulars? Of(IEnumerable<Act> acts)
    {
        ArgumentNullException.ThrowIfNull(acts);
        return acts.Aggregate((ChildParticulars?)null, (known, act) => Said(act) is { } said ? (known ?? new()).With(said) : known);
    }

    private static ChildParticulars? Said(Act act) => act switch
    {
        CaseOpened opened => opened.Child.Particulars,
        EpisodeAdopted adopted => adopted.Child.Particulars,
        ChildParticularsRecorded recorded => recorded.Particulars,
        _ => null,
    };
}
