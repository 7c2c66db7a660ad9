using System.Globalization;
using CinWorkflows.Cases.Duties;

namespace CinWorkflows.Cases.Transfers;

/// <summary>A question of the receiving authority (N57).</summary>
/// <param name="Label">The move.</param>
/// <param name="QuestionId">The question.</param>
public sealed record QuestionSubject(string Label, string QuestionId) : TransferSubject(Label)
{
    private protected override string? Part => QuestionId;

    /// <summary>Which of the questions it is, and of which day: its id says nothing to people.</summary>
    private protected override string? PartOf(TransferOut? move) =>
        move?.Questions.Index().FirstOrDefault(entry => entry.Item.Id == QuestionId) is (var at, { } question)
            ? string.Create(CultureInfo.InvariantCulture, $"Question {at + 1}, asked on {Written(question.AskedOn)}")
            : "A question";

    /// <summary>Reads it back.</summary>
    public static DutySubject Read(string text)
    {
        var (label, question) = Halves("a question", text);
        return new QuestionSubject(label, question);
    }
}
