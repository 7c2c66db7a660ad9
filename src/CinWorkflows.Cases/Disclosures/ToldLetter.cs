namespace CinWorkflows.Cases.Disclosures;

/// <summary>A letter by which somebody was told of something before it was known that they must not be: they know by now (N54). Codes and dates only.</summary>
/// <param name="PersonId">Who, by the id that both authorities use.</param>
/// <param name="MessageId">The letter's id where it was sent.</param>
/// <param name="MessageKind">What it was, as messages are called, for example <c>TransferNews</c>.</param>
/// <param name="SentOn">The day on which it left, Europe/London.</param>
public sealed record ToldLetter(string PersonId, string MessageId, string MessageKind, DateOnly SentOn)
{
    /// <summary>True where the other authority sent it; null where this one did.</summary>
    public bool? Elsewhere { get; init; }

    /// <summary>Letters of which the other authority tells, as they stand on the record here.</summary>
    public static IReadOnlyList<ToldLetter> FromThere(IEnumerable<ToldLetter> letters) => [.. letters.Select(letter => letter with { Elsewhere = true })];
}
