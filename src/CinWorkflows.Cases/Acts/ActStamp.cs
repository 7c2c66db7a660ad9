using CinWorkflows.Cases.Breaches;
using CinWorkflows.Cases.Disclosures;
using CinWorkflows.Cases.People;
using CinWorkflows.Rules.Calendar;

namespace CinWorkflows.Cases.Acts;

/// <summary>Who did an act and when it was recorded.</summary>
/// <param name="Sequence">Its number in the case, from 1.</param>
/// <param name="Actor">Who did it.</param>
/// <param name="At">When it was recorded.</param>
public sealed record ActStamp(long Sequence, Actor Actor, DateTimeOffset At)
{
    /// <summary>The rules that it did not keep.</summary>
    public IReadOnlyList<Breach> Breaches { get; init; } = [];

    /// <summary>The day on which those were found: that of the recording, or on which an entry was put right; null where it is that of the act.</summary>
    public DateOnly? BreachesFoundOn { get; init; }

    /// <summary>For an act that puts others right: whether letters or messages may have said what was wrong.</summary>
    public bool MayHaveMisinformed { get; init; }

    /// <summary>For an act that puts others right: whether one of those showed a need of the child and shows none any more.</summary>
    public bool TakesBackNeed { get; init; }

    /// <summary>For an act that puts others right: whether the child's date of birth is another by it.</summary>
    public bool ChangesBirth { get; init; }

    /// <summary>For an act that puts others right: under which other id somebody was recorded before it.</summary>
    public IReadOnlyList<FormerId> PutUnder { get; init; } = [];

    /// <summary>For an act that puts others right: who took part by what those ever said before it.</summary>
    public IReadOnlyList<Participant> TookPart { get; init; } = [];

    /// <summary>For an act that puts others right: who takes part by those as they stood until then, with the child.</summary>
    public IReadOnlyList<Participant> TakesPart { get; init; } = [];

    /// <summary>For an act that puts others right: who had left by what those said before it, by id.</summary>
    public IReadOnlyList<string> HadLeftIds { get; init; } = [];

    /// <summary>The practitioner in whose name it was recorded and whose word it waits for; null where it waits for nobody's.</summary>
    public string? AwaitsWordOf { get; init; }

    /// <summary>The day on which it was recorded, Europe/London.</summary>
    public DateOnly On => LondonTime.DateOf(At);
}
