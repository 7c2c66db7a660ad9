using CinWorkflows.Cases.Breaches;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Notices;

/// <summary>Who raised a danger that somebody has taken back as wrongly recorded: they are told, and may raise it where it belongs (N25, N34, H22, H32).</summary>
public static class WhoRaised
{
    /// <summary>Them, by id; null where a duty is about nothing of the kind.</summary>
    /// <param name="duty">The duty.</param>
    /// <param name="file">Its case.</param>
    public static string? Of(Duty duty, CaseFile file)
    {
        ArgumentNullException.ThrowIfNull(duty);
        ArgumentNullException.ThrowIfNull(file);
        return duty is { Kind: DutyKind.AnswerBreach, Subject.Text: var breach } ? file.Breach(breach)?.RaisedById : null;
    }
}
