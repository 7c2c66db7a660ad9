using System.Text.Json.Serialization;

namespace CinWorkflows.Web.Problems;

/// <summary>What is wrong with one part of a request.</summary>
/// <param name="Field">The part: a path in the body such as <c>act.on</c>, a query parameter or a header.</param>
/// <param name="Reason">What is wrong and what would put it right.</param>
/// <param name="Clause">The clause that it would break; null for plain sense.</param>
internal sealed record FieldError(
    string Field,
    string Reason,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Clause = null);
