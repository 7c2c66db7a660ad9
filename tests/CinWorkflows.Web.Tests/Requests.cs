namespace CinWorkflows.Web.Tests;

internal static class Requests
{
    public const string Id = "0198f6c2-4d5e-7a31-9c0b-2f6d1e8a7b45";

    public static string Start(string? caseId) => With(
        """
        {
          "type": "caseOpened",
          "referredOn": "2026-03-02",
          "child": { "id": "p-1", "name": "Alex Example", "bornOn": "2015-06-01", "receivesPlan": true },
          "teamId": "team-1",
          "workerId": "sw-1",
          "circumstances": []
        }
        """,
        $"""{(caseId is null ? "" : $"\"caseId\": \"{caseId}\",")} "pack": "northamptonshire",""");

    public static string AssessmentStarted(string on = "2026-03-03") => With($$"""{ "type": "assessmentStarted", "on": "{{on}}" }""");

    /// <summary>A command with an act and, before it, further fields each followed by a comma.</summary>
    public static string With(string act, string fields = "") =>
        $$"""{ {{fields}} "actor": { "id": "sw-1", "role": "socialWorker" }, "act": {{act}} }""";
}
