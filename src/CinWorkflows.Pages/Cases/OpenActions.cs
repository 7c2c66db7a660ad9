using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Plans;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Wording;

namespace CinWorkflows.Pages.Cases;

/// <summary>The actions of the plan in force, in words, by id: which of them a duty is about.</summary>
internal sealed record OpenActions(IReadOnlyDictionary<string, string> Words)
{
    /// <summary>Of a case in which none is to be done.</summary>
    public static OpenActions None { get; } = new(new Dictionary<string, string>());

    public static OpenActions Of(PlanContent? content) => content is null
        ? None
        : new(content.Actions.ToDictionary(action => action.Id, action => $"{PlainWords.OneLine(action.Description)}, by {PlainWords.ShortDate(action.By)}", StringComparer.Ordinal));

    /// <summary>Whether a duty is to do an action.</summary>
    public static bool IsOne(Duty duty) => duty.Kind == DutyKind.CompleteAction;

    /// <summary>The action that a duty is about; null where it is about none.</summary>
    public string? Of(Duty duty) => IsOne(duty) && duty.Subject is { Text: var id } ? Words.GetValueOrDefault(id) : null;
}
