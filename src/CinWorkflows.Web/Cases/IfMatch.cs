using System.Globalization;
using CinWorkflows.Web.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CinWorkflows.Web.Cases;

/// <summary>The number of the last act that the caller has seen, as the header <c>If-Match</c> gives it: <c>"7"</c>.</summary>
internal static class IfMatch
{
    /// <summary>The problem with the header; null where there is none.</summary>
    /// <param name="request">The request.</param>
    /// <param name="sequence">The number; null where nothing is asked.</param>
    public static ProblemHttpResult? Of(HttpRequest request, out long? sequence)
    {
        sequence = null;
        if (request.Headers.IfMatch is not [{ Length: > 0 } header] || header == "*")
        {
            return null;
        }

        if (long.TryParse(header.Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            sequence = number;
            return null;
        }

        return Problem.Invalid([new("If-Match", "the number of the case's last act that you have seen is expected, such as \"7\".")]);
    }
}
