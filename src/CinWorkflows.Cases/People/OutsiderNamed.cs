using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Disclosures;

namespace CinWorkflows.Cases.People;

/// <summary>
/// Somebody whom an act names in words, and who is not of the child's family: who answered at the other authority (N51, N58, N60), who established a
/// disability (N38, H20). Nobody's mother has a decision on the record of an authority, and none is its worker.
/// </summary>
/// <param name="Field">The field that names them.</param>
/// <param name="Name">Their name, as it was written; null where none is.</param>
/// <param name="Wanted">Whom to name in their place, in words.</param>
public sealed record OutsiderNamed(string Field, string? Name, string Wanted)
{
    /// <summary>True where somebody of this authority may be meant too.</summary>
    public bool MayWorkHere { get; init; }

    /// <summary>Refuses somebody of the family: by what they are to the child ("Mum"), or by a name or id that they ever had on the case.</summary>
    /// <param name="file">The case.</param>
    /// <param name="said">All that was ever said by acts of the case.</param>
    public Refusal? IfOfTheFamily(CaseFile file, IReadOnlyList<Act> said)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (string.IsNullOrWhiteSpace(Name))
        {
            return null;
        }

        var name = KinWords.WithoutKin(Name);
        var known = EverOnTheCase.Of(file).Where(person => person.Kind != ParticipantKind.Agency).Select(person => person.Id).Distinct();
        return name is null || known.Any(id => id == Name.Trim() || KnownAs.Ever(file, id, said).Any(person => person.Name is { } theirs && (SameName.Is(theirs, Name) || SameName.Is(theirs, name))))
            ? new(Field, $"“{Name}” is of the child's family or near to it: name {Wanted}.")
            : null;
    }

    /// <summary>Says nothing about the person.</summary>
    public override string ToString() => $"{nameof(OutsiderNamed)} {Field}";
}
