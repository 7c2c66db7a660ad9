namespace CinWorkflows.Workflows.Wording;

/// <summary>How a worker is reached, in words that another authority reads and passes on to the family: the telephone first, then the e-mail, then the team's telephone.</summary>
public static class WorkerReach
{
    /// <summary>"telephone 01895 250000, or e-mail hal@hil.example; the team: telephone 01895 250001"; null where nothing is known.</summary>
    /// <param name="telephone">The worker's number at work.</param>
    /// <param name="email">The worker's address.</param>
    /// <param name="teamTelephone">The number of the team's duty desk.</param>
    public static string? InWords(string? telephone, string? email, string? teamTelephone)
    {
        var own = (Said(telephone), Said(email)) switch
        {
            ({ } number, { } address) => $"telephone {number}, or e-mail {address}",
            ({ } number, null) => $"telephone {number}",
            (null, { } address) => address,
            _ => null,
        };
        return (own, Said(teamTelephone)) switch
        {
            ({ } worker, { } team) => $"{worker}; the team: telephone {team}",
            (null, { } team) => $"the team: telephone {team}",
            _ => own,
        };
    }

    private static string? Said(string? text) => string.IsNullOrWhiteSpace(text) ? null : PlainWords.OneLine(text);
}
