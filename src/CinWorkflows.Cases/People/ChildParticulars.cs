using CinWorkflows.Cases.Acts;

namespace CinWorkflows.Cases.People;

/// <summary>
/// What another service needs to know a child and to speak with the family from the first day: numbers, languages, school, practice, where
/// and with whom the child lives. Kept in the record only; what is null is not recorded.
/// </summary>
public sealed record ChildParticulars
{
    /// <summary>The NHS number: ten digits, the last of which checks the others; spaces allowed.</summary>
    public string? NhsNumber { get; init; }

    /// <summary>The unique pupil number: a check letter and twelve more signs.</summary>
    public string? Upn { get; init; }

    /// <summary>The ethnicity, as a code of the children in need census.</summary>
    public string? Ethnicity { get; init; }

    /// <summary>The languages that the family speaks, in words.</summary>
    public IReadOnlyList<string>? Languages { get; init; }

    /// <summary>Whether an interpreter is needed.</summary>
    public bool? InterpreterNeeded { get; init; }

    /// <summary>Of which language, and of which dialect or sign language.</summary>
    public string? InterpreterLanguage { get; init; }

    /// <summary>What the child or a parent needs to understand and to be understood; "none" where that was asked.</summary>
    public string? CommunicationNeeds { get; init; }

    /// <summary>The school or setting, with whom to speak there and their number.</summary>
    public string? School { get; init; }

    /// <summary>The general practice, with its number.</summary>
    public string? Gp { get; init; }

    /// <summary>Where the child lives.</summary>
    public string? Address { get; init; }

    /// <summary>Where the child lived before.</summary>
    public string? PreviousAddress { get; init; }

    /// <summary>Who lives with the child, and brothers and sisters wherever they live; an empty list says that there is nobody.</summary>
    public IReadOnlyList<HouseholdMember>? Household { get; init; }

    /// <summary>These particulars with all that a later entry says; what it leaves out stays as it was.</summary>
    /// <param name="later">The later entry; null where it says nothing.</param>
    public ChildParticulars With(ChildParticulars? later) => later is null ? this : new()
    {
        NhsNumber = later.NhsNumber ?? NhsNumber,
        Upn = later.Upn ?? Upn,
        Ethnicity = later.Ethnicity ?? Ethnicity,
        Languages = later.Languages ?? Languages,
        InterpreterNeeded = later.InterpreterNeeded ?? InterpreterNeeded,
        InterpreterLanguage = later.InterpreterNeeded is null ? later.InterpreterLanguage ?? InterpreterLanguage : later.InterpreterLanguage,
        CommunicationNeeds = later.CommunicationNeeds ?? CommunicationNeeds,
        School = later.School ?? School,
        Gp = later.Gp ?? Gp,
        Address = later.Address ?? Address,
        PreviousAddress = later.PreviousAddress ?? (later.Address is not null && later.Address != Address ? Address ?? PreviousAddress : PreviousAddress),
        Household = later.Household ?? Household,
    };

    internal IEnumerable<Refusal> Check(string field)
    {
        IEnumerable<(string Name, string? Text)> texts =
        [
            ("communicationNeeds", CommunicationNeeds), ("school", School), ("gp", Gp), ("address", Address), ("previousAddress", PreviousAddress), ("interpreterLanguage", InterpreterLanguage),
        ];
        return
        [
            .. NhsNumber is null || CheckedNumbers.IsNhsNumber(NhsNumber)
                ? []
                : new Refusal[] { new($"{field}.nhsNumber", "this is not an NHS number: it has ten digits, and the last one checks the others. Read it again; leave it out where it is not known.") },
            .. Upn is not null && CheckedNumbers.FaultOfUpn(Upn) is var (fault, _)
                ? [new Refusal($"{field}.upn", $"{fault}. Read it again; leave it out where it is not known.")]
                : Array.Empty<Refusal>(),
            .. Ethnicity is null || EthnicityCodes.Words.ContainsKey(Ethnicity)
                ? []
                : new Refusal[] { new($"{field}.ethnicity", $"this is not a code of the children in need census. Known: {string.Join(", ", EthnicityCodes.Words.Keys.Order(StringComparer.Ordinal))}.") },
            .. InterpreterNeeded == true && string.IsNullOrWhiteSpace(InterpreterLanguage)
                ? [new Refusal($"{field}.interpreterLanguage", "say for which language an interpreter is needed.")]
                : Array.Empty<Refusal>(),
            .. InterpreterNeeded != true && InterpreterLanguage is not null
                ? [new Refusal($"{field}.interpreterNeeded", "a language is given for an interpreter: say with 'true' that one is needed, or leave the language out.")]
                : Array.Empty<Refusal>(),
            .. (Languages ?? []).SelectMany((language, index) => CaseDesk.Text($"{field}.languages[{index}]", language, "the language")),
            .. Languages is { Count: 0 } ? [new Refusal($"{field}.languages", "the list is empty; leave it out where the languages are not known.")] : Array.Empty<Refusal>(),
            .. texts.Where(text => text.Text is not null).SelectMany(text => CaseDesk.Text($"{field}.{text.Name}", text.Text, "the entry")),
            .. (Household ?? []).SelectMany((member, index) => member.Check($"{field}.household[{index}]")),
        ];
    }

    /// <summary>Says nothing about the people.</summary>
    public override string ToString() => nameof(ChildParticulars);
}
