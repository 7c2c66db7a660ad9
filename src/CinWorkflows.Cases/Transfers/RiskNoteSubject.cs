using CinWorkflows.Cases.Duties;

namespace CinWorkflows.Cases.Transfers;

/// <summary>A risk that the former authority assessed anew: its note is read again, also after the first was understood or the child taken over (N49, N57).</summary>
/// <param name="On">The day on which it came.</param>
public sealed record RiskNoteSubject(DateOnly On) : DutySubject
{
    private const string Note = "note-";

    /// <inheritdoc />
    public override string Text => $"{Note}{Write(On)}";

    /// <inheritdoc />
    public override IEnumerable<string> InWords(CaseFile file, string plan) =>
    [
        $"The former authority has assessed the risk anew; its new note came on {Written(On)}. Read it, and acknowledge that the risks are understood",
    ];

    /// <summary>The subject of an acknowledgement: the notice of the move, or a later note on its risk.</summary>
    public static DutySubject ReadNotice(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.StartsWith(Note, StringComparison.Ordinal) ? new RiskNoteSubject(DayOf("a note on the risk", text[Note.Length..])) : DaySubject.Read(text);
    }
}
