using System.Text.Json.Serialization;

namespace CinWorkflows.Workflows.Ports.Records.Retention;

/// <summary>A case in a destruction. Nothing in it names anybody whom the record was about.</summary>
public sealed record DestructionCase
{
    /// <summary>The case.</summary>
    public required string CaseId { get; init; }

    /// <summary>The day on which it ended.</summary>
    public required DateOnly EndedOn { get; init; }

    /// <summary>The last day on which it had to be kept.</summary>
    public required DateOnly KeptUntil { get; init; }

    /// <summary>The line of the schedule, by its id.</summary>
    public required string Line { get; init; }

    /// <summary>The version of the pack whose schedule it is.</summary>
    public required string Schedule { get; init; }

    /// <summary>Where that line comes from.</summary>
    public required string Source { get; init; }

    /// <summary>Why it was not destroyed after all, in words; null where nothing stood in the way.</summary>
    public string? Refused { get; init; }

    /// <summary>Whether it was for named people only: then nobody else is told that there was one.</summary>
    public bool WasForNamedPeople { get; init; }

    /// <summary>How many acts lost their words; null before they did.</summary>
    public long? Acts { get; init; }

    /// <summary>When they did.</summary>
    public DateTimeOffset? ErasedAt { get; init; }

    /// <summary>The documents that it had.</summary>
    public IReadOnlyList<DestroyedDocument> Documents { get; init; } = [];

    /// <summary>The keys of its letters, for as long as they are needed to find their files.</summary>
    public IReadOnlyList<string> Letters { get; init; } = [];

    /// <summary>How many files or objects of documents were deleted, those too that were stored and never recorded.</summary>
    public int? DocumentsDeleted { get; init; }

    /// <summary>How many files of letters were deleted.</summary>
    public int? LettersDeleted { get; init; }

    /// <summary>What is done.</summary>
    public IReadOnlyList<DestructionStep> Done { get; init; } = [];

    /// <summary>Whether nothing is left to do.</summary>
    [JsonIgnore]
    public bool IsSettled => Refused is not null || Enum.GetValues<DestructionStep>().All(Done.Contains);
}
