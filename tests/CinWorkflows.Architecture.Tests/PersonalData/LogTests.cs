using System.Reflection;
using CinWorkflows.Architecture.Tests.Code;
using Microsoft.Extensions.Logging;

namespace CinWorkflows.Architecture.Tests.PersonalData;

/// <summary>Logs leave the authority's control sooner than anything else: nothing in them identifies a person.</summary>
public sealed class LogTests
{
    /// <summary>
    /// What may be said, by the parameter's name. A new name is added here by somebody who has read the calls. Of the exchange these are
    /// the code of the authority that sends (<c>from</c>), the transfer's id and the message's number in its series.
    /// </summary>
    private static readonly HashSet<string> Identifiers =
    [
        "instanceId", "key", "kind", "state", "activity", "trace", "behind", "turns", "messages", "busy",
        "messageId", "caseId", "meetingId", "revision", "authority", "template",
        "staffId", "sequence", "linkId", "from", "transfer", "number",
        "cases", "lost", "outOfStep", "unknown", "acts", "files", "count",
    ];

    /// <summary>
    /// Words of our own: names of exception types (<c>errorType</c>, <c>exception</c>, <c>types</c>) and where they were thrown
    /// (<c>stack</c>), codes of message problems (<c>problem</c>), and why the engine parked an instance (<c>reason</c>). Of the exchange:
    /// which authority sends (<c>side</c>), what came of a message (<c>outcome</c>), and why one is not believed (<c>fault</c>). Of the service
    /// itself: which part of it (<c>watch</c>), how workflows stand to the record (<c>what</c>), and why a backup failed (<c>code</c>).
    /// </summary>
    private static readonly HashSet<string> Words =
        ["errorType", "exception", "types", "stack", "problem", "reason", "status", "network", "side", "outcome", "fault", "watch", "what", "code"];

    /// <summary>The only messages with a whole exception: faults of the engine's own file, which hold no payload.</summary>
    private static readonly HashSet<string> WithException = ["CinWorkflows.Embedded.Log.WriteFailed", "CinWorkflows.Embedded.Log.Broken"];

    /// <summary>Hands on, or not, what an orchestration logs.</summary>
    private const string PassesOn = "CinWorkflows.Embedded.Replay.ReplaySafeLogger.Log";

    private static readonly IReadOnlyList<MethodInfo> Messages = Product.Assemblies
        .SelectMany(assembly => assembly.Written())
        .SelectMany(type => type.Bodies())
        .OfType<MethodInfo>()
        .Where(method => method.IsDefined(typeof(LoggerMessageAttribute)))
        .ToList();

    [Fact]
    public void A_message_is_told_only_what_is_listed() =>
        Findings.None(
            "A log message takes identifiers, codes and counts, by names that are listed in this test.",
            from message in Messages
            from parameter in message.GetParameters()
            where parameter.ParameterType != typeof(ILogger) && parameter.ParameterType != typeof(Exception)
            where !Identifiers.Contains(parameter.Name!) && !Words.Contains(parameter.Name!)
            select $"{Name(message)}({parameter.ParameterType.Name} {parameter.Name})");

    [Fact]
    public void A_message_takes_no_object() =>
        Findings.None(
            "What is logged is a text, a number or a code; an object would be logged whole.",
            from message in Messages
            from parameter in message.GetParameters()
            let type = parameter.ParameterType
            where type != typeof(ILogger) && type != typeof(Exception) && type != typeof(string) && !type.IsPrimitive && !type.IsEnum
            select $"{Name(message)}({type.Name} {parameter.Name})");

    [Fact]
    public void A_message_takes_no_exception() =>
        Findings.None(
            "What an exception says may quote the record: log its type.",
            Messages.Where(message => message.GetParameters().Any(parameter => typeof(Exception).IsAssignableFrom(parameter.ParameterType)))
                .Select(Name)
                .Where(name => !WithException.Contains(name)));

    [Fact]
    public void Nothing_is_logged_but_by_a_declared_message() =>
        Findings.None(
            "A message is declared with [LoggerMessage], where this test sees it.",
            from assembly in Product.Assemblies
            from type in assembly.GetTypes()
            where !type.Outermost().IsGenerated()
            from method in type.Bodies()
            from instruction in Instructions.MembersOf(method)
            where Name(method) != PassesOn
            let logger = instruction.Member.DeclaringType
            where logger == typeof(LoggerExtensions)
                || (logger == typeof(ILogger) && instruction.Member.Name == nameof(ILogger.Log) && !method.IsDefined(typeof(LoggerMessageAttribute)))
            select $"{Name(method)} calls {instruction.Member.Name}");

    [Fact]
    public void Nothing_but_the_command_line_writes_to_the_console() =>
        Findings.None(
            "A console ends in a log.",
            from assembly in Product.Assemblies
            where assembly.GetName().Name != "CinWorkflows.Server"
            from type in assembly.GetTypes()
            where !type.Outermost().IsGenerated()
            from method in type.Bodies()
            from instruction in Instructions.MembersOf(method)
            where instruction.Member.DeclaringType is { FullName: "System.Console" or "System.Diagnostics.Trace" or "System.Diagnostics.Debug" }
            select $"{Name(method)} calls {instruction.Member.DeclaringType!.Name}.{instruction.Member.Name}");

    private static string Name(MethodBase method) => $"{method.DeclaringType!.FullName}.{method.Name}";
}
