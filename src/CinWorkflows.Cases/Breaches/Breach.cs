using System.Text.Json.Serialization;

namespace CinWorkflows.Cases.Breaches;

/// <summary>
/// A rule that something that has happened did not keep. What happened is recorded all the same; the breach is stored and hashed
/// with the act, and shown until a manager has answered it. It is never worked out again.
/// </summary>
/// <param name="Clause">The clause that was not kept.</param>
/// <param name="Field">The field of the act that shows it, as it is spelt in JSON.</param>
/// <param name="Rule">What the clause asks for and what was done instead, in a sentence.</param>
public sealed record Breach(string Clause, string Field, string Rule)
{
    /// <summary>The member of staff who answers for it; null until it is recorded, when it is whoever recorded it.</summary>
    public string? AnswerableId { get; init; }

    /// <summary>Why the rule was not kept; null where no reason was given.</summary>
    public string? Reason { get; init; }

    /// <summary>
    /// The number of the entry that it is about, where a correction put that entry right, or another by which it is judged; null for the act that it is
    /// recorded with.
    /// </summary>
    public long? Entry { get; init; }

    /// <summary>The day on which it was found, where a correction of another entry showed it; null elsewhere. What stands, never what was written.</summary>
    [JsonIgnore]
    public DateOnly? FoundOn { get; init; }

    /// <summary>
    /// True where, because of it, what happened does not do its duty: that is still owed until a manager accepts it. Null elsewhere.
    /// </summary>
    public bool? StillOwed { get; init; }

    /// <summary>True where it shows a danger to somebody, so that the manager is told of it at any hour; null elsewhere.</summary>
    public bool? IsDanger { get; init; }

    /// <summary>True where it is about what a manager did that nobody below them may look at, so that a service manager alone answers it; null elsewhere.</summary>
    public bool? ForServiceManager { get; init; }

    /// <summary>Who raised the danger that was taken back, and is told so; null elsewhere.</summary>
    public string? RaisedById { get; init; }

    /// <summary>A breach of the rule that a refusal names; null where the refusal is plain sense and not a rule.</summary>
    /// <param name="refusal">What would be refused if it had not happened yet.</param>
    public static Breach? Of(Acts.Refusal refusal) =>
        refusal.Clause is { } clause ? new(clause, refusal.Field, refusal.Reason) : null;
}
