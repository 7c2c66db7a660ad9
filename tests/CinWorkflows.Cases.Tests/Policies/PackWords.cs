using System.Text;
using System.Text.Json.Nodes;

namespace CinWorkflows.Cases.Tests.Policies;

/// <summary>Writes the glossary of the words of a pack from the schema, which says what each means.</summary>
internal static class PackWords
{
    /// <summary>The lists in the order in which somebody who writes a pack needs them, with what each is for.</summary>
    private static readonly (string Definition, string Title)[] Lists =
    [
        ("anchor", "Events that a limit counts from or back from"),
        ("triggerKind", "What brings a further duty about (`when`)"),
        ("unit", "Units"),
        ("counting", "Which day is day 1 (`counting`)"),
        ("scheduleBase", "What a series counts from (`countedFrom`)"),
        ("role", "Roles"),
        ("caseStage", "Stages of a case"),
        ("regimeKind", "Arrangements for a child"),
        ("gatedStep", "Steps that may wait for an event (`before`)"),
        ("rungAnchor", "What a reminder counts from"),
        ("noticeRecipient", "Who is told"),
        ("urgency", "How soon somebody is told"),
        ("ruleStrength", "How strictly a rule on chairs holds"),
        ("planField", "Parts of a plan that the service checks"),
        ("planReply", "Replies to a plan"),
        ("circumstance", "What is found at admission"),
        ("admissionEffect", "What follows from it"),
        ("endingReason", "Ways in which a case ends"),
        ("retentionAnchor", "What the keeping of a case counts from"),
        ("division", "Whose bank holidays count"),
        ("sourceStatus", "The standing of a procedure"),
    ];

    public static string Of(JsonNode schema)
    {
        var text = new StringBuilder("# The words of a pack\n\n");
        text.Append("What each word means that a pack may use. An editor that knows the [schema](README.md#help-in-the-editor) shows the same. What does a further duty\n");
        text.Append("(`doneBy`) is an act from [the page of acts](../../../docs/events.md), or `recorded`, `childSeen` or `childSeenAlone`; and `event:` with the id of an\n");
        text.Append("[event of your own](README.md#events-of-your-own) stands wherever an event, `when` or `doneBy` does.\n");
        foreach (var (definition, title) in Lists)
        {
            var list = schema["$defs"]![definition]!;
            text.Append($"\n## {title}\n\n| Word | Means |\n|---|---|\n");
            foreach (var (word, meaning) in list["enum"]!.AsArray().Zip(list["enumDescriptions"]!.AsArray()))
            {
                text.Append($"| `{word}` | {meaning} |\n");
            }
        }

        return text.ToString();
    }
}
