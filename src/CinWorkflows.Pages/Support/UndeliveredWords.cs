using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Ports.Messages;

namespace CinWorkflows.Pages.Support;

/// <summary>Why a message could not be delivered, and what to do about it.</summary>
internal static class UndeliveredWords
{
    public static string Why(string? problem) => problem switch
    {
        null => "It could not be delivered.",
        MessageProblem.NoRoute => "There is no way to reach them that is known and safe.",
        MessageProblem.GivenUp => "It was tried for two days without success.",
        MessageProblem.NotKnownWhetherSent => "It is not known whether it left.",
        MessageProblem.Withheld => "They must not be told what it says.",
        MessageProblem.RecipientGone => "They are no longer on the case.",
        _ => $"{CodeWords.AtBeginning(CodeWords.Of(problem))}.",
    };

    public static string Do(string? problem) => problem switch
    {
        MessageProblem.NoRoute => "Tell them in person or by telephone, or add a way to reach them and send it again.",
        MessageProblem.GivenUp => "Check the address with them, then send it again or tell them yourself.",
        MessageProblem.NotKnownWhetherSent => "Ask them whether they have it. Send it again only if they do not.",
        MessageProblem.Withheld => "Ask the worker what they are told.",
        MessageProblem.RecipientGone => "Say that it is not needed any more, or tell them in person.",
        _ => "Tell them yourself, or correct how they are reached and send it again.",
    };
}
