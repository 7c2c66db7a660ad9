using CinWorkflows.Cases.Duties;

namespace CinWorkflows.Cases.Transfers;

/// <summary>A question of the receiving authority (N57).</summary>
/// <param name="Label">The move.</param>
/// <param name="QuestionId">The question.</param>
public sealed record QuestionSubject(string Label, string QuestionId) : TransferSubject(Label)
{
    private protected override string? Part => QuestionId;

    private protected override string? PartOf(TransferOut? move) => move?.Questions.FirstOrDefault(question => question.Id == QuestionId) is { } question
        ? $"Question '{QuestionId}', asked on {Written(question.AskedOn)}"
        : $"Question '{QuestionId}'";

    /// <summary>Reads it back.</summary>
    public static DutySubject Read(string text)
    {
        var (label, question) = Halves("a question", text);
        return new QuestionSubject(label, question);
    }
}
