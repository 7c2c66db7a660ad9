using CinWorkflows.Infra.Tests.Templates;

namespace CinWorkflows.Infra.Tests.Rules;

/// <summary>One promise about the infrastructure, and how what breaks it is found.</summary>
internal sealed record Rule(string Name, Func<Infrastructure, IEnumerable<string>> Findings);
