using System.Globalization;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Web.Access;
using CinWorkflows.Web.Problems;
using CinWorkflows.Workflows.Ports.Records.Retention;
using CinWorkflows.Workflows.Retention;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CinWorkflows.Web.Retention;

/// <summary>What the endpoints of destructions answer alike.</summary>
internal static class DestructionAnswering
{
    public static ProblemHttpResult NoSuch() => Problem.NotFound("number", "the authority that you oversee has no destruction of this number; 'GET /retention/destructions' lists them.");

    /// <summary>The number in an address; 0, which none has, for what is no number.</summary>
    public static long Number(string text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    public static Results<Ok<Destruction>, ProblemHttpResult> Of((Destruction? Done, IReadOnlyList<Refusal> Refusals) outcome, AccessTrace trace) => outcome switch
    {
        { Done: { } done } => TypedResults.Ok(Shown(done, trace)),
        { Refusals: { Count: > 0 } refusals } => Problem.Refused([.. refusals.Select(refusal => new FieldError(refusal.Field, refusal.Reason))]),
        _ => NoSuch(),
    };

    /// <summary>As it is shown: the keys of letters, which are there while it runs, name people by their ids.</summary>
    public static Destruction Shown(Destruction destruction, AccessTrace trace)
    {
        trace.Searched(destruction.Cases.Select(one => one.CaseId));
        return destruction with { Cases = [.. destruction.Cases.Select(one => one with { Letters = [] })] };
    }
}
