using CinWorkflows.Cases.Duties;

namespace CinWorkflows.Workflows.Procedures;

/// <summary>Something that the service does about a case, once.</summary>
/// <param name="Key">By which it happens once in the case's life.</param>
/// <param name="Activity">The activity that does it.</param>
/// <param name="Subject">What it is about, as text: identifiers only.</param>
public sealed record Step(string Key, string Activity, string Subject)
{
    /// <summary>What an activity does about a subject.</summary>
    public static Step Of(string activity, DutySubject subject) => new($"{activity}:{subject.Text}", activity, subject.Text);
}
