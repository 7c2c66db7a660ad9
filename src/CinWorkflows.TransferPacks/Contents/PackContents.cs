namespace CinWorkflows.TransferPacks.Contents;

/// <summary>
/// Everything that a transfer pack says, as its <c>pack.json</c> has it. What is on paper is written from this and says nothing else.
/// It holds personal data: it is read from the record, written into a pack, and kept nowhere besides.
/// </summary>
internal sealed record PackContents
{
    public required string SchemaVersion { get; init; }

    public required string TransferId { get; init; }

    public required string Marking { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    public required PackAuthority From { get; init; }

    public required PackAuthority To { get; init; }

    public required IReadOnlyList<PackCaller> Callers { get; init; }

    public required PackChild Child { get; init; }

    public required PackCase Case { get; init; }

    public required PackMove Move { get; init; }

    public PackRisk? Risk { get; init; }

    public required PackAssessment Assessment { get; init; }

    public required PackPlan Plan { get; init; }

    public required PackReview LatestReview { get; init; }

    public required TransferPackSummary Summary { get; init; }

    public required IReadOnlyList<PackEvent> Chronology { get; init; }

    public required IReadOnlyList<PackPerson> Network { get; init; }

    public required IReadOnlyList<PackGap> Gaps { get; init; }

    public required PackSharing Sharing { get; init; }

    public required IReadOnlyList<PackDocument> Documents { get; init; }

    /// <summary>The day on which the services there were compared with the plan; null where they were not.</summary>
    public DateOnly? ServicesComparedOn { get; init; }

    /// <summary>Safeguarding concerns that nobody has discussed.</summary>
    public IReadOnlyList<PackUnsettled>? OpenConcerns { get; init; }

    /// <summary>Those who do not take part any more and must not be told something all the same; null where there are none.</summary>
    public IReadOnlyList<PackPerson>? Outside { get; init; }

    /// <summary>Rules that were not kept and that no manager has answered.</summary>
    public IReadOnlyList<PackUnsettled>? OpenBreaches { get; init; }

    /// <summary>The version of the schema that is written.</summary>
    public const string Version = "1.0";

    /// <summary>Stands on every page.</summary>
    public const string OfficialSensitive = "OFFICIAL-SENSITIVE";

    /// <summary>The name of somebody of the case, or of staff who are named as callers; the id where nobody of it is known.</summary>
    public string NameOf(string id) => Network.Concat(Outside ?? []).FirstOrDefault(person => person.Id == id)?.Name ?? (Child.Id == id ? Child.Name : id);

    /// <summary>Says nothing about the people.</summary>
    public override string ToString() => $"contents of the pack of {TransferId}";
}
