using System.Reflection;
using CinWorkflows.Architecture.Tests.Code;
using CinWorkflows.Workflows.Runtime;

namespace CinWorkflows.Architecture.Tests.Determinism;

/// <summary>
/// The analyzer stops a banned call in the workflows' own code. These tests follow the calls through the compiled code, into
/// the rules and over every overload.
/// </summary>
public sealed class DeterministicCodeTests
{
    /// <summary>Allowed to an activity, never to what is replayed or has to be a pure function.</summary>
    private static readonly Ban[] OutsideActivities =
    [
        new("T:System.TimeProvider"),
        new("T:System.Threading.ThreadPool"),
        new("T:System.Threading.Tasks.Parallel"),
        new("T:System.Threading.Tasks.TaskFactory"),
        new("M:System.Threading.Tasks.ValueTask.ConfigureAwait(System.Boolean)"),
        new("T:System.Security.Cryptography.RandomNumberGenerator"),
        new("P:System.Globalization.CultureInfo.CurrentUICulture"),
        new("M:System.Environment.GetEnvironmentVariable(System.String)"),
        new("P:System.Environment.MachineName"),
    ];

    [Fact]
    public void An_orchestration_calls_nothing_banned() => NothingBanned("A replay finds what the first run found.", Orchestrations.Code, OutsideActivities);

    [Fact]
    public void A_procedure_calls_nothing_banned() => NothingBanned("A procedure is a pure function of the case file.", Orchestrations.Tellings, OutsideActivities);

    [Fact]
    public void The_domain_calls_nothing_banned() => NothingBanned(
        "The rules are pure functions.",
        Product.Domain.SelectMany(half => half.GetTypes()).Where(type => !type.Outermost().IsGenerated()).SelectMany(type => type.Bodies()),
        []);

    [Fact]
    public void An_orchestration_reaches_the_outside_through_its_context_alone() =>
        Findings.None(
            "A port is called by an activity, whose result is in the history.",
            from method in Orchestrations.Code
            from called in CallsOf(method)
            where called.DeclaringType is { IsInterface: true, Namespace: { } name } && name.StartsWith("CinWorkflows.Workflows.Ports", StringComparison.Ordinal)
            select $"{Name(method)} calls {Name(called)}");

    [Fact]
    public void An_orchestration_is_followed_into_its_own_steps()
    {
        Assert.NotEmpty(Orchestrations.Types);
        Assert.All(Orchestrations.Types, type => Assert.Contains(
            Orchestrations.Code,
            method => method.DeclaringType!.Outermost() == type && CallsOf(method).Any(called => called.DeclaringType == typeof(IWorkflowContext))));
    }

    private static void NothingBanned(string rule, IEnumerable<MethodBase> code, IEnumerable<Ban> besides) =>
        Findings.None(
            rule,
            from method in code
            from called in CallsOf(method)
            where Ban.List.Concat(besides).Any(ban => ban.Forbids(called))
            select $"{Name(method)} calls {Name(called)}");

    private static IEnumerable<MethodBase> CallsOf(MethodBase method) => Instructions.MembersOf(method).Select(instruction => instruction.Member).OfType<MethodBase>();

    private static string Name(MethodBase method) => $"{method.DeclaringType!.FullName}.{method.Name}";
}
